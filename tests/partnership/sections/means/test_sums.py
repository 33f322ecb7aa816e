from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from partnership.sections.means.sums import NOTHING, Amounts, shares_of, together

MAYBE = st.none() | st.decimals(min_value=0, max_value=10**9, places=2)
LINES = st.lists(st.builds(Amounts, MAYBE, MAYBE))


def test_nothing_filled_in_is_not_nought():
    assert together([NOTHING, NOTHING]) == NOTHING
    assert not NOTHING.is_filled_in
    assert Amounts(Decimal()).is_filled_in
    assert Amounts(hours=Decimal()).is_filled_in


def test_nought_and_nothing_are_nought_together():
    assert together([Amounts(euro=Decimal()), NOTHING]) == Amounts(euro=Decimal())


def test_money_and_hours_are_added_apart():
    lines = [Amounts(Decimal("0.10"), Decimal(8)), Amounts(Decimal("0.20")), Amounts(hours=Decimal("0.5"))]
    assert together(lines) == Amounts(Decimal("0.30"), Decimal("8.5"))


@given(LINES, LINES)
def test_it_does_not_matter_in_which_order_or_groups_is_added(some, others):
    assert together([together(some), together(others)]) == together([*others, *some])


@given(LINES)
def test_a_sum_is_exact(lines):
    cents = sum(int(line.euro * 100) for line in lines if line.euro is not None)
    assert (together(lines).euro or 0) * 100 == cents


def test_who_filled_in_nothing_has_no_share_and_who_filled_in_nought_has_one_of_nought():
    assert shares_of({"a": Decimal(5), "b": None, "c": Decimal()}) == {"a": 100, "c": 0}
