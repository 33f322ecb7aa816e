import pytest

from partnership.dialogue.choices import Choice, choices_among
from partnership.dialogue.sides import sides_of
from partnership.dialogue.voices import Voice
from partnership.models import Layer
from partnership.profile import IDEAL, Profile

AGREED = Choice("afspraak", "Afgesproken profiel", "agreed", "", IDEAL)
RES = Choice("programma", "RES", "reference", "", IDEAL)


def voice(name, layer=Layer.MUNICIPALITY, *, own=False, profile=IDEAL):
    return Voice(f"partij-{name}", name, name[0], "p1", layer, own, profile, {})


VOICES = [
    voice("Ministerie", Layer.RIJK),
    voice("Zand"),
    voice("Beek", own=True),
    voice("Aa", Layer.WATER_AUTHORITY),
    voice("Duin"),
]


def choices(voices=VOICES, others=(AGREED, RES), *, crowded=False):
    return choices_among(voices, sides_of(voices), others, is_crowded=crowded)


def names(chosen):
    return [choice.name for choice in chosen]


def test_the_list_begins_with_the_own_party_what_is_agreed_the_programme_and_the_sides():
    assert names(choices().shelves[0].choices) == [
        "Beek",
        "Afgesproken profiel",
        "RES",
        "Gemiddelde decentraal (n = 4)",
    ]


def test_the_other_parties_follow_per_layer_by_name():
    found = [(shelf.name, names(shelf.choices)) for shelf in choices().shelves[1:]]
    assert found == [("Rijk", ["Ministerie"]), ("Gemeenten", ["Duin", "Zand"]), ("Waterschappen", ["Aa"])]


def test_the_own_party_is_marked_in_the_list():
    assert choices().shelves[0].choices[0].label == "Beek (uw organisatie)"


def test_a_side_of_one_party_offers_no_mean_beside_that_party():
    assert [choice.key for choice in choices().all if choice.key.startswith("gemiddelde")] == ["gemiddelde-decentral"]


def test_a_mean_says_over_how_few_and_how_many_scores_it_was_taken():
    voices = [voice("A", profile=Profile(2, 3)), voice("B", profile=Profile(2))]
    assert "Gemiddelde decentraal (n = 1–2)" in names(choices(voices).all)


def test_what_was_asked_for_comes_in_that_order_and_once():
    asked = ["programma", "partij-Aa", "programma", "", "partij-Beek"]
    assert names(choices().chosen(asked)) == ["RES", "Aa", "Beek"]


def test_a_radar_shows_at_most_three():
    assert len(choices().chosen([choice.key for choice in choices().all])) == 3


@pytest.mark.parametrize("asked", [[], [""], ["bestaat-niet"]])
def test_without_a_choice_the_radar_shows_the_own_party_and_the_first_other(asked):
    assert names(choices().chosen(asked)) == ["Beek", "Ministerie"]


def test_of_many_parties_the_radar_shows_the_own_one_beside_both_sides():
    many = [*VOICES, voice("Ministerie B", Layer.RIJK)]
    assert names(choices(many, crowded=True).chosen([])) == [
        "Beek",
        "Gemiddelde Rijk (n = 2)",
        "Gemiddelde decentraal (n = 4)",
    ]


def test_without_parties_the_radar_shows_what_is_agreed_and_the_programme():
    assert names(choices([]).chosen([])) == ["Afgesproken profiel", "RES"]


def test_without_anything_there_is_nothing_to_choose():
    nothing = choices([], [])
    assert nothing.chosen(["programma"]) == nothing.slots(()) == ()


def test_every_place_in_the_radar_says_what_stands_there():
    slots = choices().slots(choices().chosen(["programma"]))
    assert [(slot.label, slot.key) for slot in slots] == [
        ("Eerste profiel", "programma"),
        ("Tweede profiel", ""),
        ("Derde profiel", ""),
    ]


def test_there_are_no_more_places_than_profiles_to_fill_them():
    assert len(choices([voice("A")], [RES]).slots(())) == 2
