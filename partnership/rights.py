"""Who may do what with a partnership. A stranger gets 404, a reader without the right 403."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from partnership.forms.fields import sent_number
from partnership.models import MembershipRole, Organisation, Partnership, Party, Status, User
from partnership.models.organisation import OrganisationQuerySet


def visible_partnership(user: User | AnonymousUser, pk: int) -> Partnership:
    """Return a partnership this user may see; Http404 for a stranger."""
    return get_object_or_404(
        Partnership.objects.visible_to(user).select_related("programme", "coordinator", "origin"), pk=pk
    )


def described_partnership(user: User | AnonymousUser, pk: int) -> Partnership:
    """Return a partnership this user may see and somebody has begun to describe; else Http404."""
    partnership = visible_partnership(user, pk)
    if partnership.status == Status.NOT_DESCRIBED:
        raise Http404
    return partnership


def may_describe(user: User, partnership: Partnership) -> bool:
    """The coordinator describes the task, chooses the partners and records what is agreed."""
    return partnership.status != Status.NOT_DESCRIBED and partnership.may_be_coordinated_by(user)


def describable_partnership(user: User | AnonymousUser, pk: int) -> Partnership:
    """Return a partnership this user may change; Http404 for a stranger, PermissionDenied for a reader."""
    try:
        # Nearly always it is the coordinator who asks, and who coordinates it sees it.
        partnership = Partnership.objects.coordinated_by(user).select_related("programme").get(pk=pk)
    except Partnership.DoesNotExist:
        partnership = visible_partnership(user, pk)
    if not may_describe(user, partnership):
        raise PermissionDenied
    return partnership


def own_parties(user: User, partnership: Partnership) -> list[Party]:
    """Return the parties of this partnership that the user works for."""
    return list(partnership.parties.of(user).select_related("organisation"))


def takes_part(user: User, partnership: Partnership) -> bool:
    """True for who works for one of the parties or coordinates, and for an administrator; not for who only oversees."""
    return may_describe(user, partnership) or partnership.parties.of(user).exists()


def edited_party(user: User | AnonymousUser, pk: int, party_pk: int | None = None) -> Party:
    """Return the party of a partnership whose position this user may state.

    Http404 for a stranger, PermissionDenied for who may look but not fill in. Who fills in for several parties says
    which by `party_pk`; without it the first.
    """
    return party_among(edited_parties(user, pk), party_pk)


def edited_parties(user: User | AnonymousUser, pk: int, *, locked: bool = False) -> list[Party]:
    """Return the parties of a partnership whose position this user may state, at least one.

    `locked` keeps others from changing them until the transaction ends. Http404 for a stranger, PermissionDenied for
    who may look but not fill in.
    """
    # Who fills in for a party sees its partnership: only without a party there is something left to find out.
    edited = Party.objects.seats_edited_by(user) if user.is_authenticated else Party.objects.none()
    edited = edited.filter(~Q(partnership__status=Status.NOT_DESCRIBED), partnership=pk)
    if locked:
        edited = edited.locked()
    parties = list(dict.fromkeys(edited.select_related("organisation")))
    if not parties:
        described_partnership(user, pk)
        raise PermissionDenied
    return parties


def party_asked_for(request: HttpRequest) -> int | None:
    """Return the key of the party of `?party=`, None without one; Http404 for what is no number."""
    asked = request.GET.get("party", "")
    pk = sent_number(asked)
    if asked and pk is None:
        raise Http404
    return pk


def party_among(parties: Sequence[Party], party_pk: int | None) -> Party:
    """Return the party with this key, without a key the first; PermissionDenied when it is not among them."""
    party = next((party for party in parties if party_pk in (None, party.pk)), None)
    if party is None:
        raise PermissionDenied
    return party


def edited_organisations(user: User) -> OrganisationQuerySet:
    """Return the organisations on whose behalf this user may fill in, and so may start a partnership."""
    return Organisation.objects.filter(memberships__user=user, memberships__role=MembershipRole.EDITOR)
