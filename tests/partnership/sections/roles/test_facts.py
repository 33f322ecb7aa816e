"""Who does what and the phases, as the signals and the memo read them."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.ladder import RijkRole
from partnership.models import Party
from partnership.profile import Profile
from partnership.sections.roles.facts import DivisionFacts, Who, division_of, phases_of
from tests import make


@pytest.fixture
def parties(partnership):
    return list(partnership.parties.all())


@pytest.fixture
def bzk(db):
    return make.organisation("Ministerie van BZK", layer="rijk", code="mnre1034")


def test_nothing_saved_means_nobody_is_named(partnership):
    assert division_of(partnership) == DivisionFacts()


def test_who_is_named_by_party_by_words_or_by_both(partnership, parties, beekdam):
    make.division(
        partnership, executors=parties, monitors=parties[:1], monitors_text="De GGD", deciders_text="Stuurgroep"
    )
    facts = division_of(partnership)
    assert facts.executes.names == ("Gemeente Beekdam", "Provincie Voorland")
    assert facts.monitors.names == ("Gemeente Beekdam", "De GGD")
    assert facts.decides == Who(text="Stuurgroep")
    assert facts.decides.is_named
    assert not Who().is_named


def test_a_party_that_was_taken_out_does_nothing_until_it_is_back(partnership, parties):
    make.division(partnership, executors=parties)
    everyone = Party.everyone.filter(pk=parties[0].pk)
    everyone.update(withdrawn_at=timezone.now())
    assert division_of(partnership).executes.parties == (parties[1],)
    everyone.update(withdrawn_at=None)
    assert set(division_of(partnership).executes.parties) == set(parties)


def test_the_ministries_are_the_parties_of_the_rijk_and_those_that_work_along(partnership, bzk):
    lnv, fin = (make.organisation(f"Ministerie van {name}", layer="rijk") for name in ("LNV", "Financiën"))
    make.party(partnership, lnv)
    assert division_of(partnership).ministries == (lnv,)
    make.division(partnership, ministries=[bzk, lnv], leading_ministry=fin)
    assert division_of(partnership).ministries == (lnv, bzk, fin)
    assert division_of(partnership).leading == fin


@pytest.mark.parametrize(
    ("fields", "has_counterpart"),
    [
        ({}, False),
        ({"contact_mandate": "Alles"}, False),
        ({"contact_name": "A. de Boer"}, True),
        ({"contact_function": "programmamanager", "contact_mandate": "Alles"}, True),
    ],
)
def test_a_contact_is_somebody_with_a_name_or_a_function(partnership, fields, has_counterpart):
    make.division(partnership, **fields)
    assert division_of(partnership).has_counterpart == has_counterpart


def test_phases_come_in_the_order_in_which_they_begin(partnership):
    make.phase(partnership, "Bouw", dt.date(2029, 1, 1))
    make.phase(partnership, "Plan", dt.date(2028, 1, 1))
    assert [phase.name for phase in phases_of(partnership)] == ["Plan", "Bouw"]


@pytest.mark.parametrize(
    ("stored", "role", "is_answered"),
    [("", None, False), ("unknown", None, True), ("direct", RijkRole.DIRECT, True)],
)
def test_a_role_is_given_unknown_or_not_answered(partnership, stored, role, is_answered):
    make.phase(partnership, role=stored)
    (phase,) = phases_of(partnership)
    assert (phase.role, phase.is_answered) == (role, is_answered)


def test_a_phase_that_was_taken_away_is_no_phase(partnership):
    make.phase(partnership, removed_at=timezone.now())
    assert phases_of(partnership) == ()


def test_a_phase_has_a_profile_of_its_own_once_something_is_agreed_for_it(partnership):
    stored = make.phase(partnership)
    assert not phases_of(partnership)[0].has_profile
    stored.terms.create(axis="accountability", score=2, argument="Om de Kamer")
    stored.terms.create(axis="ambition", score=None)
    (phase,) = phases_of(partnership)
    assert phase.profile == Profile(accountability=2)
    assert [term.axis for term in phase.terms] == ["ambition", "accountability"]


def test_the_facts_cost_as_many_queries_for_40_parties_as_for_2(partnership, parties):
    make.division(partnership, executors=parties, monitors=parties, deciders=parties)
    make.phase(partnership)
    few = queries_of(partnership)
    for number in range(38):
        party = make.party(partnership, make.organisation(f"Gemeente {number}"))
        partnership.division.executors.add(party)
        make.phase(partnership, f"Fase {number}")
    assert queries_of(partnership) == few <= 8


def queries_of(partnership):
    with CaptureQueriesContext(connection) as seen:
        facts = division_of(partnership)
        str(facts.executes.names), phases_of(partnership)
    return len(seen)
