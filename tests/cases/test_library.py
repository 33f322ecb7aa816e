import re

import pytest

from cases.case import CHARACTERISTICS, Corner, Kind
from cases.library import CASES, CAUTIONS, LIBRARY
from partnership.profile import REFERENCES
from partnership.signals import RULES

PLACE = re.compile(r"^ROB 2021, .*(par\. \d\.\d|tabel \d\.\d|bijlage III)")


def sourced_things():
    for case in LIBRARY:
        yield from case.findings
        yield from case.lessons
        yield from case.tensions
    yield from CAUTIONS


def test_there_is_a_case_for_every_programme_the_source_scored():
    assert list(CASES) == list(REFERENCES)


@pytest.mark.parametrize(
    ("key", "scores", "steps", "lean"),
    [
        ("mirt", (3, 1, 1, 5, 1, 5), 10, (10, 0)),
        ("res", (5, 3, 2, 2, 4, 3), 9, (7, 2)),
        ("regio-deal", (3, 1, 3, 2, 5, 3), 5, (2, 3)),
    ],
)
def test_a_case_has_the_profile_of_the_source(key, scores, steps, lean):
    case = CASES[key]
    assert (case.profile.scores, case.steps, case.lean) == (scores, steps, lean)


@pytest.mark.parametrize("case", LIBRARY, ids=CASES)
def test_every_corner_is_summed_up_once_and_has_something_that_chafes(case):
    assert [corner.key for corner in case.corners] == list(Corner)
    assert all(corner.typical and corner.chafes for corner in case.corners)


@pytest.mark.parametrize("case", LIBRARY, ids=CASES)
def test_the_corners_show_every_finding(case):
    shown = [finding for corner in case.corners for finding in (corner.typical, *corner.works, *corner.chafes)]
    assert sorted(shown, key=str) == sorted(case.findings, key=str)


@pytest.mark.parametrize("case", LIBRARY, ids=CASES)
def test_a_case_fills_every_row_of_the_table_of_characteristics(case):
    assert [row.label for row in case.rows] == list(CHARACTERISTICS.values())
    assert all(row.value for row in case.rows)


@pytest.mark.parametrize("thing", list(sourced_things()), ids=lambda thing: thing.text[:40])
def test_what_is_said_names_a_place_in_the_source(thing):
    assert PLACE.search(thing.source)


def test_a_corner_in_short_comes_from_the_table_of_findings():
    in_short = [finding for case in LIBRARY for finding in case.findings if finding.kind is Kind.TYPICAL]
    assert len(in_short) == 9
    assert all("tabel 4.1" in finding.source for finding in in_short)


def test_mirt_says_that_the_source_has_two_answers_about_decentral_funds():
    [caution] = CASES["mirt"].tensions
    assert "bijlage III, par. 3.2.2 en tabel 3.1" in caution.source


def test_the_source_asks_reticence_with_demands_while_its_ideal_is_the_middle():
    assert any("vraag 4" in caution.source for caution in CAUTIONS)


@pytest.mark.parametrize(
    "number", ["35 TWh", "Dertig", "950 miljoen", "50 procent", "Vijf vaste delen", "30 vaste regio’s", "dertig deals"]
)
def test_the_figures_of_the_source_are_told(number):
    texts = [text for case in LIBRARY for text in (case.summary, *(row.value for row in case.rows))]
    assert any(number in text for text in texts)


def test_every_signal_has_an_example_in_the_source_and_no_example_is_of_another_signal():
    pointed_at = {signal for case in LIBRARY for finding in case.findings for signal in finding.signals}
    assert pointed_at == {rule.key for rule in RULES}
