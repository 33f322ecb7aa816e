from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.core.validators import slug_re
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from cases.case import KIND_LABELS, PROFILE_SOURCE, Description
from cases.facts import characteristics, corners, scores
from cases.library import CAUTIONS
from cases.models import Case
from cases.models.case import keeps_cases
from cases.search.results import results
from cases.search.selection import SearchForm
from partnership.charts.series import MOST
from partnership.htmx import wants_fragment
from partnership.profile import Profile
from partnership.wording import listed

PER_PAGE = 10
OTHERS = 6
"""Other cases named at the end of a page."""
MOST_OPTIONS = 100
"""Cases to choose from in a list; with more, a reader searches and chooses there."""
CASE = "casus"
"""In an address: the key of a case to compare."""


@require_safe
@vary_on_headers("HX-Request")
def cases(request: HttpRequest) -> HttpResponse:
    """Search in the cases; without a question, all of them."""
    form = SearchForm(request.GET)
    selection = form.selection
    page = Paginator(selection.found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "selection": selection,
        "page": page,
        "results": results(page, selection),
        "instead": [] if page.paginator.count else selection.instead,
        "previous_page": selection.address(page.previous_page_number()) if page.has_previous() else "",
        "next_page": selection.address(page.next_page_number()) if page.has_next() else "",
        "keeps_cases": keeps_cases(request.user),
    }
    if wants_fragment(request):
        # The form sends its empty filters along; the address that the reader keeps has only the others.
        address = (request.path + selection.address(page.number)).removesuffix("?")
        is_new = address != request.htmx.current_url_abs_path
        return push_url(render(request, "cases/_results.html", context), address if is_new else False)
    return render(request, "cases/cases.html", context)


@dataclass(frozen=True, slots=True)
class Shown:
    """A case in the radar."""

    marker: str
    name: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose a case from."""

    id: str
    label: str
    chosen: str


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two or three cases beside each other."""
    asked = list(dict.fromkeys(key for key in request.GET.getlist(CASE) if slug_re.match(key)))[:MOST_OPTIONS]
    known = {case.key: case for case in Case.objects.visible_to(request.user).with_lines().filter(key__in=asked)}
    shown = [known[key].description for key in asked if key in known]
    context = {
        "left_out": len(shown) > MOST,
        "options": Case.objects.published()[:MOST_OPTIONS],
        **compared(shown[:MOST]),
    }
    return render(request, "cases/compare.html", context)


def compared(cases: list[Description]) -> dict[str, object]:
    keys = [*(case.key for case in cases), "", "", ""][:MOST]
    sources = dict.fromkeys(case.characteristics_source for case in cases if case.characteristics_source)
    known = [case for case in cases if case.profile.known]
    from_the_source = any(case.is_from_the_source for case in cases)
    return {
        "cases": cases,
        "names": listed([_(case.name) for case in cases]),
        "series": [Shown(f"p{number}", case.name, case.profile) for number, case in enumerate(known, 1)],
        "scores": scores(cases),
        "profile_source": PROFILE_SOURCE if from_the_source else "",
        "cautions": [*(CAUTIONS if from_the_source else ()), *(one for case in cases for one in case.tensions)],
        "characteristics": characteristics(cases),
        "characteristics_sources": list(sources),
        "corners": corners(cases),
        "form": [
            Choice(f"casus-{number}", _("Casus %(number)s") % {"number": number}, key)
            for number, key in enumerate(keys, 1)
        ],
    }


@require_safe
def case(request: HttpRequest, key: str) -> HttpResponse:
    """One case; for BZK also while it is a draft."""
    stored = get_object_or_404(Case.objects.visible_to(request.user).with_lines(), key=key)
    wanted = stored.description
    known = {axis: score for axis, score in wanted.profile.as_mapping().items() if score is not None}
    context = {
        "stored": stored,
        "case": wanted,
        "others": Case.objects.published().exclude(pk=stored.pk)[:OTHERS],
        "kinds": KIND_LABELS,
        "cautions": [*wanted.tensions, *(CAUTIONS if wanted.is_from_the_source else ())],
        "profile_query": urlencode(known),
        "has_characteristics": any(row.value for row in wanted.rows),
        "keeps_cases": keeps_cases(request.user),
    }
    return render(request, "cases/case.html", context)
