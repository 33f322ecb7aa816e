"""Making the people of the demonstration. They have no password: one click on the page 'Kies een rol' logs them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partnership.models import Membership, MembershipRole, Organisation, User
from partnership.people.demo import DEMO_PEOPLE, DemoPerson


def add_people() -> tuple[int, int]:
    """Add the demo people who are not there yet; return how many were added and how many were left as they are.

    Their organisations exist already, see add_organisations.
    """
    there = known_people()
    new = [person for person in DEMO_PEOPLE if person.email not in there]
    add_memberships(new, {person.email: add_person(person) for person in new})
    return len(new), len(there)


def known_people() -> dict[str, User]:
    """Return the demo people that exist, by e-mail address."""
    return User.objects.in_bulk([person.email for person in DEMO_PEOPLE], field_name="email")


def add_person(person: DemoPerson) -> User:
    return User.objects.create_user(
        person.email,
        name=person.name,
        is_overseer=person.is_overseer,
        is_staff=person.is_administrator,
        is_superuser=person.is_administrator,
    )


def add_memberships(people: Iterable[DemoPerson], users: Mapping[str, User]) -> None:
    organisations = Organisation.objects.in_bulk({person.organisation for person in people}, field_name="code")
    Membership.objects.bulk_create(
        Membership(
            user=users[person.email],
            organisation=organisations[person.organisation],
            role=MembershipRole.EDITOR if person.is_editor else MembershipRole.READER,
        )
        for person in people
        if person.organisation
    )


def editors(users: Mapping[str, User]) -> dict[str, User]:
    """Return who fills in for an organisation, by its code."""
    return {
        person.organisation: users[person.email] for person in DEMO_PEOPLE if person.is_editor and person.email in users
    }
