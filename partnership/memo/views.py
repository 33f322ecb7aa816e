from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partnership.checks import document_engine_problems
from partnership.memo import document, word
from partnership.memo.drafts import today
from partnership.memo.facts import MemoFacts, facts_of
from partnership.memo.pages import administrators_page, party_page
from partnership.memo.versions.facts import listing
from partnership.models import Partnership
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
        "parties": partnership.parties.select_related("organisation"),
        **listing(partnership, request.user, snapshot),
    }
    return render(request, "memo/preview.html", context)


@signed_in
@require_safe
def download(request: HttpRequest, pk: int, extension: str) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    return as_file(request, partnership, facts_of(take(partnership, request.user, on=today())), extension)


@signed_in
@require_safe
def administrators(request: HttpRequest, pk: int, extension: str = "") -> HttpResponse:
    """The memo on one page, for who decides about it."""
    partnership = described_partnership(request.user, pk)
    page = administrators_page(take(partnership, request.user, on=today()))
    return shown(request, partnership, page, extension)


@signed_in
@require_safe
def party(request: HttpRequest, pk: int, party: int, extension: str = "") -> HttpResponse:
    """What one party puts in, what it expects and what is expected of it: for all who may see the memo."""
    partnership = described_partnership(request.user, pk)
    page = party_page(take(partnership, request.user, on=today()), key_of(partnership, party))
    return shown(request, partnership, page, extension)


def key_of(partnership: Partnership, party: int) -> str:
    """Return what a snapshot calls a party."""
    present = list(partnership.parties.values_list("pk", flat=True))
    if party not in present:
        raise Http404
    return f"p{present.index(party) + 1}"


def shown(request: HttpRequest, partnership: Partnership, page: MemoFacts, extension: str) -> HttpResponse:
    if extension:
        return as_file(request, partnership, page, extension)
    context = {
        "partnership": partnership,
        "memo": page,
        "content": document.content(page),
        "problems": document_engine_problems(),
        "file": request.path.removesuffix("/"),
    }
    return render(request, "memo/page.html", context)


def as_file(request: HttpRequest, partnership: Partnership, memo: MemoFacts, extension: str) -> HttpResponse:
    made = FORMATS[extension]
    if made.needs_engine and (found := document_engine_problems()):
        return render(request, "memo/unavailable.html", {"partnership": partnership, "problems": found}, status=503)
    headers = {"Content-Disposition": document.attachment(memo, extension)}
    return HttpResponse(made.make(memo), content_type=made.content_type, headers=headers)


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a memo can be."""

    make: Callable[[MemoFacts], bytes]
    content_type: str
    needs_engine: bool = False


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "pdf": Format(document.pdf, "application/pdf", needs_engine=True),
        "docx": Format(word.docx, word.CONTENT_TYPE),
    }
)
