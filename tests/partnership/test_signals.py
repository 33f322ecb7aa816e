import re
from dataclasses import replace

import pytest

from partnership.axes import AXIS
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.signals import RULES, Design, signals_for

KEYS = [rule.key for rule in RULES]


def ideal_but(**scores):
    return Profile.from_mapping(IDEAL.as_mapping() | scores)


def keys_for(profile=IDEAL, **more):
    return [signal.key for signal in signals_for(Design(profile, **more))]


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


# --- public value


def test_a_public_value_that_is_not_described_is_signalled():
    assert keys_for(public_value_described=False) == ["public-value-missing"]


@pytest.mark.parametrize("described", [True, None])
def test_a_described_value_or_a_place_without_one_is_quiet(described):
    assert keys_for(public_value_described=described) == []


# --- all rules


def test_several_rules_speak_in_a_fixed_order():
    design = Design(Profile(None, 2, 1, 5, 5, 5), unknown=frozenset({"ambition"}), public_value_described=False)
    keys = [signal.key for signal in signals_for(replace(design, positions=(ideal_but(ambition=1), IDEAL)))]
    assert keys == [key for key in KEYS if key in keys]
    assert len(keys) >= 5


def test_every_rule_has_a_key_of_its_own():
    assert len(set(KEYS)) == len(KEYS) == 7


@pytest.mark.parametrize("rule", RULES, ids=KEYS)
class TestEveryRule:
    def test_names_its_source(self, rule):
        assert rule.source.startswith("ROB 2021, ")

    def test_says_what_it_saw_what_to_discuss_and_when_it_speaks(self, rule):
        assert rule.sentence.endswith(".")
        assert rule.discuss.endswith(".")
        assert rule.rule

    def test_is_about_axes_that_exist(self, rule):
        assert all(key in AXIS for key in rule.axes)

    def test_gives_no_verdict(self, rule):
        words = f"{rule.title} {rule.sentence} {rule.discuss}".lower()
        assert not re.search(r"\b(slecht|fout|goed|onvoldoende|zwak|risico)\b", words)


SPEAKING = {
    "obliged-yet-equal": Design(ideal_but(obligation=4)),
    "who-pays-decides": Design(REFERENCES["mirt"]),
    "responsibility-without-power": Design(ideal_but(execution_demands=4, execution_responsibility=4)),
    "account-beside-full-responsibility": Design(REFERENCES["regio-deal"]),
    "ambition-unknown": Design(Profile(), unknown=frozenset({"ambition"})),
    "ambition-differs": Design(IDEAL, positions=(ideal_but(ambition=1), IDEAL)),
    "public-value-missing": Design(IDEAL, public_value_described=False),
}


@pytest.mark.parametrize("key", KEYS)
def test_the_sentence_of_a_signal_takes_the_values_it_saw(key):
    signal = next(signal for signal in signals_for(SPEAKING[key]) if signal.key == key)
    sentence = signal.sentence % signal.values
    assert "%(" not in sentence
    assert all(str(value) in sentence or name == "responsibility" for name, value in signal.values.items())
