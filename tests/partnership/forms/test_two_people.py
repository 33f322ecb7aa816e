"""Two people on the same field: the second to save chooses."""

import pytest
from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone
from hypothesis import assume, given
from hypothesis import strategies as st

from partnership.forms.editing import EditionForm
from partnership.forms.merging import below_each_other
from partnership.models import Organisation
from partnership.wording import moment
from tests.partnership.forms.notes import OPENED, note, saved_by_bob, screen


class PlaceForm(EditionForm):
    places = forms.ModelMultipleChoiceField(
        label="Plaatsen", queryset=Organisation.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["places"].queryset = Organisation.objects.order_by("name")


class FlagForm(EditionForm):
    obliged = forms.BooleanField(label="Verplicht", required=False)


def both_changed(**typed):
    """Alice and Bob both changed the text; Bob saved first."""
    now = OPENED | {"text": "Van Bob"}
    return note(on=screen(), now=now, **{"text": "Van Alice"} | typed)


def chosen(form, **typed):
    """Alice sends that form again, with what she chose."""
    return note(on=form["edition"].value(), now=form.initial, **{"text": "Van Alice"} | typed)


def options(field):
    return [(option.label, option.note, option.text) for option in field.question.options]


# --- asking


def test_a_field_that_both_changed_makes_the_form_stale_and_names_who_saved_when():
    form = both_changed()
    assert form.is_stale
    assert not form.is_valid()
    (message,) = form.non_field_errors()
    assert message.startswith(f"Bob heeft dit om {timezone.localtime(form.stored.updated_at):%H:%M} opgeslagen")
    assert message.endswith("Maak eerst 1 keuze.")
    assert form.only_asks


def test_both_texts_are_there_and_nothing_is_chosen():
    form = both_changed()
    when = moment(form.stored.updated_at)
    assert form["text"].value() == "Van Alice"
    assert options(form["text"]) == [
        ("Mijn tekst", "staat hieronder; u kunt nog iets veranderen", ""),
        ("De tekst van Bob", f"opgeslagen {when}", "Van Bob"),
        ("Beide teksten onder elkaar", "uw tekst komt onderaan", ""),
    ]
    assert "checked" not in render_to_string("forms/field.html", {"field": form["text"]})


def test_only_a_field_that_both_changed_asks():
    form = both_changed(title="Van Alice")
    assert list(form.questions) == ["text"]


def test_without_knowing_what_it_was_opened_on_every_difference_is_asked():
    form = note(on="4", now=OPENED | {"text": "Van Bob"}, title="Van Alice")
    assert list(form.questions) == ["title", "text"]


@pytest.mark.parametrize("edition", ["", "vier", "6", "9" * 400])
def test_an_edition_that_cannot_be_is_stale(edition):
    assert note(on=edition, title="Nieuwe titel").is_stale


def test_a_line_and_a_day_cannot_be_kept_twice():
    form = note(on="4", title="Van Alice", day="2028-01-01")
    assert [label for label, _note, _text in options(form["title"])] == ["Mijn tekst", "De tekst van Bob"]
    assert options(form["day"])[1][2] == "1 maart 2027"


def test_an_emptied_text_is_named_and_stands_below_nothing():
    form = note(on=screen(), now=OPENED | {"text": ""}, text="Van Alice")
    assert [text for _label, _note, text in options(form["text"])] == ["", "niet ingevuld"]
    form = note(on=screen(), now=OPENED | {"text": "Van Bob"}, text="")
    assert options(form["text"])[0][1] == "niet ingevuld"
    assert len(options(form["text"])) == 2


def test_boxes_to_tick_name_the_stored_choices(beekdam, voorland):
    form = PlaceForm({"edition": "1"}, stored=saved_by_bob(5), initial={"places": [beekdam, voorland]})
    assert options(form["places"])[1][2] == "Gemeente Beekdam, Provincie Voorland"


def test_boxes_to_tick_are_kept_as_chosen(beekdam, voorland):
    initial = {"places": [beekdam.pk]}
    opened = PlaceForm(stored=saved_by_bob(4), initial=initial)["edition"].value()
    initial = {"places": [voorland.pk]}

    def sent(on, *places, **typed):
        data = QueryDict(mutable=True)
        data.update({"edition": on, **typed})
        data.setlist("places", [str(place.pk) for place in places])
        return PlaceForm(data, stored=saved_by_bob(5), initial=initial)

    asked = sent(opened, beekdam, voorland)
    assert asked.is_stale
    theirs = sent(asked["edition"].value(), beekdam, voorland, **{"places-choice": "theirs"})
    assert theirs.is_valid()
    assert list(theirs.cleaned_data["places"]) == [voorland]
    mine = sent(asked["edition"].value(), beekdam, voorland, **{"places-choice": "mine"})
    assert mine.is_valid()
    assert set(mine.cleaned_data["places"]) == {beekdam, voorland}


@pytest.mark.parametrize(("choice", "kept"), [("mine", False), ("theirs", True)])
def test_one_box_is_ticked_or_not_as_chosen(choice, kept):
    initial = {"obliged": True}
    asked = FlagForm({"edition": "4"}, stored=saved_by_bob(5), initial=initial)
    assert options(asked["obliged"])[1][0::2] == ("Het antwoord van Bob", "ja")
    sent = {"edition": asked["edition"].value(), "obliged-choice": choice}
    form = FlagForm(sent, stored=saved_by_bob(5), initial=initial)
    assert form.is_valid()
    assert form.cleaned_data["obliged"] is kept
    assert ("checked" in str(form["obliged"])) is kept


def test_who_wrote_what_is_not_guessed_when_several_people_saved_meanwhile():
    form = note(on=screen(edition=2), now=OPENED | {"text": "Van een ander"}, text="Van Alice")
    label, explanation, _text = options(form["text"])[1]
    assert label == "De tekst die nu is opgeslagen"
    assert explanation.startswith("laatst opgeslagen door Bob, om ")


def test_a_form_with_a_prefix_asks_under_its_own_name():
    form = note(on="4", prefix="b", title="Van Alice")
    html = render_to_string("forms/field.html", {"field": form["title"]})
    assert 'name="b-title-choice"' in html
    assert form["title"].address == "#id_b-title-choice_0"
    assert 'id="id_b-title-choice_0"' in html
    again = note(on=form["edition"].value(), prefix="b", title="Van Alice", **{"title-choice": "mine"})
    assert again.is_valid()


def test_a_label_that_comes_late_is_the_label_of_the_question():
    form = note(on="4", title="Van Alice")
    form.fields["title"].label = "Naam"
    assert form["title"].label == "Naam"
    assert form.errors
    assert form["title"].question.to_do == "Kies welke tekst blijft bij ‘Naam’."


# --- choosing


@pytest.mark.parametrize(
    ("choice", "kept"), [("mine", "Van Alice"), ("theirs", "Van Bob"), ("both", "Van Bob\n\nVan Alice")]
)
def test_what_is_chosen_is_kept(choice, kept):
    form = chosen(both_changed(), **{"text-choice": choice})
    assert form.is_valid()
    assert (form.cleaned_data["text"], form.cleaned_data["edition"]) == (kept, 5)


def test_a_text_that_is_changed_after_seeing_both_can_be_kept():
    form = chosen(both_changed(), text="Van Alice, met Bob", **{"text-choice": "mine"})
    assert form.is_valid()
    assert form.cleaned_data["text"] == "Van Alice, met Bob"


def test_who_types_what_the_other_wrote_has_nothing_to_choose():
    assert chosen(both_changed(), text="Van Bob").is_valid()


@pytest.mark.parametrize("sent", [{}, {"text-choice": ""}, {"text-choice": "onzin"}])
def test_a_choice_that_is_not_made_is_an_error_at_the_field(sent):
    form = chosen(both_changed(), **sent)
    assert form.errors["text"] == ["Kies welke tekst blijft bij ‘Tekst’."]
    assert not form.only_asks
    assert form["text"].value() == "Van Alice"
    assert chosen(form, **{"text-choice": "mine"}).is_valid()


def test_a_line_cannot_be_sent_as_both_texts():
    form = note(on="4", title="Van Alice")
    again = note(on=form["edition"].value(), title="Van Alice", **{"title-choice": "both"})
    assert "title" in again.errors


def test_nothing_is_settled_until_every_choice_is_made():
    now = OPENED | {"title": "Van Bob", "text": "Van Bob"}
    asked = note(on=screen(), now=now, title="Van Alice", text="Van Alice")
    typed = {"title": "Van Alice", "text": "Van Alice", "text-choice": "theirs"}
    half = note(on=asked["edition"].value(), now=now, **typed)
    assert list(half.errors) == ["__all__", "title"]
    assert "Maak eerst 1 keuze." in half.non_field_errors()[0]
    assert half["text"].value() == "Van Alice"
    assert render_to_string("forms/field.html", {"field": half["text"]}).count(" checked") == 1
    done = note(on=half["edition"].value(), now=now, **typed, **{"title-choice": "mine"})
    assert done.is_valid()
    assert (done.cleaned_data["title"], done.cleaned_data["text"]) == ("Van Alice", "Van Bob")


def test_who_wrote_the_other_text_is_still_named_when_the_choice_is_asked_again():
    assert options(chosen(both_changed())["text"])[1][0] == "De tekst van Bob"


def test_a_third_person_who_saves_the_field_makes_it_ask_again():
    asked = both_changed()
    now = OPENED | {"text": "Van Carla"}
    form = note(on=asked["edition"].value(), now=now, edition=6, text="Van Alice", **{"text-choice": "theirs"})
    assert form.only_asks
    assert options(form["text"])[1][2] == "Van Carla"
    assert "checked" not in render_to_string("forms/field.html", {"field": form["text"]})


def test_a_choice_stands_when_a_third_person_saves_another_field():
    asked = both_changed()
    now = asked.initial | {"title": "Van Carla"}
    form = note(on=asked["edition"].value(), now=now, edition=6, text="Van Alice", **{"text-choice": "mine"})
    assert form.is_valid()
    assert (form.cleaned_data["title"], form.cleaned_data["text"]) == ("Van Carla", "Van Alice")


def test_both_texts_that_are_too_long_together_are_refused_and_kept_in_the_field():
    form = chosen(both_changed(text="A" * 39), text="A" * 39, **{"text-choice": "both"})
    assert form.errors["text"] == ["Deze tekst is 8 tekens te lang. Het mogen er 40 zijn."]
    assert form["text"].value() == "Van Bob\n\n" + "A" * 39
    assert not form.is_stale


# --- nothing is lost

texts = st.sampled_from(["", "Een", "Twee", "Drie", "Een\nTwee"])
choices = st.sampled_from(["mine", "theirs", "both"])


@given(opened=texts, theirs=texts, mine=texts)
def test_no_text_disappears_without_a_person_choosing(opened, theirs, mine):
    form = note(on=screen(OPENED | {"text": opened}), now=OPENED | {"text": theirs}, text=mine)
    if form.is_valid():
        kept = form.cleaned_data["text"]
        assert mine in (kept, opened)
        assert theirs in (kept, opened)
    else:
        assert form["text"].value() == mine
        assert [text for _label, _note, text in options(form["text"])][1] == (theirs or "niet ingevuld")


@given(opened=texts, theirs=texts, mine=texts, choice=choices)
def test_a_person_gets_what_they_chose_and_nothing_else(opened, theirs, mine, choice):
    now = OPENED | {"text": theirs}
    asked = note(on=screen(OPENED | {"text": opened}), now=now, text=mine)
    assume(asked.is_stale)
    form = note(on=asked["edition"].value(), now=now, text=mine, **{"text-choice": choice})
    kept = {"mine": mine, "theirs": theirs, "both": below_each_other(theirs, mine)}
    assert form.is_valid()
    assert form.cleaned_data["text"] == kept[choice]
