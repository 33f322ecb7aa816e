"""Pages that belong to the site as a whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.case import PROFILE_SOURCE
from cases.facts import scores
from cases.library import CASES, LIBRARY


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "cases": LIBRARY,
        "scores": scores(LIBRARY),
        "profile_source": PROFILE_SOURCE,
        "mirt_caution": CASES["mirt"].tensions[0],
    }
    return render(request, "home.html", context)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "accessibility.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "privacy.html")
