"""What a memo says in the sections that follow the agreement."""

import datetime as dt
import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from partnership.memo.blocks import Heading, Line, Lines, Paragraph
from partnership.memo.facts import facts_of
from partnership.memo.seen import View
from partnership.memo.signatures import Signature
from partnership.profile import IDEAL, Profile
from partnership.snapshot import parts
from tests.partnership.memo.reading import lines, section, still_open, table, value, words
from tests.partnership.memo.taken import answers, memo, party, snapshot

LEANING = Profile(4, 3, 2, 3, 3, None)


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
    assert len(lines(facts, "expectations-in-full")) == 60


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
    answer = parts.SignalAnswer(signal="no-monitor", text="Zo doen wij het. " * 400)
    facts = memo(View.AGREED, agreed=IDEAL, signal_answers=(answer,))
    assert "Nog niemand volgt de voortgang" in words(facts, "signals")[0]
    assert words(facts, "signals")[-1].startswith("Nog geen antwoord op: ‘")
    said = words(facts, "signals-in-full")
    assert any(text.startswith("Zo doen wij het.") for text in said)


def test_long_remarks_are_counted_and_stand_in_an_appendix():
    remark = parts.Remark(subject="means", author="Gemeente Beekdam", text="Dit moet anders. " * 400)
    facts = memo(View.AGREED, agreed=IDEAL, remarks=(remark,))
    assert words(facts, "open")[-1] == "Er is 1 opmerking."
    assert len(lines(facts, "open-in-full")) == 1


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
