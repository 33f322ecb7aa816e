from collections import Counter
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.dashboard.figures import figures_from, figures_of, kept_figures, middle_of
from partnership.dashboard.selection import Selection
from partnership.models import Partnership, Status
from partnership.profile import IDEAL, Profile
from tests import make


def test_only_deals_with_an_agreed_profile_are_counted():
    figures = figures_from([(Status.AGREED, 3, 2), (Status.RUNNING, 5, 1), (Status.DRAFT, None, 4)])
    assert (figures.counted, figures.total) == (3, 7)


def test_what_is_left_out_is_named_with_its_reason():
    figures = figures_from([(Status.DRAFT, None, 4), (Status.NOT_DESCRIBED, None, 118)])
    assert [(group.status, group.size) for group in figures.left_out] == [
        (Status.NOT_DESCRIBED, 118),
        (Status.DRAFT, 4),
    ]
    assert all(group.why for group in figures.left_out)


def test_every_status_is_either_counted_or_left_out_with_a_reason():
    figures = figures_from([(status, 0 if status in ("agreed", "running", "closed") else None, 1) for status in Status])
    assert figures.counted + sum(group.size for group in figures.left_out) == len(Status)


def test_without_an_agreed_profile_there_is_no_middle_value():
    assert figures_from([(Status.DRAFT, None, 1)]).middle_steps is None


def test_deals_on_the_ideal_type_are_counted_apart():
    assert figures_from([(Status.AGREED, 0, 2), (Status.CLOSED, 4, 1)]).on_the_ideal_type == 2


@given(st.lists(st.integers(min_value=0, max_value=16), min_size=1))
def test_the_middle_of_a_distribution_is_the_median_of_the_deals(steps):
    assert middle_of(Counter(steps)) == median(steps)


@pytest.mark.django_db
def test_figures_take_two_queries(django_assert_num_queries):
    make.partnership(agreed=IDEAL)
    make.partnership(agreed=Profile(3, 1, 1, 5, 1, 5))
    make.partnership()
    with django_assert_num_queries(2):
        figures = figures_of(Partnership.objects.all())
    assert (figures.total, figures.counted, figures.middle_steps) == (3, 2, 5)


@pytest.mark.django_db
def test_figures_are_kept_until_the_next_save(django_assert_num_queries):
    make.partnership()
    deals = Partnership.objects.all()
    kept_figures(deals, Selection())
    with django_assert_num_queries(1):
        assert kept_figures(deals, Selection()).total == 1
    make.partnership()
    assert kept_figures(deals, Selection()).total == 2


@pytest.mark.django_db
def test_figures_of_one_selection_are_not_given_for_another():
    make.partnership("Water")
    make.partnership("Wonen")
    for words, total in (("", 2), ("water", 1), ("bestaat niet", 0)):
        selection = Selection(q=words)
        assert kept_figures(selection.apply(Partnership.objects.all()), selection).total == total


@pytest.mark.django_db
def test_what_was_taken_over_from_a_memo_is_in_view_and_not_counted():
    make.origin(make.partnership(agreed=Profile(3, 1, 1, 5, 1, 5)))
    make.partnership(agreed=IDEAL)
    figures = figures_of(Partnership.objects.all())
    assert (figures.total, figures.counted, figures.middle_steps, figures.on_the_ideal_type) == (2, 1, 0, 1)
    assert [(group.size, "memo" in group.why) for group in figures.left_out] == [(1, True)]
