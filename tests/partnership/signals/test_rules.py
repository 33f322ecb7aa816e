import datetime as dt
import re
from decimal import Decimal

import pytest
from django.utils.translation import gettext, override
from hypothesis import given
from hypothesis import strategies as st

from partnership.axes import AXES, AXIS, LEVELS
from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.sides import Side
from partnership.signals import (
    RULES,
    Consultation,
    Contribution,
    Design,
    Division,
    Legitimacy,
    Means,
    Phase,
    Section,
    Stage,
    signals_for,
)
from partnership.wording import sentence
from tests.partnership.signals.designs import ideal_but

KEYS = [rule.key for rule in RULES]
LATEST = dt.date(2031, 1, 1)
MONEY, HOURS = Contribution(euro=Decimal(100)), Contribution(hours=Decimal("1600.50"))
APART = (ideal_but(ambition=1), IDEAL)
COMPLETE = Division(has_monitor=True, has_decider=True)


def paid_by(instrument, **more):
    return Means(instruments=frozenset({instrument}), **more)


SPEAKING = {
    "obliged-yet-equal": Design(ideal_but(obligation=4)),
    "who-pays-decides": Design(REFERENCES["mirt"]),
    "responsibility-without-power": Design(ideal_but(execution_demands=4, execution_responsibility=4)),
    "account-beside-full-responsibility": Design(REFERENCES["regio-deal"]),
    "ambition-unknown": Design(Profile(), unknown=frozenset({"ambition"})),
    "ambition-not-said": Design(IDEAL, positions=(Profile(), IDEAL), unknown_to_rijk=frozenset({"ambition"})),
    "ambition-differs": Design(IDEAL, positions=APART, talked=frozenset({"ambition"})),
    "differing-without-talk": Design(IDEAL, positions=APART, stage=Stage.AGREED, roles=COMPLETE),
    "public-value-missing": Design(IDEAL, public_value_described=False),
    "no-monitor": Design(IDEAL, roles=Division(has_decider=True)),
    "nobody-decides": Design(IDEAL, roles=Division(has_monitor=True)),
    "ministries-without-counterpart": Design(IDEAL, roles=Division(True, True, True, ministries=3)),
    "role-never-changes": Design(IDEAL, roles=Division(phases=(Phase(RijkRole.DIRECT),) * 2)),
    "decentralisation-grant-with-conditions": Design(
        IDEAL, means=paid_by(Instrument.DECENTRALISATION_GRANT, has_conditions=True)
    ),
    "decentralisation-grant-with-demands": Design(IDEAL, means=paid_by(Instrument.DECENTRALISATION_GRANT)),
    "specific-grant-without-account": Design(IDEAL, means=paid_by(Instrument.SPECIFIC_GRANT)),
    "obliged-without-means": Design(ideal_but(obligation=2), means=Means(decentral=MONEY)),
    "execution-without-means": Design(ideal_but(execution_responsibility=4), means=Means(decentral=MONEY)),
    "funding-ends-first": Design(IDEAL, means=Means(last_year=2029), ends_on=LATEST),
    "no-hours": Design(IDEAL, means=Means(rijk=MONEY)),
    "no-hours-where-executed": Design(
        IDEAL, means=Means(rijk=HOURS), roles=Division(executes=frozenset({Side.DECENTRAL, Side.OTHER}))
    ),
    "no-democratic-moment": Design(IDEAL, parties=("Gemeente Beekdam",), stage=Stage.CONVERSATION),
    "obliged-without-ground": Design(ideal_but(obligation=2), legitimacy=Legitimacy()),
    "short-consultation": Design(
        IDEAL, legitimacy=Legitimacy(consultation=Consultation(dt.date(2027, 5, 1), dt.date(2027, 5, 31)))
    ),
}
"""For every rule a design on which it speaks."""


# --- every rule


def test_every_rule_has_a_key_of_its_own():
    assert len(set(KEYS)) == len(KEYS)


def test_every_rule_is_shown_to_speak():
    assert list(SPEAKING) == KEYS


@pytest.mark.parametrize("rule", RULES, ids=KEYS)
class TestEveryRule:
    def test_names_its_source(self, rule):
        assert rule.source.startswith("ROB 2021, ")

    def test_says_what_it_saw_what_to_discuss_and_when_it_speaks(self, rule):
        assert rule.sentence.endswith(".")
        assert rule.discuss.endswith(".")
        assert rule.rule
        assert not rule.rule.endswith(".")

    def test_says_in_which_step_one_can_mend_it(self, rule):
        assert rule.section in Section

    def test_is_about_axes_that_exist(self, rule):
        assert all(key in AXIS for key in rule.axes)

    def test_gives_no_verdict(self, rule):
        words = f"{rule.title} {rule.sentence} {rule.discuss}".lower()
        assert not re.search(r"\b(slecht|fout|goed|onvoldoende|zwak|risico|moet|succesvol)\b|!", words)

    def test_keeps_its_sentences_short(self, rule):
        texts = (rule.title, rule.sentence, rule.discuss)
        assert all(len(part.split()) <= 20 for text in texts for part in re.split(r"[.?:]\s", text))

    def test_keeps_quiet_about_a_design_in_which_nothing_is_filled_in(self, rule):
        assert rule.holds(Design(Profile())) is None

    def test_keeps_quiet_about_the_ideal_type_alone(self, rule):
        assert rule.holds(Design(IDEAL)) is None


@pytest.mark.parametrize("key", KEYS)
class TestEverySignal:
    def spoken(self, key):
        return next(signal for signal in signals_for(SPEAKING[key]) if signal.key == key)

    def test_says_the_values_it_saw(self, key):
        signal = self.spoken(key)
        places = set(re.findall(r"%\((\w+)\)s", signal.sentence))
        assert places <= signal.values.keys()
        assert signal.values.keys() - places <= {"responsibility"}

    def test_takes_its_words_from_its_rule(self, key):
        signal = self.spoken(key)
        rule = RULES[KEYS.index(key)]
        assert (signal.section, signal.title, signal.source) == (rule.section, rule.title, rule.source)

    def test_is_about_the_axes_its_rule_names(self, key):
        named = RULES[KEYS.index(key)].axes
        assert not named or self.spoken(key).axes == named


def test_several_rules_speak_in_a_fixed_order():
    design = Design(
        Profile(None, 2, 1, 5, 5, 5),
        positions=(ideal_but(ambition=1), IDEAL),
        public_value_described=False,
        stage=Stage.AGREED,
        parties=("Gemeente Beekdam",),
        means=paid_by(Instrument.DECENTRALISATION_GRANT, rijk=MONEY),
    )
    keys = [signal.key for signal in signals_for(design)]
    assert keys == [key for key in KEYS if key in keys]
    assert len(keys) >= 8


@pytest.mark.parametrize("stage", [None, Stage.DRAFT, Stage.POSITIONS])
def test_a_draft_in_which_nobody_filled_anything_in_gives_no_signal(stage):
    assert signals_for(Design(Profile(), stage=stage, parties=("Gemeente Beekdam", "Provincie Voorland"))) == ()


# --- any design

scores = st.none() | st.sampled_from(LEVELS)
profiles = st.builds(Profile, *[scores] * len(AXES))
axis_keys = st.frozensets(st.sampled_from([axis.key for axis in AXES]))
names = st.lists(st.text(max_size=30), max_size=9).map(tuple)
amounts = st.none() | st.decimals(min_value=0, max_value=10**12, places=2)
contributions = st.builds(Contribution, amounts, amounts)
some_day = st.none() | st.dates()
means = st.builds(
    Means,
    instruments=st.frozensets(st.sampled_from(Instrument)),
    has_conditions=st.booleans(),
    rijk=contributions,
    decentral=contributions,
    other=contributions,
    last_year=st.none() | st.integers(1, 9999),
)
roles = st.builds(
    Division,
    executes=st.frozensets(st.sampled_from(Side)),
    has_monitor=st.booleans(),
    has_decider=st.booleans(),
    ministries=st.integers(0, 15),
    has_counterpart=st.booleans(),
    phases=st.lists(st.builds(Phase, st.none() | st.sampled_from(RijkRole), some_day), max_size=4).map(tuple),
)
legitimacies = st.builds(
    Legitimacy,
    has_legal_ground=st.booleans(),
    consultation=st.none() | st.builds(Consultation, st.dates(), st.dates()),
    without_moment=names,
)
designs = st.builds(
    Design,
    profile=profiles,
    positions=st.lists(profiles, max_size=5).map(tuple),
    unknown=axis_keys,
    unknown_to_rijk=axis_keys,
    talked=axis_keys,
    public_value_described=st.none() | st.booleans(),
    stage=st.none() | st.sampled_from(Stage),
    parties=names,
    ends_on=some_day,
    means=st.none() | means,
    roles=st.none() | roles,
    legitimacy=st.none() | legitimacies,
)


@given(designs)
def test_any_design_gives_each_signal_once_and_in_order(design):
    keys = [signal.key for signal in signals_for(design)]
    assert keys == [key for key in KEYS if key in keys]


@pytest.mark.parametrize("language", ["nl", "en"])
@given(design=designs)
def test_any_design_gives_signals_that_can_be_said(language, design):
    with override(language):
        for signal in signals_for(design):
            assert sentence(signal)
            assert all(gettext(text) for text in (signal.title, signal.discuss, signal.rule, signal.source))


@given(designs)
def test_any_signal_is_about_axes_that_exist(design):
    assert all(key in AXIS for signal in signals_for(design) for key in signal.axes)
