"""Writing in a section: who may, and a form that is saved whole or comes back with all that was typed."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from partnership.forms.editing import EditionForm
from partnership.life import Action, has_role, require, why_not_now
from partnership.models import Partnership
from partnership.rights import described_partnership


def partnership_to_write_in(request: HttpRequest, pk: int, action: Action) -> Partnership:
    """Return the partnership for a page with a form.

    Http404 for a stranger, PermissionDenied without the role, NotNow for who opens the page at a wrong moment. Who
    sends a form at a wrong moment gets it back, see `refuse_when_too_late`.
    """
    partnership = described_partnership(request.user, pk)
    if request.method != "POST":
        require(request.user, partnership, action)
    elif not has_role(request.user, partnership, action):
        raise PermissionDenied
    return partnership


def refuse_when_too_late(form: EditionForm, partnership: Partnership, action: Action) -> None:
    """Let a form say why it cannot be saved at this moment, with what was typed still in it."""
    if sentence := why_not_now(partnership, action):
        refuse(form, sentence, code="not_now")


def refuse(form: EditionForm, sentence: str, *, code: str) -> None:
    form.add_error(None, ValidationError(f"{sentence} {_('Uw tekst staat er nog.')}", code=code))
