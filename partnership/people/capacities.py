"""As what somebody is logged in: for which organisations and in which role."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.models import MembershipRole, User


def capacities_of(user: User) -> list[str]:
    """Return what the header says about a person, such as 'Gemeente Beekdam (invuller)' or 'BZK-overzicht'."""
    capacities = [f"{name} ({MembershipRole(role).label})" for name, role in sorted(roles_per_organisation(user))]
    if user.is_overseer:
        capacities.append(_("BZK-overzicht"))
    if user.is_superuser:
        capacities.append(_("beheerder"))
    return capacities


def roles_per_organisation(user: User) -> set[tuple[str, str]]:
    """Return name and role of the organisations a person works for, or takes part for in at least one partnership."""
    works_for = user.memberships.values_list("organisation__name", "role")
    invited_for = user.participations.filter(party__withdrawn_at=None).order_by()
    return set(works_for.union(invited_for.values_list("party__organisation__name", "role")))


def organisations_of(user: User) -> str:
    """Return the names of the organisations a person works for; uses prefetched memberships."""
    return ", ".join(sorted(membership.organisation.name for membership in user.memberships.all()))
