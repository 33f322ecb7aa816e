from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.case import CHARACTERISTICS, CHARACTERISTICS_SOURCE, KIND_LABELS, PROFILE_SOURCE
from cases.library import CASES, CAUTIONS, LIBRARY
from partnership.axes import AXES
from partnership.profile import IDEAL


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    values = [[getattr(case.characteristics, key) for case in LIBRARY] for key in CHARACTERISTICS]
    scores = zip(AXES, *(case.profile.scores for case in LIBRARY), IDEAL.scores, strict=True)
    context = {
        "cases": LIBRARY,
        "characteristics": zip(CHARACTERISTICS.values(), values, strict=True),
        "characteristics_source": CHARACTERISTICS_SOURCE,
        "scores": [(axis, row) for axis, *row in scores],
        "profile_source": PROFILE_SOURCE,
        "cautions": [*CAUTIONS, *(caution for case in LIBRARY for caution in case.cautions)],
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
        "characteristics_source": CHARACTERISTICS_SOURCE,
        "profile_source": PROFILE_SOURCE,
        "kinds": KIND_LABELS,
        "cautions": [*wanted.cautions, *CAUTIONS],
    }
    return render(request, "cases/case.html", context)
