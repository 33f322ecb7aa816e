import datetime as dt

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import timezone

from partnership.editions import Overtaken, save_edition
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line
from partnership.models import Organisation
from partnership.wording import moment


class NoteForm(EditionForm):
    title = Line(label="Titel", help_text="Kort.", max_length=20)
    day = forms.DateField(label="Dag", required=False)


class PlaceForm(EditionForm):
    places = forms.ModelMultipleChoiceField(
        label="Plaatsen", queryset=Organisation.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )


@pytest.fixture
def stored(partnership, bob):
    partnership.edition, partnership.updated_by = 4, bob
    partnership.save()
    return partnership


def note(stored, edition, **typed):
    initial = {"title": "Opgeslagen titel", "day": dt.date(2027, 3, 1)}
    return NoteForm(
        {"title": "Opgeslagen titel", "day": "2027-03-01", "edition": edition} | typed, stored=stored, initial=initial
    )


def test_a_form_on_the_stored_edition_is_valid(stored):
    assert note(stored, "4", title="Nieuwe titel").is_valid()


def test_a_form_on_an_older_edition_names_who_saved_when(stored):
    form = note(stored, "3", title="Nieuwe titel")
    assert form.is_stale
    assert not form.is_valid()
    (message,) = form.non_field_errors()
    assert message.startswith(f"Bob heeft dit om {timezone.localtime(stored.updated_at):%H:%M} opgeslagen")


def test_a_stale_form_keeps_what_was_typed_and_shows_what_is_stored(stored):
    form = note(stored, "3", title="Nieuwe titel", day="")
    assert form["title"].value() == "Nieuwe titel"
    assert form["title"].now_stored == "Opgeslagen titel"
    assert form["day"].now_stored == "1 maart 2027"


def test_a_stale_form_is_silent_about_a_field_that_does_not_differ(stored):
    assert note(stored, "3", title="Nieuwe titel")["day"].now_stored is None


def test_a_stale_form_carries_the_new_edition_so_that_saving_again_is_a_choice(stored):
    form = note(stored, "3", title="Nieuwe titel")
    assert form["edition"].value() == 4
    assert note(stored, str(form["edition"].value()), title="Nieuwe titel").is_valid()


def test_the_same_form_sent_twice_is_not_stale(stored):
    form = note(stored, "3")
    assert form.is_valid()
    assert not form.has_changed()


@pytest.mark.parametrize("edition", ["", "vier", "5", "9" * 400])
def test_an_edition_that_cannot_be_is_stale(stored, edition):
    assert note(stored, edition, title="Nieuwe titel").is_stale


def test_something_that_does_not_exist_yet_has_edition_zero(db):
    assert NoteForm({"title": "Nieuw", "edition": "0"}, stored=None).is_valid()


def test_a_stale_group_of_boxes_names_the_stored_choices(stored, beekdam, voorland):
    form = PlaceForm({"places": [], "edition": "1"}, stored=stored, initial={"places": [beekdam, voorland]})
    assert form["places"].now_stored == "Gemeente Beekdam, Provincie Voorland"


def test_an_emptied_stored_value_is_named_not_filled_in(stored):
    form = NoteForm({"title": "Nieuw", "edition": "1"}, stored=stored, initial={"title": ""})
    assert form["title"].now_stored == "niet ingevuld"


def test_a_field_ties_its_hint_and_error_to_the_input(stored):
    html = render_to_string("forms/field.html", {"field": note(stored, "4", title="")["title"]})
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_helptext"' in html
    assert html.index('id="id_title_error"') < html.index("<input")


def test_saving_on_the_stored_edition_raises_it(stored, alice):
    save_edition(stored, edition=4, by=alice, title="Nieuwe titel")
    stored.refresh_from_db()
    assert (stored.title, stored.edition, stored.updated_by) == ("Nieuwe titel", 5, alice)


def test_the_second_of_two_who_save_at_the_same_moment_writes_nothing(stored, alice, bob):
    save_edition(stored, edition=4, by=bob, title="Van Bob")
    with pytest.raises(Overtaken):
        save_edition(stored, edition=4, by=alice, title="Van Alice")
    stored.refresh_from_db()
    assert (stored.title, stored.edition) == ("Van Bob", 5)


def test_an_earlier_day_is_named_with_its_date():
    assert moment(dt.datetime(2025, 11, 18, 14, 2, tzinfo=dt.UTC)) == "op 18 november 2025"
