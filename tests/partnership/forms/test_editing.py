import datetime as dt

import pytest
from django.template.loader import render_to_string

from partnership.editions import Overtaken, save_edition
from partnership.wording import moment
from tests.partnership.forms.notes import OPENED, NoteForm, note, screen

# --- one person


def test_a_form_on_the_stored_edition_is_valid():
    assert note(on=screen(edition=5), title="Nieuwe titel").is_valid()


def test_the_same_form_sent_twice_is_not_stale():
    form = note(on=screen(), now=OPENED | {"title": "Nieuwe titel"}, title="Nieuwe titel")
    assert form.is_valid()
    assert not form.has_changed()


def test_something_that_does_not_exist_yet_has_edition_zero():
    form = NoteForm({"title": "Nieuw", "edition": "0"}, stored=None)
    assert form.is_valid()
    assert form.cleaned_data["edition"] == 0


def test_a_field_ties_its_hint_and_error_to_the_input():
    html = render_to_string("forms/field.html", {"field": note(on=screen(edition=5), title="")["title"]})
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_helptext"' in html
    assert html.index('id="id_title_error"') < html.index("<input")


# --- two people on different fields


def test_what_only_somebody_else_changed_becomes_theirs_without_asking():
    form = note(on=screen(), now=OPENED | {"text": "Van Bob", "day": dt.date(2028, 1, 1)}, title="Van Alice")
    assert form.is_valid()
    assert form.cleaned_data == {"title": "Van Alice", "day": dt.date(2028, 1, 1), "text": "Van Bob", "edition": 5}
    assert form.changed_data == ["title"]


def test_a_form_that_goes_back_for_a_mistake_shows_what_somebody_else_changed():
    form = note(on=screen(), now=OPENED | {"text": "Van Bob"}, title="")
    assert not form.is_valid()
    assert form["text"].value() == "Van Bob"
    again = note(on=form["edition"].value(), now=form.initial, title="Van Alice", text="Van Bob")
    assert again.is_valid()


def test_emptying_a_field_is_a_change_like_any_other():
    form = note(on=screen(), now=OPENED | {"text": ""}, title="Van Alice")
    assert form.is_valid()
    assert form.cleaned_data["text"] == ""


# --- saving


@pytest.fixture
def stored(partnership, bob):
    partnership.edition, partnership.updated_by = 4, bob
    partnership.save()
    return partnership


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
