"""What a field says in a form and in words, and what is asked about it."""

import datetime as dt
from decimal import Decimal

import pytest
from django import forms

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import AXIS
from partnership.forms.choosing import mark, may_keep_both, readable, words_for
from partnership.forms.days import DayField
from partnership.forms.fields import Line, Paragraph, SeveralField
from partnership.forms.scale import AnswerField
from partnership.intake.forms import ProgrammeField
from partnership.models import Layer, Organisation
from tests import make

GROUPED = [("Rijk", [("1", "Ministerie")]), ("Regio", [("2", "Gemeente")])]


def scale():
    return AnswerField(AXIS["obligation"], without_score="Weten we nog niet")


SAME = [
    (Line(max_length=50), "Water en wonen", " Water  en wonen "),
    (Paragraph(max_length=50), "een\ntwee", "een\r\ntwee\r\n"),
    (Paragraph(max_length=50), "", None),
    (DayField(), dt.date(2027, 3, 1), "2027-03-01"),
    (DayField(), dt.date(2027, 3, 1), "1-3-2027"),
    (DayField(), None, ""),
    (scale(), Answer(3), "3"),
    (scale(), WITHOUT_SCORE, "none"),
    (scale(), UNANSWERED, None),
    (forms.BooleanField(), True, "on"),
    (forms.BooleanField(), None, False),
    (forms.IntegerField(), 7, "7"),
    (forms.IntegerField(), None, ""),
    (forms.DecimalField(), Decimal("12.50"), "12.50"),
    (forms.ChoiceField(choices=Layer.choices), Layer.PROVINCE, "province"),
    (forms.MultipleChoiceField(choices=Layer.choices), [Layer.PROVINCE, Layer.RIJK], ["rijk", "province"]),
    (forms.MultipleChoiceField(choices=Layer.choices), [], []),
]
"""A field, a stored value, and what a browser sends for it."""


@pytest.mark.parametrize(("field", "stored", "sent"), SAME)
def test_a_value_that_comes_back_unchanged_has_the_same_mark(field, stored, sent):
    assert mark(field, stored) == mark(field, sent)


@pytest.mark.parametrize(
    ("field", "stored", "sent"),
    [
        (Line(max_length=50), "Water", "water"),
        (Paragraph(max_length=50), "een\ntwee", "een\n\ntwee"),
        (DayField(), dt.date(2027, 3, 1), "2027-03-02"),
        (DayField(), dt.date(2027, 3, 1), "morgen"),
        (scale(), Answer(3), "none"),
        (scale(), UNANSWERED, "none"),
        (forms.BooleanField(), True, False),
        (forms.IntegerField(), 0, ""),
        (forms.IntegerField(), 7, "zeven"),
        (forms.MultipleChoiceField(choices=Layer.choices), ["rijk", "province"], ["rijk"]),
        (Line(max_length=50), "", "\ud800"),
    ],
)
def test_another_value_has_another_mark(field, stored, sent):
    assert mark(field, stored) != mark(field, sent)


def test_rows_have_the_same_mark_in_any_order_and_by_key(beekdam, voorland):
    field = SeveralField(Organisation.objects.all())
    assert mark(field, [beekdam, voorland]) == mark(field, [str(voorland.pk), str(beekdam.pk)])
    assert mark(field, Organisation.objects.all()) == mark(field, [beekdam.pk, voorland.pk])


def test_a_row_has_the_same_mark_by_key(db):
    programme = make.programme()
    assert mark(ProgrammeField(), programme) == mark(ProgrammeField(), str(programme.pk))
    assert mark(ProgrammeField(), None) == mark(ProgrammeField(), "")


def test_a_mark_can_be_made_before_the_rows_are_known(beekdam):
    assert mark(SeveralField(Organisation.objects.none()), [beekdam.pk]) == mark(
        SeveralField(Organisation.objects.all()), [str(beekdam.pk)]
    )


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (Line(max_length=50), "Beekdal", "Beekdal"),
        (Line(max_length=50), None, ""),
        (DayField(), dt.date(2027, 3, 1), "1 maart 2027"),
        (DayField(), "2027-03-01", "2027-03-01"),
        (scale(), Answer(4), "4. Meedoen is verplicht, de manier waarop is vrij."),
        (scale(), WITHOUT_SCORE, "Weten we nog niet"),
        (scale(), UNANSWERED, ""),
        (scale(), "onzin", ""),
        (forms.BooleanField(), True, "ja"),
        (forms.BooleanField(), False, "nee"),
        (forms.IntegerField(), 2027, "2027"),
        (forms.DecimalField(), Decimal("1200.50"), "1.200,50"),
        (forms.ChoiceField(choices=[("", "Kies"), *Layer.choices]), Layer.PROVINCE, "provincie"),
        (forms.ChoiceField(choices=GROUPED), "2", "Gemeente"),
        (forms.MultipleChoiceField(choices=GROUPED), ["2", "1"], "Ministerie, Gemeente"),
    ],
)
def test_a_value_is_said_as_a_person_would_write_it(field, value, words):
    assert readable(field, value) == words


@pytest.mark.parametrize(
    ("field", "mine"),
    [
        (Line(max_length=50), "Mijn tekst"),
        (Paragraph(max_length=50), "Mijn tekst"),
        (DayField(), "Mijn datum"),
        (scale(), "Mijn antwoord"),
        (forms.BooleanField(), "Mijn antwoord"),
        (forms.ChoiceField(), "Mijn antwoord"),
        (forms.IntegerField(), "Mijn getal"),
        (forms.DecimalField(), "Mijn getal"),
        (forms.MultipleChoiceField(), "Mijn keuze"),
        (SeveralField(Organisation.objects.none(), widget=forms.CheckboxSelectMultiple), "Mijn keuze"),
    ],
)
def test_a_question_is_worded_for_what_it_is_about(field, mine):
    assert words_for(field).mine == mine


def test_only_texts_of_more_lines_can_stand_below_each_other():
    assert may_keep_both(Paragraph(max_length=50))
    assert not any(may_keep_both(field) for field in (Line(max_length=50), DayField(), scale()))
