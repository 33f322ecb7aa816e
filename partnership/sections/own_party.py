"""For which party somebody writes, on a page that each party fills in for itself."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from partnership.forms.fields import sent_number
from partnership.models import Partnership, Party
from partnership.rights import edited_party


def party_to_write_for(request: HttpRequest, partnership: Partnership) -> Party:
    """Return the party of `?party=`, or else the first that this user fills in for.

    Http404 for what is no number, PermissionDenied for who fills in for none, or not for that one.
    """
    asked = request.GET.get("party", "")
    party_pk = sent_number(asked)
    if asked and party_pk is None:
        raise Http404
    return edited_party(request.user, partnership.pk, party_pk)
