import datetime as dt
from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.models import Status
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.profile import IDEAL, Profile
from partnership.sides import Side
from partnership.signals import Consultation, Contribution, Design, Division, Legitimacy, Means, Phase, Stage

A_DAY, LATER = dt.date(2027, 1, 1), dt.date(2028, 1, 1)


# --- stages


def test_a_stage_is_a_status_of_a_partnership_that_somebody_describes():
    assert {stage.value for stage in Stage} == set(Status.values) - {Status.NOT_DESCRIBED}


def test_a_stage_knows_the_reveal_and_the_agreement_as_the_status_does():
    assert {stage.value for stage in Stage if stage.is_revealed} == set(REVEALED)
    assert {stage.value for stage in Stage if stage.has_agreement} == set(WITH_AGREEMENT)


# --- means


def test_a_contribution_of_nought_is_filled_in_and_holds_no_hours():
    nought = Contribution(hours=Decimal(0))
    assert (nought.is_filled_in, nought.has_hours) == (True, False)


def test_an_empty_contribution_is_not_filled_in():
    assert not Contribution().is_filled_in


@pytest.mark.parametrize("side", Side)
def test_means_have_contributions_once_one_side_filled_something_in(side):
    means = Means(**{side: Contribution(euro=Decimal(0))})
    assert means.has_contributions
    assert means.of(side).is_filled_in
    assert not Means(last_year=2030).has_contributions


def test_hours_of_all_sides_are_added_exactly():
    tenth, fifth = Contribution(hours=Decimal("0.1")), Contribution(hours=Decimal("0.2"))
    assert Means(rijk=tenth, decentral=fifth, other=Contribution()).hours == Decimal("0.3")


# --- consultation

days = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2027-05-01", "2027-05-30", 0),
        ("2027-05-01", "2027-05-31", 1),
        ("2027-05-02", "2027-06-01", 1),
        ("2027-05-31", "2027-06-29", 0),
        ("2027-05-31", "2027-06-30", 1),
        ("2028-01-31", "2028-02-28", 0),
        ("2028-01-31", "2028-02-29", 1),
        ("2027-11-15", "2028-01-14", 2),
        ("2027-11-15", "2028-01-13", 1),
        ("2027-01-01", "2027-12-31", 12),
    ],
)
def test_a_consultation_lasts_whole_months_with_first_and_last_day_included(start, end, months):
    consultation = Consultation(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert consultation.whole_months == months


@given(days, st.integers(0, 400))
def test_a_longer_consultation_never_lasts_fewer_months(start, length):
    end = start + dt.timedelta(days=length)
    longer = end + dt.timedelta(days=1)
    assert Consultation(start, longer).whole_months - Consultation(start, end).whole_months in (0, 1)


@given(days, st.integers(0, 400))
def test_a_month_lasts_28_to_31_days(start, length):
    months = Consultation(start, start + dt.timedelta(days=length)).whole_months
    assert 28 * months <= length + 1
    assert length + 1 <= 31 * (months + 1)


# --- the design


def test_the_last_day_is_the_latest_that_is_known():
    assert Design(IDEAL).last_day is None
    assert Design(IDEAL, ends_on=A_DAY).last_day == A_DAY
    assert Design(IDEAL, ends_on=A_DAY, roles=Division(phases=(Phase(), Phase(ends_on=LATER)))).last_day == LATER
    assert Design(IDEAL, ends_on=LATER, roles=Division(phases=(Phase(ends_on=A_DAY),))).last_day == LATER


@pytest.mark.parametrize(("score", "obligation"), [(None, None), (1, None), (2, 2), (5, 5)])
def test_taking_part_is_obliged_from_two_on(score, obligation):
    assert Design(Profile(obligation=score)).obligation == obligation


@pytest.mark.parametrize("stage", [None, Stage.DRAFT, Stage.POSITIONS])
def test_before_the_conversation_only_a_section_that_was_begun_is_asked_for(stage):
    design = Design(IDEAL, stage=stage)
    assert not design.may_ask_for(None)
    assert design.may_ask_for(Legitimacy())


def test_from_the_conversation_on_every_section_is_asked_for():
    assert Design(IDEAL, stage=Stage.CONVERSATION).may_ask_for(None)


def test_facts_do_not_change():
    with pytest.raises(FrozenInstanceError):
        Means().last_year = 2030
