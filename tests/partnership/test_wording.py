import datetime as dt

import pytest
from django.utils import timezone

from partnership import wording
from partnership.axes import Direction
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.signals import RULES, Design, signals_for


@pytest.mark.parametrize(
    ("steps", "direction", "words"),
    [
        (1, Direction.RIJK, "1 stap meer bij het Rijk"),
        (2, Direction.RIJK, "2 stappen meer bij het Rijk"),
        (1, Direction.REGION, "1 stap meer bij de regio"),
        (2, Direction.REGION, "2 stappen meer bij de regio"),
        (0, None, "Gelijk aan het ideaaltype"),
        (None, None, "nog niet bekend"),
    ],
)
def test_a_distance_is_said_in_neutral_words(steps, direction, words):
    assert wording.distance(steps, direction) == words


def test_it_is_said_over_how_many_questions_was_counted():
    assert wording.counted(Profile(5, None, 3).steps_from(IDEAL)) == "geteld over 2 van de 6 vragen"


def test_a_profile_in_words_names_every_question_with_its_score():
    assert wording.scores(Profile(3, 1, 1, 5, 1, None)) == (
        "Beleidsambitie Rijk 3, Verplicht karakter 1, Decentrale middelen 1, Eisen aan uitvoering 5, "
        "Verantwoordelijkheid uitvoering 1, Verantwoording aan Rijk weten we nog niet"
    )


def test_a_signal_says_what_it_saw():
    (signal,) = signals_for(Design(REFERENCES["mirt"]))
    assert wording.sentence(signal) == "De regio zet weinig eigen middelen in (1) en het Rijk stelt veel eisen (5)."


def test_a_signal_that_saw_no_values_is_said_as_it_is():
    rule = next(rule for rule in RULES if rule.key == "public-value-missing")
    assert wording.sentence(rule.signal({})) == rule.sentence


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A en B"), (["A", "B", "C", "D"], "A, B, C en D")]
)
def test_names_are_listed_as_one_says_them(names, words):
    assert wording.listed(names) == words


def test_names_over_the_most_are_counted():
    assert wording.listed("ABC", most=3) == "A, B en C"
    assert wording.listed("ABCD", most=3) == "A, B en 2 andere partijen"


def test_a_moment_of_today_is_said_with_its_time():
    now = timezone.localtime()
    assert wording.moment(now) == f"om {now:%H:%M}"


def test_an_earlier_moment_is_said_with_its_day_in_local_time():
    assert wording.moment(dt.datetime(2026, 3, 1, 23, 30, tzinfo=dt.UTC)) == "op 2 maart 2026"
