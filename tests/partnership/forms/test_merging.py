import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.forms.merging import Opening, Verdict, below_each_other, verdict

marks = st.sampled_from("abc")
names = st.text("abcdefgh_", min_size=1)
editions = st.integers(min_value=0).map(str)
openings = st.builds(
    Opening,
    edition=editions,
    began=editions,
    marks=st.dictionaries(names, st.text("0123456789abcdef", max_size=12)),
    asked=st.just(frozenset()),
)


def test_who_did_not_touch_a_field_takes_over_what_is_stored():
    assert verdict("old", theirs="new", mine="old") is Verdict.THEIRS


def test_what_nobody_else_touched_is_what_was_typed():
    assert verdict("old", theirs="old", mine="new") is Verdict.MINE


@pytest.mark.parametrize("opened", ["old", None])
def test_a_person_chooses_between_two_changes_and_when_nobody_knows_what_it_was(opened):
    assert verdict(opened, theirs="this", mine="that") is Verdict.ASK


@given(opened=marks | st.none(), theirs=marks, mine=marks)
def test_nothing_new_is_dropped_without_asking(opened, theirs, mine):
    outcome = verdict(opened, theirs=theirs, mine=mine)
    if outcome is Verdict.MINE:
        assert opened == theirs
    elif outcome is Verdict.THEIRS:
        assert opened == mine


@given(openings, st.data())
def test_an_opening_comes_back_from_the_form_as_it_went(opening, data):
    asked = data.draw(st.frozensets(st.sampled_from(sorted(opening.marks))) if opening.marks else st.just(frozenset()))
    sent = Opening(opening.edition, opening.began, opening.marks, asked)
    assert Opening.read(str(sent)) == sent


def test_an_opening_is_one_short_text():
    assert str(Opening("4", "4", {"title": "1f2e"})) == "4 title:1f2e"
    assert str(Opening("6", "4", {"title": "1f2e", "task": "9a0b"}, frozenset({"task"}))) == "6/4 title:1f2e task:?9a0b"


@pytest.mark.parametrize("nonsense", [None, "", " ", "vier", "-1", "٣", "1.0", ":", "?", "x/y a:? b", "9" * 400])
def test_nonsense_is_an_edition_that_never_was(nonsense):
    assert Opening.read(nonsense).edition not in map(str, range(10_000))


@given(st.text())
def test_whatever_is_sent_can_be_read(text):
    assert Opening.read(text).asked <= set(Opening.read(text).marks)


def test_two_texts_stand_below_each_other_with_the_stored_one_first():
    assert below_each_other("Van Bob.", "Van Alice.") == "Van Bob.\n\nVan Alice."


@pytest.mark.parametrize(("theirs", "mine"), [("Tekst.", ""), ("", "Tekst.")])
def test_an_empty_text_leaves_no_empty_lines(theirs, mine):
    assert below_each_other(theirs, mine) == "Tekst."
