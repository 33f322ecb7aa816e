"""The first pages of a memo are two at most."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from partnership.example_memos.building import reader
from partnership.example_memos.sections import full
from partnership.memo import document
from partnership.memo.blocks import Kind, Line, Lines, Paragraph, Section
from partnership.memo.facts import facts_of
from partnership.memo.two_pages import ROOM, beginnings, height, on_two_pages
from partnership.snapshot.taking import take
from tests.partnership.memo.everything import everything
from tests.partnership.memo.taken import memo

LONG = "Het beekdal moet meer water vasthouden. " * 40


def section(key, text=LONG, **fields):
    return Section(key, key.capitalize(), (Paragraph(text, "Opgave"),), **fields)


def keys(sections):
    return [one.key for one in sections]


def pages_of_core(facts):
    """The number of pages before the last heading of the core has been printed."""
    printed = document.pdf(replace(facts, appendices=facts.appendices[-1:]))
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]
    return next(number for number, text in enumerate(texts, 1) if facts.core[-1].heading in text)


def test_what_fits_stays_as_it_is():
    core = (section("een", "Kort."), section("twee", "Kort."))
    assert on_two_pages((*core, None), (section("bijlage"), None)) == (core, (section("bijlage"),))
    assert not [one.key for one in memo().appendices if one.key.endswith("-in-full")]


def test_what_gains_most_is_said_in_brief_first_and_the_rest_behind():
    short, longer, longest = (section(key, LONG * number) for key, number in (("een", 1), ("twee", 2), ("drie", 3)))
    core, behind = on_two_pages((short, longer, longest), ())
    assert keys(core) == ["een", "twee", "drie"]
    assert core[:2] == (short, longer)
    assert core[2].blocks[0].text.endswith("(…)")
    assert [one.blocks for one in behind] == [longest.blocks]
    assert sum(map(height, core)) <= ROOM


def test_a_section_says_itself_what_it_is_in_brief():
    counted = (Paragraph("Er zijn 9 opmerkingen."),)
    core, _behind = on_two_pages((section("een", LONG * 9, brief=counted),), ())
    assert core[0].blocks == counted


def test_the_rest_comes_before_the_other_appendices_of_its_section():
    core = (section("een", "Kort.", behind=("a",)), section("twee", LONG * 9, behind=("b",)))
    _core, behind = on_two_pages(core, (section("a"), section("b"), section("methode")))
    assert keys(behind) == ["a", "twee-in-full", "b", "methode"]


def test_what_the_first_pages_say_in_full_is_not_said_again():
    known, long = Paragraph("1 januari 2027", "Looptijd"), Paragraph(LONG * 9, "Uittreden")
    _core, (rest,) = on_two_pages((Section("law", "Recht", (known, long)),), ())
    assert rest.blocks == (long,)


def test_a_text_that_goes_on_keeps_its_beginning():
    texts = (Paragraph("Kort.", "Opgave"), Paragraph(LONG * 9))
    core, (rest,) = on_two_pages((Section("value", "Waarde", texts),), ())
    assert core[0].blocks == texts[:1]
    assert rest.blocks == texts


def test_a_list_with_labels_runs_on_and_one_without_does_not():
    named, bare = Lines((Line("voert uit.", "Beekdal", "Later."),)), Lines((Line("Er is geen dag gekozen."),))
    note = Paragraph("Er zijn geen opmerkingen.", kind=Kind.NOTE)
    assert beginnings((named, bare, note)) == (
        Lines((Line("voert uit.", "Beekdal"),), runs_on=True),
        Lines((Line("Er is geen dag gekozen."),)),
        note,
    )


def test_with_everything_filled_in_the_core_is_two_pages():
    assert pages_of_core(facts_of(everything())) <= 2


@pytest.mark.django_db
@pytest.mark.parametrize("parties", [2, 5, 40])
def test_it_stays_two_pages_with_long_texts_of_few_and_many_parties(parties):
    taken = take(full(parties=parties), reader(), on=dt.date(2026, 12, 18))
    assert pages_of_core(facts_of(taken)) <= 2
