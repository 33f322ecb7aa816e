from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from partnership.checks import document_engine_problems
from partnership.memo import document
from partnership.memo.facts import memo_facts, today
from partnership.models import Partnership, Status
from partnership.people.sessions import signed_in
from partnership.rights import visible_partnership

# A memo before the reveal holds a position that nobody else may find in a cache.
private = cache_control(private=True, no_store=True)


@signed_in
@require_safe
@private
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request, pk)
    memo = memo_facts(partnership, request.user, on=today())
    context = {
        "partnership": partnership,
        "memo": memo,
        "content": document.content(memo),
        "problems": document_engine_problems(),
    }
    return render(request, "memo/preview.html", context)


@signed_in
@require_safe
@private
def download(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request, pk)
    if found := document_engine_problems():
        return render(request, "memo/unavailable.html", {"partnership": partnership, "problems": found}, status=503)
    memo = memo_facts(partnership, request.user, on=today())
    headers = {"Content-Disposition": document.attachment(memo)}
    return HttpResponse(document.pdf(memo), content_type="application/pdf", headers=headers)


def described_partnership(request: HttpRequest, pk: int) -> Partnership:
    """Return a partnership that this reader may see and somebody has begun to describe; else Http404."""
    partnership = visible_partnership(request.user, pk)
    if partnership.status == Status.NOT_DESCRIBED:
        raise Http404
    return partnership
