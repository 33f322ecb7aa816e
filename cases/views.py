from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.case import CHARACTERISTICS_SOURCE, KIND_LABELS, PROFILE_SOURCE
from cases.facts import characteristics, scores
from cases.library import CASES, CAUTIONS, LIBRARY


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    context = {
        "cases": LIBRARY,
        "scores": scores(LIBRARY),
        "profile_source": PROFILE_SOURCE,
        "cautions": [*CAUTIONS, *(caution for case in LIBRARY for caution in case.cautions)],
        "characteristics": characteristics(LIBRARY),
        "characteristics_source": CHARACTERISTICS_SOURCE,
    }
    return render(request, "cases/cases.html", context)


@require_safe
def case(request: HttpRequest, key: str) -> HttpResponse:
    if key not in CASES:
        raise Http404
    wanted = CASES[key]
    context = {
        "case": wanted,
        "others": [other for other in LIBRARY if other is not wanted],
        "kinds": KIND_LABELS,
        "cautions": [*wanted.cautions, *CAUTIONS],
        "profile_source": PROFILE_SOURCE,
        "profile_query": urlencode(wanted.profile.as_mapping()),
        "characteristics_source": CHARACTERISTICS_SOURCE,
    }
    return render(request, "cases/case.html", context)
