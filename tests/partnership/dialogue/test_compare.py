"""The page on which parties read where they differ, as it is sent."""

import pytest

from partnership.models import Layer, Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.comparing import agenda, join, lead, page, strip, strips, table
from tests.partnership.dialogue.page_reading import named_by, rows, text

# --- the sentence on top


def test_the_page_begins_with_where_parties_differ_most_and_who_stands_where(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(3, 1, 3, 3, 3, 1))
    join(shared, "Gemeente Bee", Profile(3, 1, 3, 3, 3, 1))
    join(shared, "Provincie Cee", Profile(3, 2, 3, 3, 3, 5), Layer.PROVINCE)
    assert lead(page(client, alice, shared)) == (
        "De partijen verschillen het meest over Verantwoording aan Rijk: van 1 (Gemeente Aa en Gemeente Bee) tot 5 "
        "(Provincie Cee). Over Beleidsambitie Rijk, Decentrale middelen, Eisen aan uitvoering en Verantwoordelijkheid "
        "uitvoering zijn zij het eens."
    )


def test_the_page_says_with_how_many_parties_the_positions_were_revealed(client, alice, shared, without_beekdam):
    assert "door alle partijen gedeeld op" in text(page(client, alice, shared))
    shown = text(page(client, alice, without_beekdam))
    assert "met 2 van de 3 partijen" in shown
    assert "alle partijen gedeeld" not in shown


def test_questions_on_which_parties_differ_as_much_are_named_too(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(1, 1, 3, 3, 3, 1))
    join(shared, "Gemeente Bee", Profile(5, 1, 3, 3, 3, 5))
    assert "Over Beleidsambitie Rijk verschillen zij evenveel." in lead(page(client, alice, shared))


def test_an_equal_spread_is_told_from_an_equal_difference(client, alice, shared):
    for name, profile in {
        "Aa": Profile(1, 1),
        "Bee": Profile(3, 1),
        "Cee": Profile(3, 5),
        "Dee": Profile(5, 5),
    }.items():
        join(shared, name, profile)
    assert lead(page(client, alice, shared)).endswith(
        "Over Beleidsambitie Rijk lopen de scores even ver uiteen, "
        "maar liggen de partijen gemiddeld dichter bij elkaar."
    )


def test_where_not_everybody_has_a_score_the_page_claims_no_agreement(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(1, 1))
    join(shared, "Gemeente Bee", Profile(5, 1))
    join(shared, "Gemeente Cee", Profile(5, None))
    assert "Bij Verplicht karakter zijn de scores die er zijn gelijk." in lead(page(client, alice, shared))


@pytest.mark.parametrize(
    ("profiles", "sentence"),
    [
        ([IDEAL, IDEAL], "Alle scores zijn gelijk: aan elkaar en aan het ideaaltype."),
        ([Profile(), Profile()], "Er is nog geen score."),
        ([Profile(5)], "De positie wijkt het meest af van het ideaaltype bij Beleidsambitie Rijk"),
        ([Profile(*[5] * 6)] * 2, "De partijen zijn het op elke vraag eens."),
    ],
)
def test_without_a_difference_the_page_says_what_there_is(client, alice, shared, profiles, sentence):
    for place, profile in enumerate(profiles):
        join(shared, f"Gemeente {place}", profile)
    assert sentence in lead(page(client, alice, shared))


# --- the agenda


def test_the_agenda_names_every_question_with_its_ends_and_who_stands_there(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(3, 1, None, 3, 3, 1))
    join(shared, "Provincie Bee", Profile(3, 2, 3, None, 3, 5), Layer.PROVINCE)
    join(shared, "Gemeente Cee", Profile(3, 2, None, None, None, 4))
    assert agenda(page(client, alice, shared)) == [
        ["1. Verantwoording aan Rijk", "1 – 5", "Gemeente Aa (1) tegenover Provincie Bee (5)"],
        ["2. Verplicht karakter", "1 – 2", "Gemeente Aa (1) tegenover Provincie Bee en Gemeente Cee (2)"],
        ["3. Beleidsambitie Rijk", "3", "Geen verschil (3 van 3 partijen met een score)"],
        ["4. Decentrale middelen", "3", "Alleen Provincie Bee heeft een score"],
        ["5. Eisen aan uitvoering", "3", "Alleen Gemeente Aa heeft een score"],
        ["6. Verantwoordelijkheid uitvoering", "3", "Geen verschil (2 van 3 partijen met een score)"],
    ]


def test_a_question_nobody_scored_is_on_the_agenda_too(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(3))
    join(shared, "Gemeente Bee", Profile(4))
    assert agenda(page(client, alice, shared))[-1] == ["6. Verantwoording aan Rijk", "–", "Nog geen score"]


def test_one_party_alone_has_no_agenda(client, alice, shared):
    join(shared, "Gemeente Aa", IDEAL)
    alone = page(client, alice, shared)
    assert named_by(alone, "h-a") is None
    assert "Alleen Gemeente Aa heeft geantwoord." in text(alone)


def test_once_there_is_an_agreement_the_agenda_is_an_overview_with_what_is_agreed(client, alice):
    agreed = make.partnership(agreed=Profile(3, 1, 3, 3, 3, None), coordinator=alice)
    join(agreed, "Gemeente Aa", Profile(3, 1, 3, 3, 3, 1))
    join(agreed, "Gemeente Bee", Profile(3, 1, 3, 3, 3, 5))
    shown = page(client, alice, agreed)
    assert text(named_by(shown, "h-a").find("h2")) == "Overzicht per vraag"
    assert [row[-1] for row in agenda(shown)] == ["–", "3", "1", "3", "3", "3"]


# --- both sides


def test_both_sides_have_their_mean_with_over_how_many_scores(client, alice, shared):
    join(shared, "Ministerie", Profile(5), Layer.RIJK)
    join(shared, "Provincie", Profile(2), Layer.PROVINCE)
    join(shared, "Gemeente", Profile(3))
    shown = page(client, alice, shared)
    assert "Gemiddelde per kant: Rijk 5,0 (n = 1), decentraal 2,5 (n = 2)." in text(strip(shown, "ambition"))
    assert "5,0 (n = 1) 2,5 (n = 2)" in text(table(shown))


def test_a_side_without_a_score_has_no_mean(client, alice, shared):
    join(shared, "Ministerie", Profile(None, 3), Layer.RIJK)
    join(shared, "Provincie", Profile(2, 3), Layer.PROVINCE)
    shown = page(client, alice, shared)
    assert "Gemiddelde per kant: decentraal 2,0 (n = 1)." in text(strip(shown, "ambition"))
    assert "– 2,0 (n = 1)" in text(table(shown))


def test_the_page_says_which_organisations_count_in_no_mean(client, alice, shared):
    join(shared, "Ministerie", Profile(5), Layer.RIJK)
    join(shared, "Provincie", Profile(2), Layer.PROVINCE)
    assert "geen van beide kanten" not in text(page(client, alice, shared))
    join(shared, "Stichting Dorp", Profile(1), Layer.OTHER)
    sentence = "Stichting Dorp hoort bij geen van beide kanten en telt niet mee in de gemiddelden."
    assert sentence in text(page(client, alice, shared))


def test_before_the_reveal_there_is_no_mean_of_a_side(client, alice, beekdam, voorland):
    blind = make.partnership(status=Status.POSITIONS, coordinator=alice)
    make.party(blind, beekdam, profile=IDEAL, handed_in=True)
    make.party(blind, voorland, profile=IDEAL)
    assert "Gemiddelde" not in text(page(client, alice, blind))


# --- only differences


def test_only_differences_leaves_questions_out_and_says_which(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(1, 1, 3, 3, 3, 1))
    join(shared, "Gemeente Bee", Profile(5, 1, 3, 3, 3, 2))
    shown = page(client, alice, shared, "?alleen=verschillen")
    assert strips(shown) == ["1. Beleidsambitie Rijk", "2. Verantwoording aan Rijk"]
    assert "Niet getoond, want daar is geen verschil te zien: Verplicht karakter, Decentrale middelen," in text(shown)
    assert len(agenda(shown)) == 6


def test_without_any_difference_the_filter_says_so(client, alice, shared):
    join(shared, "Gemeente Aa")
    join(shared, "Gemeente Bee")
    shown = page(client, alice, shared, "?alleen=verschillen")
    assert strips(shown) == []
    assert "Er is op geen enkele vraag een verschil te zien." in text(shown)


def test_the_filter_keeps_the_choice_of_profiles_and_the_other_way_round(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(1))
    chosen = f"profiel=partij-{join(shared, 'Gemeente Bee', Profile(5)).pk}"
    assert f"?{chosen}&alleen=verschillen#h-d" in addresses(page(client, alice, shared, f"?{chosen}"))
    filtered = page(client, alice, shared, f"?{chosen}&alleen=verschillen")
    assert f"?{chosen}#h-d" in addresses(filtered)
    kept = named_by(filtered, "h-r").find(".//input")
    assert (kept.get("name"), kept.get("value")) == ("alleen", "verschillen")


def addresses(page):
    return {link.get("href") for link in page.iter("a")}


# --- few parties


@pytest.mark.parametrize("others", [0, 5], ids=["few", "many"])
def test_beside_its_reason_stands_what_a_party_hopes_of_the_other_side(client, alice, shared, others):
    join(shared, "Gemeente Aa", without=["ambition"])
    hopeful = shared.parties.get(organisation__name="Gemeente Aa")
    hopeful.positions.create(axis="ambition", score=3, reason="Omdat het past.", hope="Dat het meedenkt.")
    for number in range(others):
        join(shared, f"Gemeente {number}")
    assert "Hoopt van het Rijk: Dat het meedenkt." in text(strip(page(client, alice, shared), "ambition"))


def test_who_does_not_know_and_who_said_nothing_are_named_apart(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(3))
    join(shared, "Gemeente Bee", Profile(4))
    join(shared, "Gemeente Cee", Profile())
    join(shared, "Gemeente Dee", Profile(3), without=["ambition"])
    said = text(strip(page(client, alice, shared), "ambition"))
    assert "Gemeente Cee weet het nog niet. Gemeente Dee heeft dit niet ingevuld." in said


def test_the_table_tells_not_knowing_from_not_answering(client, alice, shared):
    join(shared, "Gemeente Aa", Profile(3))
    join(shared, "Gemeente Bee", without=["ambition"])
    found = {row[0]: row[1:3] for row in rows(table(page(client, alice, shared)))}
    assert found["Beleidsambitie Rijk"] == ["3", "–"]
    assert found["Verplicht karakter"] == ["?", "1"]


# --- nothing to compare


def test_before_anybody_answered_a_party_is_led_to_the_questions(client, alice, partnership):
    assert "Beantwoord eerst de zes vragen voor uw organisatie." in text(page(client, alice, partnership))


def test_who_may_not_see_a_position_yet_reads_when(client, bea, partnership):
    shown = text(page(client, bea, partnership))
    assert "U ziet de posities zodra alle partijen die hebben gedeeld." in shown
    assert "eigen organisatie" not in shown


def test_before_the_reveal_a_party_reads_that_it_sees_its_own_position_alone(client, alice, partnership, beekdam):
    make.positions(partnership.parties.get(organisation=beekdam), Profile(3, 3, 3, 3, 3, 1))
    assert "u ziet alleen de positie van uw eigen organisatie" in text(page(client, alice, partnership))


def test_revealed_without_a_single_answer_the_page_says_so(client, alice, shared, beekdam):
    make.party(shared, beekdam, handed_in=True)
    assert "Geen van de partijen heeft een vraag beantwoord." in text(page(client, alice, shared))
