"""What the rules see in a snapshot is what they see in the database."""

import datetime as dt

import pytest

from partnership.designs import shared_design
from partnership.models import Partnership, Status
from partnership.profile import IDEAL, Profile
from partnership.registers import load_registers
from partnership.registers.loading_examples import load_examples
from partnership.snapshot.canonical import from_json, to_json
from partnership.snapshot.design import design_of
from partnership.snapshot.taking import take
from tests import make
from tests.partnership.registers.conftest import FIXTURES

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 24)


def both(partnership, user):
    parties = list(partnership.parties.select_related("organisation"))
    return design_of(take(partnership, user, on=DAY)), shared_design(partnership, parties, user)


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


def test_a_partnership_with_everything_filled_in_gives_the_same_design(talking, alice):
    from_the_snapshot, from_the_database = both(talking, alice)
    assert from_the_snapshot == from_the_database
    assert from_the_database.means.last_year == 2031
    assert from_the_database.legitimacy.without_moment == ("Provincie Voorland",)


def test_an_empty_partnership_gives_the_same_design(partnership, alice):
    from_the_snapshot, from_the_database = both(partnership, alice)
    assert from_the_snapshot == from_the_database


def test_every_example_gives_the_same_design_and_survives_the_way_to_json(bea):
    load_registers(FIXTURES)
    load_examples()
    for partnership in Partnership.objects.described():
        from_the_snapshot, from_the_database = both(partnership, bea)
        assert from_the_snapshot == from_the_database
        taken = take(partnership, bea, on=DAY)
        assert from_json(to_json(taken)) == taken
