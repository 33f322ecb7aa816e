"""What a memo says of the partnership, the positions and the agreement."""

import pytest

from partnership.memo.blocks import Heading, Line
from partnership.memo.seen import View
from partnership.profile import IDEAL, Profile
from partnership.snapshot import parts
from tests.partnership.memo.reading import lines, radar, row, section, still_open, table, value, words
from tests.partnership.memo.taken import answers, memo, party

LEANING = Profile(4, 3, 2, 3, 3, None)
FIVE = [party(f"Gemeente {letter}") for letter in "ABCDE"]


def test_a_memo_is_a_draft_until_parties_can_sign():
    assert memo().mark == memo(View.AGREED, agreed=IDEAL).mark == "Concept"
    assert "nog niet ondertekend" in memo(View.AGREED, agreed=IDEAL).state


def test_reference_and_date_stand_in_it():
    facts = memo()
    assert facts.reference == "OL-2026-014"
    assert facts.day == "18 december 2026"


def test_the_period_is_written_in_words():
    assert value(memo(), "Looptijd").value == "1 januari 2027 tot en met 31 december 2032"
    assert value(memo(ends_on=None), "Looptijd").value == "vanaf 1 januari 2027"
    assert value(memo(starts_on=None), "Looptijd").value == "tot en met 31 december 2032"


def test_what_is_empty_is_said_to_be_empty():
    period = value(memo(starts_on=None, ends_on=None), "Looptijd")
    assert period.value == "Niet ingevuld"
    assert period.is_empty


def test_parties_stand_with_their_layer_unless_their_name_says_it():
    facts = memo(parties=[party("Gemeente Beekdam"), party("Wetterskip", "water-authority")])
    assert [(line.label, line.text) for line in lines(facts, "parties")] == [
        ("Gemeente Beekdam", ""),
        ("Wetterskip", "waterschap."),
    ]


def test_parties_of_which_nothing_else_is_known_stand_on_one_line():
    facts = memo(parties=[party("Gemeente Beekdam"), party("Provincie Voorland", "province")])
    assert words(facts, "parties") == [
        "Gemeente Beekdam en Provincie Voorland",
        "rol van elke partij; vertegenwoordigers van elke partij",
    ]


def test_who_has_no_role_or_representatives_is_named():
    represented = party("Gemeente Beekdam", representatives=(parts.Person(name="A. de Boer"),))
    facts = memo(parties=[represented, party("Provincie Voorland", "province")])
    assert lines(facts, "parties")[0] == Line("vertegenwoordigd door A. de Boer.", "Gemeente Beekdam")
    assert words(facts, "parties") == ["rol van elke partij; vertegenwoordigers van Provincie Voorland"]


# --- the own position


def test_an_own_position_shows_ideal_score_meaning_deviation_and_argument():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", LEANING, reason="De raad wil dit.")])
    first = row(facts, 1)
    assert (first["Vraag"], first["Ideaal"]) == ("1. Beleidsambitie Rijk", "3")
    assert first["Positie"] == "4. Het doel van het Rijk weegt zwaarder."
    assert first["Afwijking en argument"] == "1 stap meer bij het Rijk. De raad wil dit."


def test_unknown_and_unanswered_are_told_apart():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", LEANING, unanswered=["obligation"])])
    assert row(facts, 6)["Positie"] == "weten we nog niet"
    assert row(facts, 2)["Positie"] == "niet ingevuld"


def test_a_deviation_without_argument_is_marked_and_listed_as_open():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", Profile(4, 1, 3, 3, 3, 1), reason="")])
    assert [row(facts, number)["Afwijking en argument"] for number in (1, 2)] == [
        "1 stap meer bij het Rijk. Nog geen argument.",
        "Gelijk aan het ideaaltype",
    ]
    assert "Gemeente Beekdam gaf nog geen argument bij: Beleidsambitie Rijk." in still_open(facts)


def test_the_summary_says_distance_direction_and_how_much_was_counted():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", LEANING)])
    assert (
        "Het profiel van Gemeente Beekdam ligt 4 stappen van het ideaaltype: alles meer bij het Rijk "
        "(geteld over 5 van de 6 vragen)."
    ) in facts.summary
    assert "De afwijking is het grootst bij Verplicht karakter: 2 stappen." in facts.summary


@pytest.mark.parametrize("view", View)
def test_the_summary_has_at_most_five_sentences(view):
    said = [answers("Gemeente Beekdam", LEANING, reason=""), answers("Provincie Voorland", Profile(5, 5, 1, 5, 5, 5))]
    facts = memo(view, said=said, agreed=LEANING if view is View.AGREED else None, task="", value_what="")
    assert 3 <= len(facts.summary) <= 5


def test_a_long_argument_moves_out_of_the_table():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", LEANING, reason="Lang. " * 60)])
    assert row(facts, 1)["Afwijking"] == "1 stap meer bij het Rijk"
    assert lines(facts, "arguments")[0].label == "1. Beleidsambitie Rijk"


def test_the_memo_says_that_an_own_position_is_not_for_others():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", LEANING)])
    assert facts.handling.startswith("Alleen Gemeente Beekdam:")


def test_without_a_visible_position_the_six_questions_stand_there_without_scores():
    facts = memo(View.HIDDEN)
    assert {row(facts, number)["Positie"] for number in range(1, 7)} == {"nog niet zichtbaar"}
    assert radar(facts) is None


# --- the positions of all parties


def several(*profiles, **kwargs):
    said = [answers(f"Gemeente {letter}", profile) for letter, profile in zip("ABCDEFG", profiles, strict=False)]
    return memo(View.POSITIONS, parties=FIVE, said=said, **kwargs)


def test_positions_of_several_parties_show_range_difference_and_count():
    facts = several(Profile(1, 1, 3, 3, 3, 1), Profile(4, 1, 3, 3, 3, None))
    lowest_and_highest, difference = (one.cells[1:] for one in table(facts, "positions").rows[-2:])
    two, one = ("(n = 2)".replace(" ", "\N{NO-BREAK SPACE}"), "(n = 1)".replace(" ", "\N{NO-BREAK SPACE}"))
    assert lowest_and_highest == (f"1 tot 4 {two}", f"1 {two}", f"3 {two}", f"3 {two}", f"3 {two}", f"1 {one}")
    assert difference == ("3", "0", "0", "0", "0", "–")


def test_the_summary_starts_where_parties_are_furthest_apart():
    facts = several(Profile(1, 1, 3, 3, 3, 1), Profile(4, 1, 3, 3, 3, 4))
    assert (
        "De partijen liggen het verst uit elkaar bij Beleidsambitie Rijk en Verantwoording aan Rijk: elk 3 stappen."
        in facts.summary
    )


def test_reasons_stand_per_question_with_who_gave_them():
    facts = several(*[IDEAL] * 6)
    assert Heading("Redenen bij 1. Beleidsambitie Rijk") in section(facts, "positions").blocks
    assert [line.label for line in lines(facts, "positions")][:6] == [f"Gemeente {letter} (3)" for letter in "ABCDEF"]


def test_more_than_three_profiles_are_drawn_as_lowest_and_highest():
    assert [one.name for one in radar(several(*[IDEAL] * 3)).series] == ["Gemeente A", "Gemeente B", "Gemeente C"]
    assert [one.name for one in radar(several(*[IDEAL] * 4)).series] == ["Laagste", "Hoogste"]


def test_a_signal_names_the_parties_it_follows_from():
    facts = several(Profile(3, 3, 3, 3, 3, 1), IDEAL, Profile(3, 2, 3, 3, 3, 1))
    point = next(
        block for block in section(facts, "signals").blocks if block.label == "Niet helemaal vrij om mee te doen"
    )
    assert point.text.startswith("Dit volgt uit de posities van Gemeente A en Gemeente C.")
    rule = next(line for line in lines(facts, "rules") if line.label == point.label)
    assert rule.note.endswith("Bron: ROB 2021, par. 5.3, vraag 2.")


def test_very_many_parties_are_counted_and_not_all_listed():
    said = [answers(f"Gemeente {number}", IDEAL) for number in range(60)]
    facts = memo(View.POSITIONS, parties=(), said=said)
    rows = table(facts, "positions").rows
    assert len(rows) == 40 + 2
    assert {"60" in cell for cell in rows[-2].cells[1:]} == {True}
    assert "maar wel meetellen in de cijfers eronder: 20." in " ".join(words(facts, "positions"))


# --- the agreement


def test_an_agreement_shows_score_deviation_and_argument():
    facts = memo(View.AGREED, agreed=Profile(4, 1, 3, 3, 3, None), argument="Zo willen wij het.")
    assert row(facts, 1)["Afwijking en argument"] == "1 stap meer bij het Rijk. Zo willen wij het."
    assert row(facts, 6)["Afspraak"] == "geen overeenstemming"
    assert "Geen overeenstemming over: Verantwoording aan Rijk." in still_open(facts)


def test_an_agreement_without_argument_is_open():
    facts = memo(View.AGREED, agreed=Profile(4, 1, 3, 3, 3, 1), argument=" ")
    assert "Er is nog geen argument bij: Beleidsambitie Rijk." in still_open(facts)


def test_the_positions_stand_beside_the_agreement():
    said = [answers("Gemeente Beekdam", LEANING), answers("Provincie Voorland", IDEAL)]
    facts = memo(View.AGREED, said=said, agreed=IDEAL)
    assert row(facts, 1)["Posities"] == "3 tot 4 (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}2)"
    assert len(table(facts, "positions").rows) == 2 + 2
