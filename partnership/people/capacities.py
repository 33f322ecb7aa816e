"""As what somebody is logged in: for which organisations and in which role."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.models import User


def capacities_of(user: User) -> list[str]:
    """Return what the header says about a person, such as 'Gemeente Beekdam (invuller)' or 'BZK-overzicht'."""
    capacities = [
        f"{membership.organisation} ({membership.get_role_display()})"
        for membership in user.memberships.select_related("organisation").order_by("organisation__name")
    ]
    if user.is_overseer:
        capacities.append(_("BZK-overzicht"))
    if user.is_superuser:
        capacities.append(_("beheerder"))
    return capacities


def organisations_of(user: User) -> str:
    """Return the names of the organisations a person works for; uses prefetched memberships."""
    return ", ".join(sorted(membership.organisation.name for membership in user.memberships.all()))
