import pytest

from partnership.axes import AXIS
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.signals import Design, Stage, signals_for
from tests.partnership.signals.designs import ideal_but, keys_for, signal_for

# --- the programmes of the source as examples


@pytest.mark.parametrize(
    ("programme", "expected"),
    [
        ("mirt", ["who-pays-decides"]),
        ("res", []),
        ("regio-deal", ["account-beside-full-responsibility"]),
    ],
)
def test_the_programmes_give_the_signals_the_source_speaks_of(programme, expected):
    assert keys_for(REFERENCES[programme]) == expected


def test_the_ideal_type_gives_no_signal():
    assert keys_for(IDEAL) == []


def test_a_profile_without_scores_gives_no_signal():
    assert keys_for(Profile()) == []


# --- obliged, yet equal


@pytest.mark.parametrize("obligation", [2, 3, 4, 5])
def test_an_obligation_among_equals_is_signalled(obligation):
    signals = signals_for(Design(ideal_but(obligation=obligation)))
    assert [signal.key for signal in signals] == ["obliged-yet-equal"]
    assert signals[0].values == {"obligation": obligation}


@pytest.mark.parametrize("axis", ["ambition", "decentral_funds", "execution_responsibility"])
def test_one_answer_that_speaks_of_equals_is_enough(axis):
    assert keys_for(Profile.from_mapping({"obligation": 2, axis: 3})) == ["obliged-yet-equal"]


def test_free_participation_is_quiet():
    assert "obliged-yet-equal" not in keys_for(ideal_but(obligation=1))


def test_an_obligation_among_unequals_is_quiet():
    assert "obliged-yet-equal" not in keys_for(Profile(5, 5, 1, 3, 1, 1))


def test_an_unknown_obligation_is_quiet():
    assert keys_for(ideal_but(obligation=None)) == []


# --- who pays decides


@pytest.mark.parametrize(("funds", "demands"), [(1, 4), (2, 4), (1, 5), (2, 5)])
def test_little_money_of_the_region_and_many_demands_are_signalled(funds, demands):
    signals = signals_for(Design(ideal_but(decentral_funds=funds, execution_demands=demands)))
    assert [signal.key for signal in signals] == ["who-pays-decides"]
    assert signals[0].values == {"funds": funds, "demands": demands}


@pytest.mark.parametrize(("funds", "demands"), [(3, 5), (1, 3), (None, 5), (1, None)])
def test_one_of_both_alone_is_quiet(funds, demands):
    assert "who-pays-decides" not in keys_for(ideal_but(decentral_funds=funds, execution_demands=demands))


# --- responsibility without power


@pytest.mark.parametrize(("demands", "responsibility"), [(4, 4), (5, 4), (4, 5), (5, 5)])
def test_demands_of_the_rijk_on_what_the_region_answers_for_are_signalled(demands, responsibility):
    profile = ideal_but(execution_demands=demands, execution_responsibility=responsibility)
    signals = signals_for(Design(profile))
    assert [signal.key for signal in signals] == ["responsibility-without-power"]
    assert signals[0].values == {"demands": demands, "responsibility": responsibility}


@pytest.mark.parametrize(("demands", "responsibility"), [(3, 5), (5, 3), (None, 5), (5, None)])
def test_demands_or_responsibility_alone_is_quiet(demands, responsibility):
    profile = ideal_but(execution_demands=demands, execution_responsibility=responsibility)
    assert "responsibility-without-power" not in keys_for(profile)


# --- account to the Rijk beside full responsibility


@pytest.mark.parametrize("accountability", [2, 3, 4, 5])
def test_account_to_the_rijk_for_what_the_region_does_alone_is_signalled(accountability):
    signals = signals_for(Design(ideal_but(execution_responsibility=5, accountability=accountability)))
    assert [signal.key for signal in signals] == ["account-beside-full-responsibility"]
    assert signals[0].values == {"responsibility": 5, "accountability": accountability}


@pytest.mark.parametrize(("responsibility", "accountability"), [(4, 5), (5, 1), (None, 5), (5, None)])
def test_shared_responsibility_or_no_account_is_quiet(responsibility, accountability):
    profile = ideal_but(execution_responsibility=responsibility, accountability=accountability)
    assert "account-beside-full-responsibility" not in keys_for(profile)


# --- ambition


def test_an_ambition_that_nobody_knows_is_signalled():
    assert keys_for(ideal_but(ambition=None), unknown=frozenset({"ambition"})) == ["ambition-unknown"]


def test_an_ambition_that_was_not_answered_is_quiet():
    assert keys_for(ideal_but(ambition=None)) == []


def test_an_ambition_that_somebody_knows_is_quiet():
    assert keys_for(IDEAL, unknown=frozenset({"ambition"})) == []


def test_an_ambition_that_another_party_has_a_score_for_is_quiet():
    unknown = frozenset({"ambition"})
    assert keys_for(ideal_but(ambition=None), unknown=unknown, positions=(Profile(), IDEAL)) == []


def test_an_ambition_that_no_party_has_a_score_for_is_signalled():
    unknown = frozenset({"ambition"})
    assert keys_for(Profile(), unknown=unknown, positions=(Profile(), Profile())) == ["ambition-unknown"]


def test_another_unknown_axis_is_quiet():
    assert keys_for(ideal_but(accountability=None), unknown=frozenset({"accountability"})) == []


def test_parties_that_see_the_ambition_two_steps_apart_are_signalled():
    positions = (ideal_but(ambition=2), IDEAL, ideal_but(ambition=4), Profile())
    signals = signals_for(Design(IDEAL, positions=positions))
    assert [signal.key for signal in signals] == ["ambition-differs"]
    assert signals[0].values == {"lowest": 2, "highest": 4, "n": 3}


def test_parties_one_step_apart_are_quiet():
    assert keys_for(IDEAL, positions=(IDEAL, ideal_but(ambition=4))) == []


def test_before_the_reveal_nothing_is_said_of_other_parties():
    assert keys_for(ideal_but(ambition=5), positions=()) == []


# --- an ambition the Rijk does not name

UNSAID = frozenset({"ambition"})


@pytest.mark.parametrize(("positions", "n"), [((Profile(), IDEAL), 1), ((Profile(), IDEAL, ideal_but(ambition=4)), 2)])
def test_an_ambition_that_others_see_and_the_rijk_does_not_say_is_signalled(positions, n):
    signal = signal_for("ambition-not-said", positions=positions, unknown_to_rijk=UNSAID)
    assert signal.values == {"n": n}


def test_an_ambition_that_nobody_says_is_not_also_hidden():
    positions = (Profile(), ideal_but(ambition=None))
    assert keys_for(Profile(), positions=positions, unknown=UNSAID, unknown_to_rijk=UNSAID) == ["ambition-unknown"]


def test_an_ambition_that_the_rijk_says_is_quiet():
    assert keys_for(positions=(IDEAL, IDEAL), unknown_to_rijk=frozenset()) == []


def test_another_answer_that_the_rijk_does_not_know_is_quiet():
    assert keys_for(positions=(Profile(), IDEAL), unknown_to_rijk=frozenset({"obligation"})) == []


def test_an_ambition_that_was_talked_about_is_quiet():
    assert keys_for(positions=(Profile(), IDEAL), unknown_to_rijk=UNSAID, talked=UNSAID) == []


# --- far apart, without talk

APART = (ideal_but(accountability=1, obligation=1), ideal_but(accountability=3, obligation=4))
OTHER_TALK = frozenset({"decentral_funds"})


def test_differences_that_nothing_was_recorded_about_are_signalled_with_their_questions():
    signal = signal_for("differing-without-talk", positions=APART, talked=OTHER_TALK)
    assert signal.values == {"steps": 2, "axes": (AXIS["obligation"], AXIS["accountability"])}
    assert signal.axes == ("obligation", "accountability")


def test_only_the_questions_that_nothing_was_recorded_about_are_named():
    signal = signal_for("differing-without-talk", positions=APART, talked=frozenset({"obligation"}))
    assert signal.axes == ("accountability",)


def test_differences_that_all_were_talked_about_are_quiet():
    assert (
        signal_for("differing-without-talk", positions=APART, talked=frozenset({"obligation", "accountability"}))
        is None
    )


@pytest.mark.parametrize(("highest", "speaks"), [(1, False), (2, False), (3, True), (5, True)])
def test_a_difference_counts_from_two_steps_on(highest, speaks):
    positions = (ideal_but(accountability=1), ideal_but(accountability=highest))
    signal = signal_for("differing-without-talk", positions=positions, talked=OTHER_TALK)
    assert (signal is not None) == speaks


def test_before_anything_is_recorded_differences_are_quiet():
    assert signal_for("differing-without-talk", positions=APART, stage=Stage.CONVERSATION) is None


def test_once_all_is_agreed_differences_without_a_record_are_signalled():
    assert signal_for("differing-without-talk", positions=APART, stage=Stage.AGREED) is not None


def test_one_score_does_not_differ():
    assert signal_for("differing-without-talk", positions=(IDEAL, Profile()), talked=OTHER_TALK) is None


# --- public value


def test_a_public_value_that_is_not_described_is_signalled():
    assert keys_for(public_value_described=False) == ["public-value-missing"]


@pytest.mark.parametrize("described", [True, None])
def test_a_described_value_or_a_place_without_one_is_quiet(described):
    assert keys_for(public_value_described=described) == []
