"""Who may keep cases. A visitor logs in first; whoever is no BZK gets 403, also about a case that is public."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from cases.models import Case
from cases.models.case import keeps_cases
from partnership.models import User


def require_keeper(user: User | AnonymousUser) -> None:
    if not keeps_cases(user):
        raise PermissionDenied


def kept_case(user: User | AnonymousUser, key: str) -> Case:
    """Return a case that this user may change; PermissionDenied for who may not, Http404 when there is none."""
    require_keeper(user)
    return get_object_or_404(Case.objects.visible_to(user).select_related("programme", "updated_by"), key=key)
