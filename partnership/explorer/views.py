from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from partnership.explorer.facts import explore
from partnership.explorer.forms import ExplorerForm
from partnership.htmx import wants_fragment


@require_safe
@vary_on_headers("HX-Request")
def explorer(request: HttpRequest) -> HttpResponse:
    """The model for everyone. The address holds all answers; nothing is kept."""
    form = ExplorerForm(request.GET)
    context = {"form": form, "exploration": explore(form.answers)}
    template = "explorer/_results.html" if wants_fragment(request) else "explorer/explorer.html"
    return render(request, template, context)
