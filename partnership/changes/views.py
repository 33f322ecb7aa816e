from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnership import history
from partnership.changes.facts import cells, header, is_removal, item_model, lines_of
from partnership.changes.forms import ChangesForm
from partnership.life import Action, has_role, may, require
from partnership.models import Change, Partnership, User
from partnership.models.blind import stays_private
from partnership.models.change import ChangeQuerySet
from partnership.models.editable import Item
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership, own_parties
from partnership.spreadsheet import CONTENT_TYPE, attachment, csv_lines, in_language

PER_PAGE = 50
ROWS_AT_A_TIME = 500


def changes_in_view(request: HttpRequest, partnership: Partnership) -> ChangeQuerySet:
    """Return what this person may see of the history; PermissionDenied for who neither takes part nor coordinates."""
    takes_part = own_parties(request.user, partnership) or has_role(request.user, partnership, Action.DESCRIBE)
    if not takes_part:
        raise PermissionDenied
    return partnership.changes.visible_to(request.user).select_related("party__organisation")


@signed_in
@require_safe
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Who changed what, the newest first."""
    partnership = described_partnership(request.user, pk)
    form = ChangesForm(request.GET, changes=changes_in_view(request, partnership))
    page = Paginator(form.found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "partnership": partnership,
        "form": form,
        "page": page,
        "lines": lines_of(page.object_list, lambda item: may_put_back(request.user, partnership, item)),
    }
    return render(request, "changes/changes.html", context)


@signed_in
@require_safe
def export(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The whole history that this person may see, for a spreadsheet."""
    partnership = described_partnership(request.user, pk)
    seen = changes_in_view(request, partnership)
    return StreamingHttpResponse(
        in_language(request.LANGUAGE_CODE, csv_lines(header(), cells(seen.iterator(ROWS_AT_A_TIME)))),
        content_type=CONTENT_TYPE,
        headers=attachment(f"geschiedenis-{partnership.reference}.csv"),
    )


def may_put_back(user: User, partnership: Partnership, item: Item) -> bool:
    return may(user, partnership, Action(item.action)) and item.belongs_to(user)


@signed_in
@require_POST
def restore(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    """Put back what somebody took away."""
    partnership = described_partnership(request.user, pk)
    removal = get_object_or_404(changes_in_view(request, partnership), pk=change)
    item = item_of(removal)
    require(request.user, partnership, Action(item.action) if item else Action.ARRANGE)
    if item and not item.belongs_to(request.user):
        raise PermissionDenied
    if item and not item.has_room:
        messages.info(request, _("De lijst is vol. Haal er eerst iets anders uit weg."))
    elif item and history.restore(item, by=request.user, is_private=is_still_private(removal, item)):
        messages.success(request, _("%(what)s is teruggezet.") % {"what": _(removal.what)})
    else:
        messages.info(request, _("Dit staat er al, of kan niet worden teruggezet."))
    return redirect("partnership:changes", pk)


def is_still_private(removal: Change, item: Item) -> bool:
    """True when what is put back is still for the eyes of its party only."""
    return removal.is_private and stays_private(item)


def item_of(removal: Change) -> Item | None:
    """Return what a change took away; None for a change that took nothing away."""
    model = item_model(removal.kind) if is_removal(removal) else None
    return model.everything.filter(pk=removal.row).first() if model else None
