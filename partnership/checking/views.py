"""A public page: is this file a memo of this site, and is it still what it was?"""

from __future__ import annotations

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from partnership.checking.facts import Checked, checked
from partnership.checking.forms import CheckForm
from partnership.importing.reading import CannotRead
from partnership.importing.wording import reason
from partnership.uploads import MOST_BYTES


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    form = CheckForm(request)
    found = answer_to(form, request) if request.method == "POST" and form.is_valid() else None
    context = {"form": form, "found": found, "has_errors": bool(form.errors)}
    return render(request, "checking/check.html", context)


def answer_to(form: CheckForm, request: HttpRequest) -> Checked | None:
    """Return what there is to say about the file; without an answer the form says why."""
    if not ratelimit.consume(request, action="check_memo"):
        form.add_error(None, _("Dit ging te vaak achter elkaar. Wacht een minuut en probeer het dan opnieuw."))
        return None
    try:
        return checked(form.cleaned_data["file"].read(), request.user)
    except CannotRead as problem:
        form.add_error("file", reason(problem.why, most_bytes=MOST_BYTES))
        return None
