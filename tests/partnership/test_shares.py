from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.shares import shares

AMOUNTS = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.decimals(min_value=0, max_value=10**12, places=2),
    min_size=1,
)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ({"a": 12, "b": 12}, {"a": 50, "b": 50}),
        ({"a": 1, "b": 1, "c": 1}, {"a": 34, "b": 33, "c": 33}),
        ({"a": 1, "b": 2}, {"a": 33, "b": 67}),
        ({"a": 1, "b": 999}, {"a": 0, "b": 100}),
        ({"a": 0, "b": 5}, {"a": 0, "b": 100}),
        ({"a": Decimal("0.01"), "b": Decimal("0.02")}, {"a": 33, "b": 67}),
    ],
)
def test_shares_are_whole_percentages_by_largest_remainder(amounts, expected):
    assert shares({key: Decimal(amount) for key, amount in amounts.items()}) == expected


@pytest.mark.parametrize("amounts", [{}, {"a": Decimal()}, {"a": Decimal("0.00"), "b": Decimal()}])
def test_there_are_no_shares_of_nothing(amounts):
    assert shares(amounts) == {}


def test_an_amount_below_nought_is_refused():
    with pytest.raises(ValueError, match="below nought"):
        shares({"a": Decimal(-1), "b": Decimal(2)})


@given(AMOUNTS)
def test_shares_add_up_to_the_whole(amounts):
    total = sum(amounts.values())
    assert sum(shares(amounts).values()) == (100 if total else 0)


@given(AMOUNTS)
def test_a_share_is_less_than_one_percent_from_what_it_is(amounts):
    total = sum(amounts.values())
    for key, share in shares(amounts).items():
        assert abs(share * total - 100 * amounts[key]) < total


@given(AMOUNTS)
def test_more_is_never_a_smaller_share(amounts):
    found = shares(amounts)
    in_order = sorted(found, key=lambda key: amounts[key])
    for less, more in pairwise(in_order):
        assert amounts[less] == amounts[more] or found[less] <= found[more]


@given(AMOUNTS)
def test_nothing_has_a_share_of_nought(amounts):
    found = shares(amounts)
    assert all(found[key] == 0 for key in found if not amounts[key])


@given(AMOUNTS, st.integers(min_value=1, max_value=1000))
def test_shares_do_not_depend_on_the_unit(amounts, factor):
    assert shares({key: amount * factor for key, amount in amounts.items()}) == shares(amounts)
