"""The points to discuss: from everything the reader may see, and from nothing else."""

import datetime as dt

import pytest

from partnership.designs import points_in
from partnership.models import Division, Phase, Status
from partnership.profile import IDEAL, Profile
from tests import make


def keys(partnership, user, **asked):
    return [point.key for point in points_in(partnership, user, **asked)]


@pytest.fixture
def revealed(alice, beekdam, voorland):
    made = make.partnership(coordinator=alice, status=Status.CONVERSATION)
    make.party(made, beekdam, profile=IDEAL, handed_in=True)
    make.party(made, voorland, profile=Profile(1, 3, 3, 3, 3, 1), handed_in=True)
    return made


def test_a_partnership_without_public_value_gets_a_point(partnership, alice):
    assert "public-value-missing" in keys(partnership, alice)


def test_differing_ambitions_are_a_point_only_when_all_may_see_them(revealed, partnership, alice, beekdam, voorland):
    assert "ambition-differs" in keys(revealed, alice)
    for place, ambition in ((beekdam, 1), (voorland, 5)):
        make.positions(partnership.parties.get(organisation=place), Profile(ambition, 1, 3, 3, 3, 1))
    assert "ambition-differs" not in keys(partnership, alice)


def test_before_the_reveal_the_own_position_gives_points_to_the_own_party_alone(partnership, alice, bob, beekdam):
    make.positions(partnership.parties.get(organisation=beekdam), Profile(3, 3, 3, 3, 3, 1))
    assert "obliged-yet-equal" in keys(partnership, alice)
    assert "obliged-yet-equal" not in keys(partnership, alice, with_own=False)
    assert "obliged-yet-equal" not in keys(partnership, bob)


def test_what_a_party_that_is_not_in_prepares_gives_no_points_to_anybody(without_beekdam, alice, bob, bea):
    assert not any("obliged-yet-equal" in keys(without_beekdam, user) for user in (alice, bob, bea))


def test_a_point_names_the_parties_it_follows_from(revealed, alice):
    (point,) = [point for point in points_in(revealed, alice) if point.key == "obliged-yet-equal"]
    assert point.parties == ("Provincie Voorland",)
    assert point.sentence == "Dit volgt uit de posities van Provincie Voorland."


def test_an_agreement_takes_the_place_of_the_positions(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=Profile(3, 2, 3, 3, 3, 1))
    (point,) = [point for point in points_in(agreed, alice) if point.key == "obliged-yet-equal"]
    assert point.parties == ()


def test_what_is_worked_out_is_looked_at_too(revealed, alice):
    assert "no-monitor" in keys(revealed, alice)
    Division.objects.create(partnership=revealed, monitors_text="De provincie", edition=1)
    assert "no-monitor" not in keys(revealed, alice)


def test_phases_with_one_role_are_pointed_out(revealed, alice):
    for year in (2027, 2029):
        Phase.objects.create(partnership=revealed, name=str(year), starts_on=f"{year}-01-01", role="regulate")
    assert "role-never-changes" in keys(revealed, alice)


def test_a_party_without_a_democratic_moment_is_pointed_out(revealed, alice):
    first, second = revealed.parties.all()
    make.moment(first)
    (point,) = [point for point in points_in(revealed, alice) if point.key == "no-democratic-moment"]
    assert point.sentence == f"Vóór de afspraak is er nog geen democratisch moment bij: {second}."
    make.moment(second)
    assert "no-democratic-moment" not in keys(revealed, alice)


def test_a_consultation_that_is_too_short_is_pointed_out(partnership, alice):
    days = {"consultation_starts_on": dt.date(2027, 1, 1), "consultation_ends_on": dt.date(2027, 1, 31)}
    make.legal_basis(partnership, **days)
    assert "short-consultation" in keys(partnership, alice)


def test_it_takes_as_many_queries_with_many_parties(revealed, alice, django_assert_max_num_queries):
    for number in range(20):
        make.party(revealed, make.organisation(f"Gemeente {number}"), profile=IDEAL, handed_in=True)
    with django_assert_max_num_queries(16):
        points_in(revealed, alice)
