"""One page for a party, and one for administrators."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from partnership.example_memos.building import reader
from partnership.example_memos.sections import full
from partnership.memo import document
from partnership.memo.blocks import Kind, Lines, Paragraph, Table
from partnership.memo.pages import BRIEF, SHORT, administrators_page, party_page
from partnership.memo.seen import View
from partnership.memo.signatures import Signature
from partnership.snapshot.taking import take
from tests.partnership.memo.everything import DAY, everything
from tests.partnership.memo.taken import snapshot


def lines_of(page, key):
    blocks = next(section.blocks for section in page.core if section.key == key)
    return [line for block in blocks if isinstance(block, Lines) for line in block.lines]


def test_a_party_reads_what_it_expects_and_what_is_expected_of_it():
    page = party_page(everything(), "p2")
    assert page.title == "Gemeente Beekdam"
    assert [line.text for line in lines_of(page, "expects")] == ["Eén loket."]
    assert [line.text for line in lines_of(page, "expected")] == ["Elk half jaar een stand."]


def test_a_party_reads_its_scores_beside_the_agreement():
    page = party_page(everything(), "p2")
    (table,) = (block for block in page.core[0].blocks if isinstance(block, Table))
    assert table.rows[0].cells == ("1. Beleidsambitie Rijk", "3", "4", "4. Het doel van het Rijk weegt zwaarder.")


def test_positions_that_are_not_in_the_snapshot_are_not_on_the_page():
    page = party_page(snapshot(View.HIDDEN), "p1")
    (said,) = (
        block
        for block in page.core[0].blocks
        if isinstance(block, Paragraph) and block.kind is Kind.EMPTY and not block.label
    )
    assert said.text == "De posities van deze partij staan hier niet in."


def test_there_is_no_page_for_a_party_that_does_not_take_part():
    with pytest.raises(KeyError):
        party_page(everything(), "p9")


@pytest.mark.parametrize(
    "page",
    [
        party_page(everything(), "p2"),
        administrators_page(everything()),
        administrators_page(replace(everything(), terms=(), agreed_on=None, status="conversation")),
    ],
    ids=["party", "administrators", "administrators before the agreement"],
)
def test_it_is_one_page(page):
    assert len(PdfReader(io.BytesIO(document.pdf(page))).pages) == 1


def test_a_page_for_administrators_says_what_is_agreed_per_question():
    first = lines_of(administrators_page(everything()), "agreed")[0]
    assert first.label == "1. Beleidsambitie Rijk"
    assert first.text == "4. Het doel van het Rijk weegt zwaarder. 1 stap meer bij het Rijk."


def test_a_long_task_is_said_to_go_on_in_the_memo():
    page = administrators_page(everything(task="Er is water. " * 200))
    said = page.core[0].blocks[0].text
    assert said.endswith("(…) De hele tekst staat in het memo.")
    assert len(said) < SHORT + 50


def test_without_anything_filled_in_all_headings_stay():
    empty = snapshot(parties=(), task="", starts_on=None, ends_on=None)
    assert [section.heading for section in administrators_page(empty).core] == [
        "1. Waar het over gaat",
        "2. Wat is afgesproken",
        "3. Wat het kost",
        "4. Hoe vast het ligt",
        "5. Wanneer u aan zet bent",
        "6. Wat nog openstaat",
        "7. Ondertekening",
    ]


@pytest.mark.django_db
def test_they_stay_one_page_where_everything_is_filled_in_by_forty_parties():
    taken = take(full(), reader(), on=dt.date(2026, 12, 18))
    signatures = [Signature(party.name, "A. de Boer") for party in taken.parties]
    for page in (administrators_page(taken, signatures), party_page(taken, taken.parties[3].key)):
        assert len(PdfReader(io.BytesIO(document.pdf(page))).pages) == 1


def test_many_who_sign_are_counted_for_administrators():
    signed = [Signature(f"Gemeente {place}", "A. de Boer", signed_on=DAY if place < 3 else None) for place in range(8)]
    (said,) = administrators_page(everything(), signed).core[-1].blocks
    assert said.text == "3 van de 8 partijen hebben ondertekend. Wie dat zijn, staat in het memo."


def test_a_party_reads_its_own_answer_and_not_those_of_the_others():
    (line,) = lines_of(party_page(everything(), "p2"), "expected")
    assert line.note == "Wanneer: elk half jaar. Nee, dat doen wij niet: te vaak."


def test_long_texts_are_cut_off_between_words_for_a_party():
    long = replace(everything().expectations[0], what="Eén loket voor alle vragen. " * 20)
    (line,) = lines_of(party_page(everything(expectations=(long,)), "p2"), "expects")
    assert line.text.endswith("Eén loket voor alle (…)")
    assert len(line.text) < BRIEF + 5
