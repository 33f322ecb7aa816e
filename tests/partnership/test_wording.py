import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.translation import override

from partnership import wording
from partnership.axes import AXES, Direction
from partnership.ladder import RijkRole
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.sides import Side
from partnership.signals import RULES, Consultation, Design, Legitimacy, signals_for


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


def test_a_signal_says_days_as_one_says_them():
    consultation = Consultation(dt.date(2027, 5, 1), dt.date(2027, 5, 31))
    (signal,) = signals_for(Design(IDEAL, legitimacy=Legitimacy(consultation=consultation)))
    assert wording.sentence(signal) == "De consultatie loopt van 1 mei 2027 tot en met 31 mei 2027."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4, "4"),
        (2030, "2030"),
        (Decimal("1600.00"), "1.600"),
        (dt.date(2027, 3, 1), "1 maart 2027"),
        (AXES[1], "Verplicht karakter"),
        (Side.DECENTRAL, "de regio"),
        (RijkRole.DIRECT, "regisseren"),
        ("100% Beekdam", "100% Beekdam"),
        (AXES[:2], "Beleidsambitie Rijk en Verplicht karakter"),
        ((Side.DECENTRAL, Side.RIJK), "de regio en het Rijk"),
        (tuple("ABCDEF"), "A, B, C, D, E en F"),
        (tuple("ABCDEFGH"), "A, B, C, D, E en 3 andere partijen"),
        ((), ""),
    ],
)
def test_what_a_signal_saw_is_said_in_words(value, words):
    assert wording.in_words(value) == words


def test_all_questions_can_be_named_in_one_signal():
    assert AXES[-1].label in wording.in_words(AXES)


def test_labels_of_ours_are_translated_and_names_are_not():
    with override("en"):
        assert wording.in_words(AXES[1]) != AXES[1].label
        assert wording.in_words((AXES[1].label,)) == AXES[1].label


@pytest.mark.parametrize(
    ("amount", "words"),
    [("0", "0"), ("0.50", "0,5"), ("999", "999"), ("1200.00", "1.200"), ("1200.25", "1.200,25"), ("1E+6", "1.000.000")],
)
def test_an_amount_is_said_with_every_digit_and_without_noughts_after_the_comma(amount, words):
    assert wording.amount(Decimal(amount)) == words


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


def test_a_period_is_said_with_both_days_or_from_the_first():
    assert wording.period(dt.date(2027, 3, 1), dt.date(2028, 6, 30)) == "1 maart 2027 – 30 juni 2028"
    assert wording.period(dt.date(2027, 3, 1), None) == "vanaf 1 maart 2027"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2027-01-01", "2027-12-31", "2027"),
        ("2027-01-01", "2028-12-31", "2027–2028"),
        ("2033-01-01", None, "vanaf 2033"),
        ("2027-03-01", "2028-06-30", "mrt 2027 – jun 2028"),
        ("2027-01-01", "2028-06-30", "jan 2027 – jun 2028"),
        ("2027-03-02", "2027-03-30", "mrt 2027"),
        ("2027-03-02", None, "vanaf mrt 2027"),
    ],
)
def test_a_short_period_is_said_in_years_or_else_in_months(start, end, words):
    first, last = dt.date.fromisoformat(start), end and dt.date.fromisoformat(end)
    assert wording.short_period(first, last) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [("0.00", "€ 0"), ("1250000.00", "€ 1.250.000"), ("1250000.50", "€ 1.250.000,50"), ("0.05", "€ 0,05")],
)
def test_money_is_said_with_cents_only_where_there_are(amount, words):
    assert wording.euro(Decimal(amount)).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(("amount", "words"), [("0", "0 uur"), ("1600.00", "1.600 uur"), ("40.50", "40,5 uur")])
def test_hours_are_said_with_every_digit(amount, words):
    assert wording.hours(Decimal(amount)).replace("\N{NO-BREAK SPACE}", " ") == words


def test_money_and_hours_stay_on_one_line():
    assert " " not in wording.euro(Decimal(1250000)) + wording.hours(Decimal(1600))
