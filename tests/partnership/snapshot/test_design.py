"""What the rules see: the same in a whole snapshot as in the part that is taken for them alone."""

import datetime as dt
from decimal import Decimal

import pytest

from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.models import Partnership, Status
from partnership.profile import IDEAL, Profile
from partnership.registers import load_registers
from partnership.registers.loading_examples import load_examples
from partnership.sides import Side
from partnership.signals import Contribution, Division, Legitimacy, Means, Phase
from partnership.signals.design import Consultation
from partnership.snapshot.canonical import from_json, to_json
from partnership.snapshot.design import design_of
from partnership.snapshot.taking import take, take_for_rules
from tests import make
from tests.partnership.registers.conftest import FIXTURES

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 24)


def both(partnership, user):
    parties = list(partnership.parties.select_related("organisation"))
    return design_of(take(partnership, user, on=DAY)), design_of(take_for_rules(partnership, parties, user))


@pytest.fixture
def talking(alice, beekdam, voorland):
    """Everything that a rule may look at is filled in."""
    made = make.partnership(coordinator=alice, status=Status.CONVERSATION, ends_on=dt.date(2030, 1, 1), **described())
    ours = make.party(made, beekdam, profile=IDEAL, handed_in=True)
    theirs = make.party(made, voorland, profile=Profile(1, 3, 3, 3, 3, 1), handed_in=True)
    make.contribution(ours, year=2027, euro=5, hours=40)
    make.contribution(theirs, year=2031, euro=7)
    make.funding(made, instruments=["specific-grant"], has_conditions="yes", conditions="Een brief.")
    make.division(made, executors=[ours], monitors=[theirs], contact_function="Programmadirecteur", edition=1)
    make.phase(made, role="direct", ends_on=dt.date(2028, 1, 1))
    make.legal_basis(made, ground="De wet", edition=1, **consulted())
    make.moment(ours)
    make.moment(theirs, kind="account")
    make.agreement(made, Profile(3, 1, None, 3, 3, None), argument="")
    return made


def described():
    return {"task": "Water", "value_what": "a", "value_for_whom": "b", "value_noticed": "c"}


def consulted():
    return {"consultation_starts_on": dt.date(2026, 5, 1), "consultation_ends_on": dt.date(2026, 5, 31)}


def test_everything_that_is_filled_in_is_seen(talking, alice):
    of_all, of_the_part = both(talking, alice)
    assert of_all == of_the_part
    assert of_all.talked == {"ambition", "obligation", "execution_demands", "execution_responsibility"}
    assert of_all.means == Means(
        instruments=frozenset({Instrument.SPECIFIC_GRANT}),
        has_conditions=True,
        decentral=Contribution(Decimal(12), Decimal(40)),
        last_year=2031,
    )
    assert of_all.roles == Division(
        executes=frozenset({Side.DECENTRAL}),
        has_monitor=True,
        has_counterpart=True,
        phases=(Phase(RijkRole.DIRECT, dt.date(2028, 1, 1)),),
    )
    assert of_all.legitimacy == Legitimacy(
        has_legal_ground=True,
        consultation=Consultation(dt.date(2026, 5, 1), dt.date(2026, 5, 31)),
        without_moment=("Provincie Voorland",),
    )


def test_the_last_year_is_the_last_with_money(talking, alice):
    make.contribution(talking.parties.first(), year=2040, euro=0, hours=80)
    assert all(design.means.last_year == 2031 for design in both(talking, alice))


def test_while_nobody_filled_in_anything_there_is_nothing_of_a_section(partnership, alice):
    for design in both(partnership, alice):
        assert (design.means, design.roles, design.legitimacy) == (None, None, None)


def test_the_part_takes_fewer_queries(talking, alice, django_assert_num_queries):
    parties = list(talking.parties.select_related("organisation"))
    with django_assert_num_queries(12):
        take_for_rules(talking, parties, alice)


def test_an_empty_partnership_gives_the_same_design(partnership, alice):
    of_all, of_the_part = both(partnership, alice)
    assert of_all == of_the_part


def test_every_example_gives_the_same_design_and_survives_the_way_to_json(bea):
    load_registers(FIXTURES)
    load_examples()
    for partnership in Partnership.objects.described():
        of_all, of_the_part = both(partnership, bea)
        assert of_all == of_the_part
        taken = take(partnership, bea, on=DAY)
        assert from_json(to_json(taken)) == taken
