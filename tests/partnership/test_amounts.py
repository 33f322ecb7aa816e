from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.amounts import EURO, HOURS, LONGEST, NotAnAmount, read_amount, written

MOST = Decimal("999999999999.99")


def euro(text):
    return read_amount(text, units=EURO, most=MOST)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", "0"),
        ("0,00", "0"),
        ("7", "7"),
        ("1250000", "1250000"),
        ("1.250.000", "1250000"),
        ("1 250 000", "1250000"),
        ("1\N{NO-BREAK SPACE}250\N{NARROW NO-BREAK SPACE}000", "1250000"),
        ("1.250.000,50", "1250000.50"),
        ("1250000,5", "1250000.50"),
        ("1250.5", "1250.50"),
        ("€ 125000.75", "125000.75"),
        ("  12  ", "12"),
        ("€ 500", "500"),
        ("€500", "500"),
        ("EUR 500", "500"),
        ("500 euro", "500"),
        ("€ 500,-", "500"),
        ("500,–", "500"),
        ("500,--", "500"),
        ("1,2 mln", "1200000"),
        ("€ 1,2 mln.", "1200000"),
        ("1,2mln", "1200000"),
        ("1,2 miljoen euro", "1200000"),
        ("12 Miljoen", "12000000"),
        ("1,25 miljard", "1250000000"),
        ("250 duizend", "250000"),
        ("1,6k", "1600"),
        ("0,125 mln", "125000"),
        ("1,2345678 mln", "1234567.80"),
        ("999.999.999.999,99", "999999999999.99"),
    ],
)
def test_what_people_type_is_read_exactly(typed, amount):
    assert euro(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed",
    [
        "1,250",
        "€ 1,250",
        "12.5",
        "125.50",
        "1250.5 mln",
        "1.2 mln",
        "1.250 mln",
        "1,250 mln",
        "1,250.50",
        "1,250,000",
        "1.25.000",
        "12,5.0",
    ],
)
def test_what_could_be_two_things_is_refused_with_both_ways_to_say_it(typed):
    with pytest.raises(NotAnAmount, match=r"kan twee dingen betekenen.* 1\.250 of 1,25") as refused:
        euro(typed)
    assert refused.value.code == "ambiguous"
    assert refused.value.values == {"typed": typed}


@pytest.mark.parametrize(
    "typed",
    ["", "veel", "12a", "1e5", "0x10", "٣", "½", "12 50", "1.2.3 ton", "2 ton", "mln", "€", "1/2", "NaN", "Infinity"],
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NotAnAmount, match="Dit lezen wij niet als getal"):
        euro(typed)


@pytest.mark.parametrize("typed", ["-1", "- 500", "−500", "-1,2 mln", "€ -3"])
def test_an_amount_below_nought_is_refused(typed):
    with pytest.raises(NotAnAmount, match="Vul 0 of meer in"):
        euro(typed)


@pytest.mark.parametrize("typed", ["0,005", "1,2345", "1,234567891 mln"])
def test_less_than_a_hundredth_is_not_rounded_but_refused(typed):
    with pytest.raises(NotAnAmount, match="Rond af op twee cijfers"):
        euro(typed)


@pytest.mark.parametrize("typed", ["1.000.000.000.000", "1000 mld", "9" * LONGEST])
def test_too_large_an_amount_is_refused_with_the_most_it_may_be(typed):
    with pytest.raises(NotAnAmount, match=r"Vul hooguit 999\.999\.999\.999,99 in"):
        euro(typed)


@pytest.mark.parametrize("typed", ["9" * 100_000, "1." * 50_000, "0," + "0" * 60])
def test_an_endless_amount_is_refused_without_reading_it(typed):
    with pytest.raises(NotAnAmount):
        euro(typed)


@pytest.mark.parametrize(("typed", "amount"), [("1.600 uur", "1600"), ("1600 uren", "1600"), ("40,5u", "40.50")])
def test_hours_have_their_own_unit(typed, amount):
    assert read_amount(typed, units=HOURS, most=MOST) == Decimal(amount)


def test_a_unit_of_something_else_is_refused():
    with pytest.raises(NotAnAmount):
        read_amount("500 euro", units=HOURS, most=MOST)


@pytest.mark.parametrize(
    ("amount", "text"),
    [("0", "0"), ("0.00", "0"), ("0.50", "0,50"), ("1250000.00", "1.250.000"), ("1250000.5", "1.250.000,50")],
)
def test_an_amount_is_written_as_the_dutch_do(amount, text):
    assert written(Decimal(amount)) == text


@given(st.decimals(min_value=0, max_value=MOST, places=2))
def test_what_is_written_is_read_back_to_the_cent(amount):
    assert euro(written(amount)) == amount


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_an_amount_in_cents_or_a_sentence(typed):
    try:
        outcome = euro(typed)
    except NotAnAmount as refused:
        outcome = str(refused)
    assert outcome.endswith(".") if isinstance(outcome, str) else outcome.as_tuple().exponent == -2
