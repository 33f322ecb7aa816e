"""What a reader sees when a form comes from an expired session."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid token. The browser still holds what was typed: going back shows it."""
    return render(request, "403_csrf.html", status=403)
