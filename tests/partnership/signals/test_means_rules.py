import datetime as dt
from decimal import Decimal

import pytest

from partnership.funding import Instrument
from partnership.profile import IDEAL, Profile
from partnership.sides import Side
from partnership.signals import Contribution, Division, Means, Phase, Stage
from tests.partnership.signals.designs import ideal_but, keys_for, signal_for

NOUGHT = Contribution(euro=Decimal(0))
MONEY = Contribution(euro=Decimal("1200000.00"))
HOURS = Contribution(hours=Decimal(1600))
BOTH = Contribution(euro=Decimal(100), hours=Decimal(100))


def all_but(instrument):
    return [other for other in Instrument if other is not instrument]


def paid_by(*instruments, **more):
    return Means(instruments=frozenset(instruments), **more)


@pytest.mark.parametrize("stage", [None, *Stage])
def test_means_that_nobody_filled_in_are_quiet_at_any_stage(stage):
    found = keys_for(ideal_but(obligation=5, execution_responsibility=5), stage=stage, ends_on=dt.date(2030, 1, 1))
    assert not {"obliged-without-means", "execution-without-means", "funding-ends-first", "no-hours"} & set(found)


@pytest.mark.parametrize("instrument", [Instrument.GENERAL_GRANT, Instrument.JOINT_FUND, Instrument.OWN_MEANS])
def test_the_ideal_type_with_money_and_hours_of_both_is_quiet(instrument):
    assert keys_for(means=paid_by(instrument, rijk=BOTH, decentral=BOTH, last_year=2030)) == []


# --- a decentralisation grant with conditions


def test_a_decentralisation_grant_with_conditions_is_signalled():
    means = paid_by(Instrument.DECENTRALISATION_GRANT, has_conditions=True)
    assert keys_for(ideal_but(execution_demands=1), means=means) == ["decentralisation-grant-with-conditions"]


@pytest.mark.parametrize("demands", [3, 4, 5])
def test_a_decentralisation_grant_beside_demands_is_signalled(demands):
    profile = ideal_but(execution_demands=demands)
    signal = signal_for(
        "decentralisation-grant-with-demands", profile, means=paid_by(Instrument.DECENTRALISATION_GRANT)
    )
    assert signal.values == {"demands": demands}


@pytest.mark.parametrize("demands", [1, 2, None])
def test_a_decentralisation_grant_beside_few_or_unknown_demands_is_quiet(demands):
    means = paid_by(Instrument.DECENTRALISATION_GRANT)
    assert keys_for(ideal_but(execution_demands=demands), means=means) == []


def test_conditions_and_demands_together_are_said_once():
    means = paid_by(Instrument.DECENTRALISATION_GRANT, has_conditions=True)
    assert keys_for(ideal_but(execution_demands=3), means=means) == ["decentralisation-grant-with-conditions"]


@pytest.mark.parametrize("instrument", all_but(Instrument.DECENTRALISATION_GRANT))
def test_conditions_beside_another_instrument_are_quiet(instrument):
    found = keys_for(ideal_but(execution_demands=3), means=paid_by(instrument, has_conditions=True))
    assert not [key for key in found if key.startswith("decentralisation-grant")]


def test_one_decentralisation_grant_among_several_instruments_is_enough():
    means = paid_by(Instrument.DECENTRALISATION_GRANT, Instrument.OWN_MEANS, has_conditions=True)
    assert keys_for(means=means) == ["decentralisation-grant-with-conditions"]


# --- a specific grant without account


def test_a_specific_grant_without_account_to_the_rijk_is_signalled():
    signal = signal_for("specific-grant-without-account", means=paid_by(Instrument.SPECIFIC_GRANT))
    assert signal.values == {"accountability": 1}


@pytest.mark.parametrize("accountability", [2, 5, None])
def test_a_specific_grant_with_account_or_without_an_answer_is_quiet(accountability):
    profile = ideal_but(accountability=accountability)
    assert keys_for(profile, means=paid_by(Instrument.SPECIFIC_GRANT)) == []


@pytest.mark.parametrize("instrument", all_but(Instrument.SPECIFIC_GRANT))
def test_no_account_beside_another_instrument_is_quiet(instrument):
    assert signal_for("specific-grant-without-account", means=paid_by(instrument)) is None


# --- a burden without means


@pytest.mark.parametrize("obligation", [2, 3, 5])
def test_an_obligation_without_money_of_the_rijk_is_signalled(obligation):
    signal = signal_for("obliged-without-means", Profile(obligation=obligation), means=Means(rijk=NOUGHT))
    assert signal.values == {"obligation": obligation}


@pytest.mark.parametrize("responsibility", [4, 5])
def test_an_execution_by_the_region_without_money_of_the_rijk_is_signalled(responsibility):
    profile = Profile(execution_responsibility=responsibility)
    signal = signal_for("execution-without-means", profile, means=Means(rijk=NOUGHT))
    assert signal.values == {"responsibility": responsibility}


@pytest.mark.parametrize("obligation", [1, None])
@pytest.mark.parametrize("responsibility", [1, 3, None])
def test_a_free_and_shared_task_without_money_of_the_rijk_is_quiet(obligation, responsibility):
    profile = Profile(obligation=obligation, execution_responsibility=responsibility)
    found = keys_for(profile, means=Means(rijk=NOUGHT))
    assert not {"obliged-without-means", "execution-without-means"} & set(found)


def test_an_obligation_to_execute_without_money_is_said_once():
    profile = Profile(obligation=2, execution_responsibility=4)
    found = keys_for(profile, means=Means(rijk=NOUGHT))
    assert [key for key in found if key.endswith("-without-means")] == ["obliged-without-means"]


@pytest.mark.parametrize("means", [Means(rijk=MONEY), Means(rijk=MONEY, decentral=NOUGHT)])
def test_money_of_the_rijk_is_quiet(means):
    assert signal_for("obliged-without-means", Profile(obligation=5), means=means) is None


@pytest.mark.parametrize("means", [Means(decentral=MONEY), Means(rijk=HOURS), Means(other=HOURS)])
def test_contributions_without_a_word_on_money_of_the_rijk_are_signalled(means):
    assert signal_for("obliged-without-means", Profile(obligation=5), means=means)


@pytest.mark.parametrize("means", [Means(), paid_by(Instrument.OWN_MEANS), Means(last_year=2030)])
def test_before_any_contribution_nothing_is_said_of_money_of_the_rijk(means):
    assert signal_for("obliged-without-means", Profile(obligation=5), means=means) is None


@pytest.mark.parametrize("grant", all_but(Instrument.OWN_MEANS))
def test_a_grant_of_which_the_sum_is_not_known_yet_is_quiet(grant):
    means = paid_by(grant, decentral=MONEY)
    assert signal_for("obliged-without-means", Profile(obligation=5), means=means) is None


@pytest.mark.parametrize("instrument", Instrument)
def test_an_instrument_with_a_sum_of_nought_is_signalled(instrument):
    means = paid_by(instrument, rijk=NOUGHT, decentral=MONEY)
    assert signal_for("obliged-without-means", Profile(obligation=5), means=means)


def test_own_means_without_money_of_the_rijk_are_signalled():
    means = paid_by(Instrument.OWN_MEANS, decentral=MONEY)
    assert signal_for("execution-without-means", Profile(execution_responsibility=4), means=means)


# --- funding that ends first

END_OF_2030 = dt.date(2030, 12, 31)
START_OF_2031 = dt.date(2031, 1, 1)


def test_money_that_ends_in_the_year_before_the_end_is_signalled():
    signal = signal_for("funding-ends-first", means=Means(last_year=2030), ends_on=START_OF_2031)
    assert signal.values == {"last_year": 2030, "ends_on": START_OF_2031}


@pytest.mark.parametrize("last_year", [2030, 2031])
def test_money_until_the_end_or_longer_is_quiet(last_year):
    assert signal_for("funding-ends-first", means=Means(last_year=last_year), ends_on=END_OF_2030) is None


def test_a_last_phase_after_the_money_is_signalled():
    roles = Division(phases=(Phase(ends_on=END_OF_2030), Phase(ends_on=START_OF_2031), Phase()))
    signal = signal_for("funding-ends-first", means=Means(last_year=2030), roles=roles, ends_on=END_OF_2030)
    assert signal.values["ends_on"] == START_OF_2031


def test_money_without_a_last_year_is_quiet():
    assert signal_for("funding-ends-first", means=Means(), ends_on=START_OF_2031) is None


def test_a_partnership_without_an_end_is_quiet():
    roles = Division(phases=(Phase(), Phase()))
    assert signal_for("funding-ends-first", means=Means(last_year=2030), roles=roles) is None


# --- hours


@pytest.mark.parametrize(
    "means", [Means(rijk=MONEY), Means(decentral=NOUGHT), Means(other=Contribution(hours=Decimal(0)))]
)
def test_contributions_without_hours_of_anybody_are_signalled(means):
    assert signal_for("no-hours", means=means)


@pytest.mark.parametrize("side", ["rijk", "decentral", "other"])
@pytest.mark.parametrize("hours", ["0.25", "1600"])
def test_hours_of_one_party_are_quiet(side, hours):
    assert signal_for("no-hours", means=Means(**{side: Contribution(hours=Decimal(hours))})) is None


@pytest.mark.parametrize("means", [Means(), paid_by(Instrument.JOINT_FUND)])
def test_before_any_contribution_nothing_is_said_of_hours(means):
    assert signal_for("no-hours", means=means) is None


def test_a_side_that_executes_without_hours_is_signalled():
    roles = Division(executes=frozenset({Side.DECENTRAL}))
    signal = signal_for("no-hours-where-executed", means=Means(rijk=HOURS, decentral=MONEY), roles=roles)
    assert signal.values == {"hours": Decimal(1600), "sides": (Side.DECENTRAL,)}


def test_of_several_sides_that_execute_only_those_without_hours_are_named():
    roles = Division(executes=frozenset(Side))
    signal = signal_for("no-hours-where-executed", means=Means(rijk=HOURS), roles=roles)
    assert signal.values["sides"] == (Side.DECENTRAL, Side.OTHER)


def test_a_side_that_executes_with_hours_is_quiet():
    roles = Division(executes=frozenset({Side.DECENTRAL}))
    assert signal_for("no-hours-where-executed", means=Means(decentral=HOURS), roles=roles) is None


def test_without_any_hours_only_that_is_said():
    roles = Division(executes=frozenset({Side.DECENTRAL}), has_monitor=True, has_decider=True)
    assert keys_for(IDEAL, means=Means(rijk=MONEY), roles=roles) == ["no-hours"]


@pytest.mark.parametrize("roles", [None, Division()])
def test_while_nobody_is_said_to_execute_hours_of_one_side_are_quiet(roles):
    assert signal_for("no-hours-where-executed", means=Means(rijk=HOURS), roles=roles) is None
