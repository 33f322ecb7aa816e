"""Who may do what with a round. A stranger gets 404, a reader without the right 403, a wrong moment a sentence."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from partnership import life
from partnership.life import Action
from partnership.models import User
from survey.models import Round


def visible_round(user: User | AnonymousUser, pk: int) -> Round:
    """Return a round this user may see; Http404 for a stranger."""
    return get_object_or_404(Round.objects.visible_to(user).select_related("partnership__coordinator"), pk=pk)


def manages(user: User, round_: Round) -> bool:
    """The coordinator manages the rounds of a partnership, BZK and the administrator those of the whole country."""
    if round_.partnership:
        return life.has_role(user, round_.partnership, Action.SURVEY)
    return user.oversees_everything


def managed_round(user: User | AnonymousUser, pk: int) -> Round:
    """Return a round this user manages; Http404, PermissionDenied, or NotNow when its partnership is in the archive."""
    round_ = visible_round(user, pk)
    if not manages(user, round_):
        raise PermissionDenied
    if round_.partnership:
        life.require_moment(round_.partnership, Action.SURVEY)
    return round_
