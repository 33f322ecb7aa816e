"""What a reader sees when something goes wrong.

A page that is not there and a page that is not theirs look the same. Django itself renders 403.html and 404.html; the
views here are the ones that need to say more.
"""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import requires_csrf_token

from partnership.htmx import wants_fragment
from partnership.people.sessions import keep

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid token: its session ended, or its reader logged in again in another tab.

    What was typed is kept, but only when the form stood on a page of ours: another site could send a form too.
    """
    is_kept = _stood_on_our_own_page(request) and keep(request)
    if is_kept and wants_fragment(request):
        return redirect(request.get_full_path())
    context = {"is_kept": is_kept, "address": request.get_full_path()}
    return render(request, "403_csrf.html", context, status=403)


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that we cannot read, such as one that is far too large."""
    is_too_large = isinstance(exception, TOO_LARGE)
    return render(request, "400.html", {"is_too_large": is_too_large}, status=413 if is_too_large else 400)


def _stood_on_our_own_page(request: HttpRequest) -> bool:
    """True when the browser says so; it sends Origin with every form and a page cannot change that."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
