import html

import pytest

from cases.library import LIBRARY
from cases.models import CaseStatus
from partnership.profile import Profile
from tests import make

COMPARE = "/casussen/vergelijken/"
ALL = "?casus=mirt&casus=res&casus=regio-deal"


@pytest.fixture
def page(client, library):
    def get(query=""):
        response = client.get(COMPARE + query)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


def test_all_characteristics_and_findings_stand_side_by_side(page):
    shown = page(ALL)
    assert all(row.value in shown and row.label in shown for case in LIBRARY for row in case.rows)
    assert all(finding.text in shown and finding.source in shown for case in LIBRARY for finding in case.findings)


def test_the_radar_has_the_same_numbers_beside_it(page):
    shown = page(ALL)
    assert shown.count('class="radar"') == 1
    for case in LIBRARY:
        assert f"{case.steps} stappen van het ideaaltype" in shown


def test_what_the_source_contradicts_stands_beside_the_figures(page):
    assert "de helft betalen" in page(ALL)


@pytest.mark.parametrize("query", ["", "?casus=mirt", "?casus=mirt&casus=mirt", "?casus=mirt&casus=gone", "?casus=%00"])
def test_with_fewer_than_two_cases_one_chooses_first(page, query):
    shown = page(query)
    assert ("U koos MIRT. Kies er nog een of twee bij." if "mirt" in query else "Kies twee of drie casussen") in shown
    assert "De kenmerken naast elkaar" not in shown


def test_more_than_three_cases_are_not_told_apart(page):
    make.case()
    assert "hooguit drie casussen" in page(f"{ALL}&casus=waterdeal")


def test_a_case_without_scores_is_compared_on_what_was_seen(page):
    make.finding(make.case(), "Het water kwam.")
    shown = page("?casus=mirt&casus=waterdeal")
    assert "Het water kwam." in shown
    assert "geen scores bekend" in shown


def test_a_draft_is_compared_by_bzk_alone(page, client, bea):
    make.case(status=CaseStatus.DRAFT, profile=Profile(3, None, 2))
    query = "?casus=mirt&casus=waterdeal"
    assert "Waterdeal" not in page(query)
    client.force_login(bea)
    assert "U vergelijkt MIRT en Waterdeal." in page(query)
