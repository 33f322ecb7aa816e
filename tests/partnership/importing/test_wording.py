"""What is wrong with a memo is said in words, by its place, the most important first."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.importing import consistency, fitting, wording
from partnership.importing.reading import Why
from partnership.importing.wording import Line, listed, reason, what, where
from partnership.snapshot.canonical import Problem


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "Het hele bestand"),
        ("title", "Titel"),
        ("parties", "Partijen"),
        ("parties.3.positions.0.score", "Partij 4, positie 1, score"),
        ("expectations.1.answers.0.state_note", "Verwachting 2, antwoord 1, toelichting bij de stand"),
        ("division.executes.parties.0", "Wie doet wat, wie voert uit, partijen, nummer 1"),
        ("parties.0.<b>mijn veld</b>", "Partij 1"),
        ("parties." + "9" * 5_000, "Partijen"),
        ("funding.instruments.2", "Geld, hoe het geld komt, nummer 3"),
        ("parties.0.organisation.layer", "Partij 1, organisatie, bestuurslaag"),
        ("score", "Het hele bestand"),
    ],
)
def test_a_place_is_said_in_words(place, words):
    assert where(place) == words


@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_a_file_calls_its_own_things_is_no_error_and_not_repeated(place, kind):
    line = listed([Problem(f"parties.{place}", kind)]).lines[0]
    assert line.what
    assert line.where.startswith("Partij")


def test_every_contradiction_has_a_sentence_of_its_own():
    code = "".join(Path(module.__file__).read_text() for module in (consistency, fitting))
    kinds = set(re.findall(r'Problem\([^,]+, "(\w+)"\)', code))
    assert len(kinds) > 15
    assert kinds <= wording.FIRST.keys() | wording.OTHERS.keys()


def test_every_reason_not_to_read_a_file_has_a_sentence():
    assert all(reason(why, most_bytes=12_000_000).endswith(".") for why in Why)
    assert "12 MB" in reason(Why.TOO_LARGE, most_bytes=12_000_000)


def test_what_may_explain_the_rest_comes_first():
    problems = [Problem("task", "string_too_long"), Problem("title", "missing")]
    assert listed(problems).lines == (Line("Titel", what("missing")), Line("Opgave", what("string_too_long")))


def test_the_same_line_is_said_once():
    assert len(listed([Problem("parties.0.x", "y"), Problem("parties.0.z", "y")]).lines) == 1
