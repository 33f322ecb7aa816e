from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partnership.checks import document_engine_problems
from partnership.memo import document
from partnership.memo.drafts import memo_facts, today
from partnership.memo.facts import facts_of
from partnership.memo.versions.facts import listing
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership
from partnership.snapshot.taking import take


@signed_in
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    snapshot = take(partnership, request.user, on=today())
    memo = facts_of(snapshot)
    context = {
        "partnership": partnership,
        "memo": memo,
        "content": document.content(memo),
        "problems": document_engine_problems(),
        **listing(partnership, request.user, snapshot),
    }
    return render(request, "memo/preview.html", context)


@signed_in
@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    if found := document_engine_problems():
        return render(request, "memo/unavailable.html", {"partnership": partnership, "problems": found}, status=503)
    memo = memo_facts(partnership, request.user, on=today())
    headers = {"Content-Disposition": document.attachment(memo)}
    return HttpResponse(document.pdf(memo), content_type="application/pdf", headers=headers)
