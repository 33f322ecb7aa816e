import datetime as dt

import pytest

from partnership.profile import Profile
from partnership.signals import Consultation, Legitimacy, Stage
from tests.partnership.signals.designs import ideal_but, keys_for, signal_for

PARTIES = ("Gemeente Beekdam", "Provincie Voorland")
BLIND = [None, Stage.DRAFT, Stage.POSITIONS]
REVEALED = [Stage.CONVERSATION, Stage.AGREED, Stage.RUNNING, Stage.CLOSED]


# --- democratic moments


def test_a_party_without_a_democratic_moment_is_named():
    legitimacy = Legitimacy(without_moment=("Gemeente Beekdam",))
    signal = signal_for("no-democratic-moment", parties=PARTIES, legitimacy=legitimacy)
    assert signal.values == {"parties": ("Gemeente Beekdam",)}


@pytest.mark.parametrize("stage", [None, *Stage])
def test_parties_that_all_have_a_democratic_moment_are_quiet(stage):
    assert signal_for("no-democratic-moment", parties=PARTIES, legitimacy=Legitimacy(), stage=stage) is None


@pytest.mark.parametrize("stage", BLIND)
def test_before_the_conversation_a_calendar_that_nobody_began_is_quiet(stage):
    assert signal_for("no-democratic-moment", parties=PARTIES, stage=stage) is None


@pytest.mark.parametrize("stage", REVEALED)
def test_from_the_conversation_on_a_calendar_that_nobody_began_names_all_parties(stage):
    assert signal_for("no-democratic-moment", parties=PARTIES, stage=stage).values == {"parties": PARTIES}


def test_without_parties_nobody_lacks_a_moment():
    assert signal_for("no-democratic-moment", stage=Stage.CONVERSATION) is None


# --- obliged without a ground


@pytest.mark.parametrize("obligation", [2, 3, 5])
def test_an_obligation_without_a_law_is_signalled(obligation):
    signal = signal_for("obliged-without-ground", Profile(obligation=obligation), legitimacy=Legitimacy())
    assert signal.values == {"obligation": obligation}


@pytest.mark.parametrize("obligation", [1, None])
def test_free_or_unknown_participation_needs_no_law(obligation):
    assert keys_for(ideal_but(obligation=obligation), legitimacy=Legitimacy()) == []


def test_an_obligation_with_a_law_is_quiet():
    legitimacy = Legitimacy(has_legal_ground=True)
    assert signal_for("obliged-without-ground", Profile(obligation=5), legitimacy=legitimacy) is None


@pytest.mark.parametrize("stage", [None, *Stage])
def test_an_obligation_is_quiet_while_nobody_began_on_the_law(stage):
    assert signal_for("obliged-without-ground", Profile(obligation=5), stage=stage) is None


# --- consultation


def consulted(start, end):
    return Legitimacy(consultation=Consultation(dt.date.fromisoformat(start), dt.date.fromisoformat(end)))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-05-01", "2027-06-29"),
        ("2027-05-15", "2027-07-13"),
        ("2027-01-01", "2027-02-27"),
        ("2026-12-31", "2027-02-27"),
        ("2027-05-01", "2027-05-01"),
    ],
)
def test_a_consultation_one_day_or_more_too_short_is_signalled(start, end):
    signal = signal_for("short-consultation", legitimacy=consulted(start, end))
    days = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    assert signal.values == {"starts_on": days[0], "ends_on": days[1]}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-05-01", "2027-06-30"),
        ("2027-05-15", "2027-07-14"),
        ("2027-01-01", "2027-02-28"),
        ("2026-12-31", "2027-02-28"),
        ("2027-05-01", "2028-05-01"),
    ],
)
def test_a_consultation_of_two_months_or_more_is_quiet(start, end):
    assert signal_for("short-consultation", legitimacy=consulted(start, end)) is None


@pytest.mark.parametrize("legitimacy", [None, Legitimacy()])
def test_without_a_consultation_nothing_is_said_of_its_length(legitimacy):
    assert signal_for("short-consultation", legitimacy=legitimacy, stage=Stage.AGREED) is None
