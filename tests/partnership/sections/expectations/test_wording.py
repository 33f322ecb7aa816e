import datetime as dt

import pytest

from partnership.models import Layer, Organisation, Party, Receivers, Reply, State
from partnership.sections.expectations import wording
from partnership.sections.expectations.facts import AnswerFacts, ExpectationFacts

TODAY = dt.date(2027, 3, 1)
BEEKDAM = Party(pk=1, organisation=Organisation(name="Gemeente Beekdam", layer=Layer.MUNICIPALITY))
RIJK = Party(pk=2, organisation=Organisation(name="Ministerie", layer=Layer.RIJK))
HOUSING = Party(pk=3, organisation=Organisation(name="Thuishaven", layer=Layer.OTHER))


def expectation(**fields):
    return ExpectationFacts(
        **{
            "pk": 1,
            "party": BEEKDAM,
            "speaks_for_side": False,
            "of_party": RIJK,
            "of_group": None,
            "what": "Eén aanspreekpunt",
            "due_on": None,
            "due_words": "",
            "answers": (AnswerFacts(RIJK),),
        }
        | fields
    )


@pytest.mark.parametrize(
    ("party", "words"),
    [
        (BEEKDAM, "Gemeente Beekdam, namens alle decentrale partijen"),
        (RIJK, "Ministerie, namens alle partijen van het Rijk"),
    ],
)
def test_who_speaks_for_a_side_is_still_named(party, words):
    assert wording.who(expectation(party=party)) == str(party)
    assert wording.who(expectation(party=party, speaks_for_side=True)) == words


def test_who_sits_at_no_side_speaks_for_none():
    assert wording.side_of(HOUSING) == ""


def test_of_whom_is_a_party_or_a_group():
    assert wording.of_whom(expectation()) == "Ministerie"
    assert wording.of_whom(expectation(of_party=None, of_group=Receivers.EVERYONE)) == "Alle andere partijen"


@pytest.mark.parametrize(
    ("due_on", "due_words", "words"),
    [
        (None, "", ""),
        (TODAY, "", "1 maart 2027"),
        (None, "elk half jaar", "elk half jaar"),
        (TODAY, "daarna elk jaar", "1 maart 2027, daarna elk jaar"),
    ],
)
def test_when_is_a_day_or_words_or_both(due_on, due_words, words):
    assert wording.due(expectation(due_on=due_on, due_words=due_words)) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-400, "te laat sinds 25 januari 2026"),
        (-1, "te laat sinds 28 februari 2027"),
        (0, "vandaag"),
        (1, "over 1 dag"),
        (12, "over 12 dagen"),
        (60, "over 60 dagen"),
        (61, ""),
    ],
)
def test_the_days_that_are_left_are_counted_when_they_are_few(days, words):
    due_on = TODAY + dt.timedelta(days=days)
    assert wording.countdown(expectation(due_on=due_on), TODAY) == words


def test_without_a_day_nothing_is_counted():
    assert wording.countdown(expectation(due_words="elk jaar"), TODAY) == ""


@pytest.mark.parametrize(
    "answer", [AnswerFacts(RIJK, Reply.ACCEPTED, state=State.DONE), AnswerFacts(RIJK, Reply.DECLINED, "Nee.")]
)
def test_what_nobody_is_waited_for_is_never_late(answer):
    assert wording.countdown(expectation(due_on=dt.date(2020, 1, 1), answers=(answer,)), TODAY) == ""


def test_what_several_say_is_counted():
    answers = (
        AnswerFacts(RIJK, Reply.ACCEPTED, state=State.DONE),
        AnswerFacts(RIJK, Reply.ACCEPTED, state=State.FAILS),
        AnswerFacts(RIJK, Reply.DECLINED),
        AnswerFacts(RIJK),
    )
    words = wording.counted(expectation(answers=answers))
    assert words == "Ja: 2, nee: 1, nog geen antwoord: 1, gedaan: 1, lukt niet: 1"


def test_what_nobody_says_is_left_out():
    assert wording.counted(expectation()) == "Nog geen antwoord: 1"
    assert wording.counted(expectation(answers=())) == ""
