"""Bare views that save one row, nothing checked and no history, and one that sends a file.

Around them is what is around every page of the site: the middleware, the session, who is logged in, a form that
carries its token, a transaction, and an answer that sends the reader on.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import include, path
from django.views.decorators.http import require_POST, require_safe

from partnership.models import Partnership, Programme


@login_required
@require_POST
@transaction.atomic
def save(request: HttpRequest, pk: int) -> HttpResponse:
    Partnership.objects.filter(pk=pk).update(task=request.POST["task"])
    return redirect("home")


@login_required
@require_POST
@transaction.atomic
def read_and_save(request: HttpRequest, pk: int) -> HttpResponse:
    """As Django's own guide does it: read the row, change it, save it."""
    partnership = get_object_or_404(Partnership, pk=pk)
    partnership.task = request.POST["task"]
    partnership.save()
    return redirect("home")


@require_POST
@transaction.atomic
def insert(request: HttpRequest) -> HttpResponse:
    """For who has no account."""
    name = request.POST["name"]
    Programme.objects.create(key=name, name=name)
    return redirect("home")


@login_required
@require_safe
def file(request: HttpRequest, name: str) -> FileResponse:
    """A static file for who is logged in, whoever that is."""
    return FileResponse((settings.GENERATED_DIR / name).open("rb"), as_attachment=True)


urlpatterns = [
    path("kaal/bestand/<str:name>", file, name="bare-file"),
    path("kaal/<int:pk>/", save, name="bare-save"),
    path("kaal/<int:pk>/lezen/", read_and_save, name="bare-read-and-save"),
    path("kaal/invoegen/", insert, name="bare-insert"),
    path("", include("config.urls")),
]
