"""The roles of the Rijk beside the phases, whichever way the table is turned."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from partnership.ladder import LADDER, RijkRole
from partnership.sections.roles.facts import PhaseFacts
from partnership.sections.roles.timeline import MOST_COLUMNS, Timeline


def phase(role=None, pk=1):
    return PhaseFacts(
        pk, f"Fase {pk}", dt.date(2027, 1, 1), None, role, is_answered=role is not None, does="", terms=()
    )


def timeline(*roles):
    return Timeline(tuple(phase(role, pk) for pk, role in enumerate(roles, start=1)))


def test_the_most_steering_role_is_on_top():
    assert [rung.role for rung in timeline(RijkRole.DIRECT).rungs] == list(reversed(LADDER))


def test_phases_without_a_role_stand_below_the_ladder():
    assert [rung.role for rung in timeline(RijkRole.DIRECT, None).rungs] == [*reversed(LADDER), None]


def test_a_ladder_without_phases_is_empty():
    assert timeline().lines == ()
    assert not any(rung.is_taken for rung in timeline().rungs)


def test_more_phases_than_fit_beside_each_other_stand_below_each_other():
    assert timeline(*[RijkRole.DIRECT] * MOST_COLUMNS).has_columns
    assert not timeline(*[RijkRole.DIRECT] * (MOST_COLUMNS + 1)).has_columns


@given(st.lists(st.sampled_from([*LADDER, None]), max_size=12))
def test_every_phase_stands_on_one_rung_and_both_ways_say_the_same(roles):
    made = timeline(*roles)
    by_rung = {spot.phase.pk: rung.role for rung in made.rungs for spot in rung.spots if spot.is_taken}
    by_line = {line.phase.pk: spot.role for line in made.lines for spot in line.spots if spot.is_taken}
    assert by_rung == by_line == {phase.pk: phase.role for phase in made.phases}
    assert sum(spot.is_taken for line in made.lines for spot in line.spots) == len(roles)
