"""When positions may be revealed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.turnout import Obstacle, Turnout

DAY = dt.date(2026, 12, 12)
NEXT = DAY + dt.timedelta(days=1)


def test_everybody_in_may_be_revealed_without_a_last_day():
    assert Turnout(3, 3, None, DAY).obstacle is None


def test_somebody_missing_waits_for_a_last_day():
    assert Turnout(3, 2, None, DAY).obstacle is Obstacle.NO_LAST_DAY


def test_on_the_last_day_a_party_is_still_in_time():
    assert Turnout(3, 2, DAY, DAY).obstacle is Obstacle.STILL_TIME


def test_the_day_after_nobody_has_to_wait():
    assert Turnout(3, 2, DAY, NEXT).obstacle is None


@pytest.mark.parametrize(("parties", "handed_in"), [(0, 0), (1, 0), (1, 1), (5, 1)])
def test_two_parties_have_to_be_in_whatever_the_day(parties, handed_in):
    assert Turnout(parties, handed_in, DAY, NEXT).obstacle is Obstacle.TOO_FEW


@given(
    parties=st.integers(0, 60),
    missing=st.integers(0, 60),
    last_day=st.none() | st.dates(),
    today=st.dates(),
)
def test_a_reveal_needs_two_parties_and_all_of_them_or_a_day_that_has_passed(parties, missing, last_day, today):
    handed_in = max(0, parties - missing)
    may = handed_in >= 2 and (handed_in == parties or (last_day is not None and last_day < today))
    assert (Turnout(parties, handed_in, last_day, today).obstacle is None) == may


@given(parties=st.integers(0, 60), handed_in=st.integers(0, 60), last_day=st.none() | st.dates(), today=st.dates())
def test_what_is_complete_has_no_obstacle(parties, handed_in, last_day, today):
    turnout = Turnout(parties, handed_in, last_day, today)
    assert not turnout.is_complete or turnout.obstacle is None
