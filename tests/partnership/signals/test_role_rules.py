import pytest

from partnership.ladder import RijkRole
from partnership.signals import Division, Phase, Stage
from tests.partnership.signals.designs import keys_for, signal_for

COMPLETE = Division(has_monitor=True, has_decider=True)
BLIND = [None, Stage.DRAFT, Stage.POSITIONS]
REVEALED = [Stage.CONVERSATION, Stage.AGREED, Stage.RUNNING, Stage.CLOSED]


def phases(*roles):
    return tuple(Phase(role) for role in roles)


def test_a_complete_division_is_quiet():
    assert keys_for(roles=COMPLETE, stage=Stage.CONVERSATION) == []


# --- who follows the progress, who decides


def test_a_division_that_was_begun_without_a_monitor_is_signalled():
    assert keys_for(roles=Division(has_decider=True)) == ["no-monitor"]


def test_a_division_that_was_begun_without_anybody_who_decides_is_signalled():
    assert keys_for(roles=Division(has_monitor=True)) == ["nobody-decides"]


@pytest.mark.parametrize("stage", BLIND)
def test_before_the_conversation_a_division_that_nobody_began_is_quiet(stage):
    assert keys_for(roles=None, stage=stage) == []


@pytest.mark.parametrize("stage", REVEALED)
def test_from_the_conversation_on_a_division_that_nobody_began_is_signalled(stage):
    assert keys_for(roles=None, stage=stage) == ["no-monitor", "nobody-decides"]


# --- ministries


@pytest.mark.parametrize("ministries", [2, 3])
def test_several_ministries_without_one_counterpart_are_signalled(ministries):
    roles = Division(has_monitor=True, has_decider=True, ministries=ministries)
    signal = signal_for("ministries-without-counterpart", roles=roles)
    assert signal.values == {"ministries": ministries}


@pytest.mark.parametrize(("ministries", "has_counterpart"), [(0, False), (1, False), (2, True)])
def test_one_ministry_or_one_counterpart_is_quiet(ministries, has_counterpart):
    roles = Division(ministries=ministries, has_counterpart=has_counterpart)
    assert signal_for("ministries-without-counterpart", roles=roles) is None


def test_ministries_are_quiet_while_nobody_began_the_division():
    assert signal_for("ministries-without-counterpart", stage=Stage.CONVERSATION) is None


# --- phases


@pytest.mark.parametrize("count", [2, 3])
def test_one_role_over_all_phases_is_signalled(count):
    roles = Division(phases=phases(*[RijkRole.STIMULATE] * count))
    signal = signal_for("role-never-changes", roles=roles)
    assert signal.values == {"phases": count, "role": RijkRole.STIMULATE}


@pytest.mark.parametrize(
    "roles",
    [
        (),
        (RijkRole.DIRECT,),
        (RijkRole.DIRECT, RijkRole.LET_GO),
        (RijkRole.DIRECT, RijkRole.DIRECT, RijkRole.LET_GO),
        (RijkRole.DIRECT, None),
        (RijkRole.DIRECT, RijkRole.DIRECT, None),
        (None, None),
    ],
)
def test_one_phase_a_changing_role_or_an_unknown_one_is_quiet(roles):
    assert signal_for("role-never-changes", roles=Division(phases=phases(*roles))) is None


def test_phases_are_quiet_while_nobody_began_the_division():
    assert signal_for("role-never-changes", stage=Stage.CONVERSATION) is None
