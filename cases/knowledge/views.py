from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.knowledge.pages import PAGE, PAGES
from partnership.axes import AXES
from partnership.glossary import TERMS
from partnership.ladder import LADDER, SOURCE


@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    return render(request, "knowledge/contents.html", {"pages": PAGES})


@require_safe
def page(request: HttpRequest, key: str) -> HttpResponse:
    if key not in PAGE:
        raise Http404
    shown = PAGE[key]
    context = {
        "page": shown,
        "others": [other for other in PAGES if other is not shown],
        "axes": AXES if shown.shows == "questions" else (),
        "ladder": LADDER if shown.shows == "ladder" else (),
        "ladder_source": SOURCE,
    }
    return render(request, "knowledge/page.html", context)


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """All words that a reader may not know, in the alphabetical order of the reader's language."""
    terms = sorted(TERMS, key=lambda term: _(term.word).lower())
    return render(request, "knowledge/glossary.html", {"terms": terms})
