import datetime as dt

import pytest
from django.utils import timezone

from partnership.models import Partnership
from partnership.sections.means.period import MOST_YEARS, first_years, is_outside, is_possible, period


def lasting(starts=None, ends=None):
    return Partnership(starts_on=starts and dt.date(starts, 3, 1), ends_on=ends and dt.date(ends, 2, 1))


def test_the_period_runs_from_the_year_of_the_begin_to_that_of_the_end():
    assert period(lasting(2027, 2029)) == (2027, 2028, 2029)


@pytest.mark.parametrize("partnership", [lasting(), lasting(2027), lasting(None, 2029)])
def test_without_a_begin_and_an_end_there_is_no_period(partnership):
    assert period(partnership) == ()


def test_a_long_period_is_cut_to_what_fits_on_a_page():
    assert len(period(lasting(1990, 2100))) == MOST_YEARS


def test_somebody_is_asked_about_the_period():
    assert first_years(lasting(2027, 2028)) == (2027, 2028)


def test_without_an_end_somebody_is_asked_about_the_first_years():
    assert first_years(lasting(2030)) == (2030, 2031, 2032, 2033)
    assert first_years(lasting())[0] == timezone.localdate().year


@pytest.mark.parametrize(("year", "outside"), [(2026, True), (2027, False), (2029, False), (2030, True)])
def test_a_year_before_the_begin_or_after_the_end_is_outside(year, outside):
    assert is_outside(lasting(2027, 2029), year) is outside


def test_while_begin_and_end_are_not_known_no_year_is_outside():
    assert not is_outside(lasting(), 1995)
    assert not is_outside(lasting(2027), 2099)
    assert is_outside(lasting(2027), 2026)
    assert is_outside(lasting(None, 2029), 2030)


@pytest.mark.parametrize(("year", "possible"), [(1989, False), (1990, True), (2100, True), (2101, False)])
def test_a_year_can_be_meant(year, possible):
    assert is_possible(year) is possible
