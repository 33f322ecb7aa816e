from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from partnership.forms.amounts import EuroField, HoursField
from partnership.forms.choosing import readable
from partnership.forms.editing import AccessibleForm

MOST = Decimal("1000000")


class BudgetForm(AccessibleForm):
    euro = EuroField(most=MOST, required=False)


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_nothing_is_not_nought(typed):
    assert EuroField(most=MOST, required=False).clean(typed) is None
    assert EuroField(most=MOST, required=False).clean("0") == Decimal("0")


def test_an_amount_is_cleaned_to_a_decimal():
    assert EuroField(most=MOST).clean("€ 1.250,50") == Decimal("1250.50")


@pytest.mark.parametrize(("typed", "code"), [("veel", "invalid"), ("1,250", "ambiguous"), ("2 mln", "too_large")])
def test_what_cannot_be_read_is_an_error_with_a_code(typed, code):
    with pytest.raises(ValidationError) as refused:
        EuroField(most=MOST).clean(typed)
    assert refused.value.code == code


def test_hours_ask_to_turn_fte_into_hours():
    with pytest.raises(ValidationError, match="Reken fte om naar uren per jaar"):
        HoursField(most=MOST).clean("0,5 FTE")


def test_what_is_stored_stands_in_the_field_as_people_type_it():
    form = BudgetForm(initial={"euro": Decimal("1250.00")})
    assert form["euro"].value() == "1.250"
    assert readable(form.fields["euro"], Decimal("1250.00")) == "1.250"


@pytest.mark.parametrize(
    ("stored", "typed", "differs"),
    [("1250.00", "1.250", False), ("1250.00", "1250,00", False), ("1250.00", "1.251", True), ("0.00", "", True)],
)
def test_another_way_to_type_the_same_is_no_change(stored, typed, differs):
    assert BudgetForm({"euro": typed}, initial={"euro": Decimal(stored)}).has_changed() is differs


def test_nought_where_nothing_was_is_a_change():
    assert BudgetForm({"euro": "0"}, initial={"euro": None}).has_changed()


def test_what_could_not_be_read_stays_in_the_field():
    assert BudgetForm({"euro": "1,250"})["euro"].value() == "1,250"
