"""What a partnership learns from cases, by scores that the reader may see."""

import html

import pytest
from django.urls import reverse

from cases.models import Case, CaseStatus
from partnership.models import Status
from partnership.profile import REFERENCES, Profile
from partnership.signals import RULES
from tests import make

HTMX = {"HX-Request": "true"}


@pytest.fixture
def page(client, library):
    def get(partnership, reader, **extra):
        client.force_login(reader)
        response = client.get(f"/casussen/samenwerking/{partnership.pk}/", **extra)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


@pytest.fixture
def blind(partnership, beekdam, voorland):
    """Beekdam answered as the RES, and Voorland as the MIRT."""
    for place, key in ((beekdam, "res"), (voorland, "mirt")):
        make.positions(partnership.parties.get(organisation=place), REFERENCES[key])
    return partnership


def test_before_the_reveal_only_the_own_answers_count(page, blind, alice, bob):
    assert 'op <a href="/casussen/res/">RES</a>: 0 stappen verschil, geteld over 6' in page(blind, alice)
    assert "de antwoorden van Provincie Voorland" in page(blind, bob)
    assert 'op <a href="/casussen/mirt/">MIRT</a>: 0 stappen' in page(blind, bob)


def test_who_has_no_own_answers_sees_nothing_before_the_agreement(page, blind, bea):
    assert "Er zijn nog geen scores die u mag zien." in page(blind, bea)


@pytest.mark.parametrize("who", ["alice", "bob", "bea"])
def test_once_agreed_what_was_agreed_counts_for_everybody(page, alice, beekdam, voorland, request, who, bob):
    made = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=REFERENCES["regio-deal"])
    shown = page(made, request.getfixturevalue(who))
    assert "Vergeleken met wat de partijen afspraken." in shown
    assert "Dit schuurde bij Regio Deals" in shown


def test_it_says_over_how_many_questions_and_what_comes_second(page, partnership, beekdam, alice):
    make.positions(partnership.parties.get(organisation=beekdam), Profile(5, 3, 2, 2))
    shown = page(partnership, alice)
    assert "geteld over 4 van de 6 vragen" in shown
    assert "Daarna komt" in shown


def test_what_chafed_and_helped_there_follows_with_its_source(page, blind, alice):
    shown = page(blind, alice)
    case = Case.objects.with_lines().get(key="res").description
    for one in [*[one for one in case.findings if one.kind == "chafes"][:4], case.lessons[0]]:
        assert one.text in shown
        assert one.source in shown


def test_with_few_scores_it_does_not_compare(page, partnership, beekdam, alice):
    make.positions(partnership.parties.get(organisation=beekdam), Profile(5, 3))
    assert "nog te weinig scores" in page(partnership, alice)


def test_a_draft_is_like_nothing_yet(page, blind, alice):
    make.case(profile=REFERENCES["res"], status=CaseStatus.DRAFT)
    assert "Waterdeal" not in page(blind, alice)


def test_two_cases_that_are_as_near_are_called_so(page, blind, alice):
    make.case(profile=REFERENCES["res"])
    assert "Even dichtbij ligt" in page(blind, alice)


def test_the_fragment_is_only_the_section(page, blind, alice):
    assert page(blind, alice, headers=HTMX).startswith('<section class="stack" id="lijkt-op"')


@pytest.mark.parametrize("status", [Status.DRAFT, Status.AGREED])
def test_pages_of_the_partnership_lead_here(client, alice, beekdam, voorland, status):
    made = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=status)
    client.force_login(alice)
    address = f"/casussen/samenwerking/{made.pk}/"
    assert f'href="{address}"' in client.get(made.get_absolute_url()).content.decode()
    assert f'hx-get="{address}"' in client.get(reverse("partnership:discuss", args=[made.pk])).content.decode()


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    address = f"/casussen/samenwerking/{partnership.pk}/"
    assert client.get(address).status_code == 302
    client.force_login(charlie)
    assert client.get(address).status_code == 404


# --- signals


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_signal_leads_to_what_was_seen_elsewhere(client, library, rule):
    page = html.unescape(client.get(f"/casussen/signaal/{rule.key}/").content.decode())
    assert rule.title in page
    assert "ROB 2021" in page
    assert 'class="hits' in page


def test_a_signal_leads_to_no_draft(client, db):
    make.finding(make.case(status=CaseStatus.DRAFT), "Er was niets.", signals=["no-hours"])
    page = client.get("/casussen/signaal/no-hours/").content.decode()
    assert "Er was niets." not in page
    assert "nog geen casus waarin wij dit terugzagen" in page


def test_an_unknown_signal_is_not_found(client, db):
    assert client.get("/casussen/signaal/regen/").status_code == 404


def test_a_partnership_that_became_a_case_is_not_compared_with_itself(page, alice, beekdam, voorland):
    made = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=REFERENCES["res"], status="closed")
    make.case("eigen-casus", profile=REFERENCES["res"], partnership=made, is_from_partnership=True)
    make.case("andere-casus", profile=REFERENCES["mirt"])
    shown = page(made, alice)
    assert "/casussen/eigen-casus/" not in shown
    assert 'op <a href="/casussen/res/">RES</a>: 0 stappen' in shown
