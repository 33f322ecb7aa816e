import datetime as dt
import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from partnership.memo.blocks import Beside, Heading, Line, Lines, Paragraph, Radar, Table
from partnership.memo.facts import facts_of
from partnership.memo.seen import View
from partnership.memo.signatures import Signature
from partnership.profile import IDEAL, Profile
from partnership.snapshot import parts
from tests.partnership.memo.taken import answers, memo, party, snapshot

LEANING = Profile(4, 3, 2, 3, 3, None)
FIVE = [party(f"Gemeente {letter}") for letter in "ABCDE"]


def value(facts, label):
    return next(fact for fact in facts.facts if fact.label == label)


def section(facts, key):
    return next(section for section in facts.sections if section.key == key)


def blocks(facts, key):
    """The blocks of a section, also those that stand beside a figure."""
    for block in section(facts, key).blocks:
        yield from (block.figure, *block.blocks) if isinstance(block, Beside) else (block,)


def table(facts, key):
    return next(
        block for each in facts.sections for block in each.blocks if isinstance(block, Table) and block.key == key
    )


def radar(facts):
    return next((block for block in blocks(facts, "agreements") if isinstance(block, Radar)), None)


def row(facts, number):
    """The row of a question, by the headings of its columns."""
    found = table(facts, "agreements")
    headings = [column.heading for column in found.columns]
    return dict(zip(headings, found.rows[number - 1].cells, strict=True))


def lines(facts, key):
    return [line for block in blocks(facts, key) if isinstance(block, Lines) for line in block.lines]


def still_open(facts):
    return [line.text for line in lines(facts, "open")]


def words(facts, key):
    """All that a section says in paragraphs."""
    return [block.text for block in blocks(facts, key) if isinstance(block, Paragraph)]


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


# --- the rest


def test_plain_answers_say_who_pays_and_who_monitors():
    facts = memo(View.OWN, said=[answers("Gemeente Beekdam", IDEAL, plain="Ieder de helft.")])
    headings = [block.text for block in section(facts, "positions").blocks if isinstance(block, Heading)]
    assert headings == ["Wie betaalt wat?", "Wie volgt de voortgang?"]
    assert [(line.label, line.text) for line in lines(facts, "positions")] == [
        ("Gemeente Beekdam", "Ieder de helft.")
    ] * 2


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"task": " "}, "De opgave is niet ingevuld."),
        (
            {"value_noticed": ""},
            "De meerwaarde is niet of niet helemaal beschreven: wat, voor wie en hoe merken wij het.",
        ),
        ({"ends_on": None}, "De looptijd is niet helemaal ingevuld."),
        ({"region": ""}, "Het gebied is niet ingevuld."),
        ({"parties": []}, "Er zijn minder dan twee partijen."),
    ],
)
def test_what_is_missing_in_the_description_is_open(fields, sentence):
    assert sentence in still_open(memo(**fields))


def test_parties_that_did_not_share_are_named_and_the_rest_is_counted():
    waiting = [party(f"Gemeente {number}", handed_in=False) for number in range(1, 16)]
    sentence = still_open(memo(View.HIDDEN, parties=waiting))[-1]
    assert sentence.startswith("Nog niet gedeeld door: Gemeente 1, Gemeente 2,")
    assert sentence.endswith("Gemeente 12 en nog 3 partijen.")


def test_nothing_is_open_in_a_complete_own_position():
    assert words(memo(View.OWN, said=[answers("Gemeente Beekdam", IDEAL)]), "open")[0] == "Er staat niets meer open."


def test_the_state_follows_the_status():
    assert (
        memo(status="positions").state == "2 van de 2 partijen hebben hun posities gedeeld; niemand anders ziet die al."
    )
    assert memo(View.POSITIONS).state.startswith("De posities zijn onthuld.")
    assert memo(View.AGREED, agreed=IDEAL).state.startswith("Afgesproken op 23 november 2026.")


def test_equal_input_gives_equal_facts():
    assert memo() == memo()
    assert memo().date == dt.date(2026, 12, 18)


# --- the parts that follow the agreement


def test_who_moved_since_the_first_round_says_from_where_and_how_far():
    moved = parts.Position(
        axis="ambition", score=4, earlier=(parts.Earlier(score=2, reason="", until=dt.date(2026, 12, 1)),)
    )
    said = [answers("Gemeente Beekdam", IDEAL), party("Gemeente Heidekamp", positions=(moved,))]
    facts = memo(View.POSITIONS, parties=(), said=said)
    (line,) = (line for line in lines(facts, "positions") if "van 2 naar 4" in line.text)
    assert line == Line("van 2 naar 4, op 1 december 2026 (2 stappen).", "Gemeente Heidekamp, 1. Beleidsambitie Rijk")
    assert "Sinds de eerste ronde veranderde 1 positie." in words(facts, "agreements")


def test_contributions_are_added_up_per_side_and_per_year():
    paid = (
        parts.Contribution(year=2027, euro=Decimal(300)),
        parts.Contribution(year=2028, euro=Decimal(300), hours=Decimal(40)),
    )
    said = [party("Rijk", "rijk", contributions=paid[:1]), party("Gemeente Beekdam", contributions=paid)]
    facts = memo(View.AGREED, agreed=IDEAL, parties=said)
    assert lines(facts, "means") == [
        Line("€\u00a0300 (33%).", "Rijk"),
        Line("€\u00a0600 (67%) en 40\u00a0uur (100%).", "Decentrale partijen"),
        Line("€\u00a0900 en 40\u00a0uur.", "Totaal over alle jaren"),
    ]
    assert [row.cells[0] for row in table(facts, "years").rows] == ["2027", "2028", "Totaal"]


def expectation(**fields):
    return parts.Expectation(
        **{"party": "p1", "what": "Een brief.", "of_party": "p2", "due_words": "elk jaar"} | fields
    )


def test_an_expectation_says_who_of_whom_what_by_when_and_the_answer():
    answer = parts.ExpectationAnswer(party="p2", answer="declined", reason="Geen geld")
    (line,) = lines(memo(View.AGREED, agreed=IDEAL, expectations=(expectation(answers=(answer,)),)), "expectations")
    assert line.label == "Gemeente Beekdam verwacht van Provincie Voorland"
    assert line.note == "Wanneer: elk jaar. Nee, dat doen wij niet: Geen geld."


def test_many_expectations_are_counted_and_stand_in_the_appendix():
    facts = memo(View.AGREED, agreed=IDEAL, expectations=(expectation(),) * 60)
    assert words(facts, "expectations")[0].startswith("Er zijn 60 verwachtingen.")
    assert len(lines(facts, "all-expectations")) == 60


def test_one_rijk_has_a_place_where_the_rijk_takes_part():
    keys = [section.key for section in memo(parties=[party("Rijk", "rijk"), party("Gemeente Beekdam")]).core]
    assert "one-rijk" in keys
    assert "one-rijk" not in [section.key for section in memo().core]


def test_the_day_to_look_back_is_said_and_its_absence_is_open_once_agreed():
    chosen = memo(View.AGREED, agreed=IDEAL, review_on=dt.date(2028, 10, 1))
    assert words(chosen, "review") == ["De partijen kijken op 1 oktober 2028 samen terug."]
    assert "Er is geen dag gekozen om samen terug te kijken." in still_open(memo(View.AGREED, agreed=IDEAL))


def test_once_all_have_signed_the_memo_is_settled():
    signed = Signature("Gemeente Beekdam", "A. de Boer", "wethouder", signed_on=dt.date(2026, 12, 20))
    waiting = Signature("Provincie Voorland", "B. Bos")
    taken = snapshot(View.AGREED, agreed=IDEAL)
    assert facts_of(taken, (signed, waiting)).mark == "Concept"
    settled = facts_of(taken, (signed, replace(waiting, signed_on=dt.date(2026, 12, 21))))
    assert (settled.mark, value(settled, "Status").value) == ("Vastgesteld", "VASTGESTELD")
    assert settled.state == "Vastgesteld op 21 december 2026. Alle partijen hebben ondertekend."
    assert lines(settled, "signing")[0].text == "A. de Boer, wethouder, getekend op 20 december 2026."
    assert "Dit memo is nog niet ondertekend." not in still_open(settled)


def test_a_number_and_the_hash_of_the_data_stand_at_the_end():
    facts = memo(number=3)
    assert value(facts, "Versie").value == "3"
    assert hashlib.sha256(facts.data).hexdigest() in [line.text for line in lines(facts, "sources")]


def test_texts_beyond_all_measure_are_counted_and_left_to_the_data():
    said = [answers(f"Gemeente {number}", IDEAL, reason="x" * 2_000) for number in range(40)]
    facts = memo(View.POSITIONS, parties=(), said=said)
    assert "Nog 35 regels staan alleen in de gegevens bij dit memo (memo.json)." in words(facts, "positions")


def test_a_section_says_in_which_appendices_there_is_more():
    said = [answers("Gemeente Beekdam", LEANING), answers("Provincie Voorland", IDEAL)]
    facts = memo(View.AGREED, said=said, agreed=LEANING, argument="Lang. " * 60)
    letters = {each.key: each.heading.split()[1].rstrip(".") for each in facts.appendices}
    assert section(facts, "agreements").more == f"Meer in bijlage {letters['arguments']} en {letters['positions']}"
    assert section(facts, "review").more == ""


def test_points_with_long_answers_stand_in_an_appendix():
    answer = parts.SignalAnswer(signal="no-monitor", text="Zo doen wij het. " * 100)
    facts = memo(View.AGREED, agreed=IDEAL, signal_answers=(answer,))
    titles = [line.label for line in lines(facts, "signals")]
    assert "Nog niemand volgt de voortgang" in titles
    said = next(line for line in lines(facts, "answers") if line.label == "Nog niemand volgt de voortgang")
    assert said.note.startswith("Besproken: Zo doen wij het.")
    assert words(facts, "signals")[-1].startswith("Nog geen antwoord op: ‘")


def test_long_remarks_are_counted_and_stand_in_an_appendix():
    remark = parts.Remark(subject="means", author="Gemeente Beekdam", text="Dit moet anders. " * 100)
    facts = memo(View.AGREED, agreed=IDEAL, remarks=(remark,))
    assert words(facts, "open")[-1] == "Er is 1 opmerking."
    assert len(lines(facts, "remarks")) == 1


def test_long_texts_about_the_task_only_begin_on_the_first_pages():
    facts = memo(task="Het dal moet meer water vasthouden. " * 100)
    first = words(facts, "value")[0]
    assert first.startswith("Het dal")
    assert first.endswith("(…)")
    assert words(facts, "value-in-full")[0].count("Het dal") == 100


def test_all_parties_are_not_named_one_by_one():
    three = [party(f"Gemeente {letter}") for letter in "ABC"]
    taken = snapshot(parties=three, division=parts.Division(executes=parts.Who(parties=("p1", "p2", "p3"))))
    assert words(facts_of(taken), "roles")[0] == "alle partijen"


def test_what_parties_say_of_a_corner_stands_below_how_many_have_it_in_order():
    text = parts.CornerText(corner="legitimacy", text="De raad steunt dit.", in_order=parts.InOrder.PARTLY)
    facts = memo(parties=[party("Gemeente Beekdam", corners=(text,))])
    assert section(facts, "value-per-party").blocks == (
        Heading("Legitimiteit en steun"),
        Paragraph("deels: 1", "Op orde?"),
        Lines((Line("De raad steunt dit.", "Gemeente Beekdam (deels)"),)),
    )
