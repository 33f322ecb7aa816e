from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cases.case import CHARACTERISTICS_SOURCE, KIND_LABELS, PROFILE_SOURCE
from cases.facts import characteristics, scores
from cases.library import CAUTIONS
from cases.models import Case
from cases.models.case import keeps_cases

OTHERS = 6
"""Other cases named at the end of a page."""


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    shown = [case.description for case in Case.objects.published().with_lines()]
    context = {
        "cases": shown,
        "scores": scores(shown),
        "profile_source": PROFILE_SOURCE,
        "cautions": [*CAUTIONS, *(tension for case in shown for tension in case.tensions)],
        "characteristics": characteristics(shown),
        "characteristics_source": CHARACTERISTICS_SOURCE,
        "keeps_cases": keeps_cases(request.user),
    }
    return render(request, "cases/cases.html", context)


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
        "keeps_cases": keeps_cases(request.user),
    }
    return render(request, "cases/case.html", context)
