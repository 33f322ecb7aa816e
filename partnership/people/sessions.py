"""What somebody typed survives the end of a session.

A form that arrives after the session has ended is kept in the session of the visitor, who logs in and finds it back at
the same address: filled in, not yet saved. Only there, only for an hour, and not for somebody else.
"""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Callable
from functools import wraps
from typing import Final
from urllib.parse import urlsplit

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.views import redirect_to_login
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import escape_leading_slashes, url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from partnership.htmx import wants_fragment

MOST_CHARACTERS: Final = 300_000
"""Of all kept forms of one visitor together, as they are sent; the oldest makes place."""
SECONDS: Final = 60 * 60
A_DAY: Final = dt.timedelta(days=1)
KEPT: Final = "kept_forms"
NOT_KEPT: Final = re.compile(r"csrfmiddlewaretoken|password|wachtwoord", re.IGNORECASE)

View = Callable[..., HttpResponse]


def signed_in(view: View) -> View:
    """Let only people who have logged in through; use it instead of `login_required`, as the outermost decorator.

    Others go to the login and come back here. What they posted is kept: let the view show `kept_data(request)` in its
    form when it is there. A view that only answers POST needs nothing: the reader comes back on the page of the form.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            response = view(request, *args, **kwargs)
            # The next person at this computer who presses Back sees the login, not what stood here. A file that its
            # reader may keep says itself how.
            if not response.has_header("Cache-Control"):
                patch_cache_control(response, private=True, no_store=True)
            if isinstance(response, HttpResponseNotAllowed):
                return _back_to_the_form(request) or response
            return response
        if request.method == "POST":
            messages.warning(request, _what_happened(is_kept=keep(request)))
        return redirect_to_login(_address_to_return_to(request))

    guarded.keeps_what_was_posted = True
    return guarded


def kept_data(request: HttpRequest) -> QueryDict | None:
    """Return what was typed here before the session ended, once, and tell the reader that it is not saved yet.

    None when there is nothing, and for any request that is not a plain GET. Call it after the line that decides
    whether this person may see the page.
    """
    form = _take(request) if request.method == "GET" else None
    if form is None:
        return None
    messages.warning(request, _("Uw sessie was verlopen. Wat u typte staat hieronder en is nog niet bewaard."))
    return QueryDict(form["data"])


def keep(request: HttpRequest) -> bool:
    """Keep what was posted until this person comes back to the address; False when it cannot be kept.

    A visitor can make us store this without logging in: that is why it is limited in size, in time, in number per
    network address and to addresses where `signed_in` guards a form.
    """
    if not keeps_what_was_posted(request):
        return False
    typed = request.POST.copy()
    for name in [name for name in typed if NOT_KEPT.search(name)]:
        del typed[name]
    data = typed.urlencode()
    if len(data) > MOST_CHARACTERS or not ratelimit.consume(request, action="keep_form"):
        return False
    form = {
        "data": data,
        "until": time.time() + SECONDS,
        "owner": _owner(request),
        "page": _page_of_the_form(request),
    }
    request.session[KEPT] = _that_fit({**_forms(request.session), request.get_full_path(): form})
    _forget_old_sessions(request)
    return True


def keeps_what_was_posted(request: HttpRequest) -> bool:
    """True when the address of this request belongs to a view behind `signed_in`."""
    return request.resolver_match is not None and hasattr(request.resolver_match.func, "keeps_what_was_posted")


def _what_happened(*, is_kept: bool) -> str:
    if is_kept:
        return _("Uw sessie was verlopen. Log opnieuw in: wat u typte is nog niet bewaard, maar staat er dan weer.")
    return _("Uw sessie was verlopen. Wat u typte is niet bewaard. Ga in uw browser terug om het te kopiëren.")


def _take(request: HttpRequest) -> dict | None:
    """Return and forget the form kept for this address, unless it belongs to somebody else."""
    forms = _forms(request.session)
    form = forms.pop(request.get_full_path(), None)
    if form is None:
        return None
    request.session[KEPT] = forms
    return form if form["owner"] in (None, str(request.user.pk)) else None


def _forms(session: SessionBase) -> dict[str, dict]:
    """Return the forms of this visitor by address, the newest last, without those of more than an hour ago."""
    now = time.time()
    return {address: form for address, form in session.get(KEPT, {}).items() if form["until"] > now}


def _that_fit(forms: dict[str, dict]) -> dict[str, dict]:
    """Return the newest forms that stay under the limit together."""
    fitting, size = {}, 0
    for address, form in sorted(forms.items(), key=lambda item: item[1]["until"], reverse=True):
        size += len(form["data"])
        if size > MOST_CHARACTERS:
            break
        fitting[address] = form
    return fitting


def _owner(request: HttpRequest) -> str | None:
    """Return the key of the person who typed this; None when we cannot know.

    The session is gone from the request, but its row stays in the database for a day.
    """
    if request.user.is_authenticated:
        return str(request.user.pk)
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not cookie or not hasattr(request.session, "model"):
        return None
    ended = request.session.model.objects.filter(pk=cookie).first()
    return ended.get_decoded().get(SESSION_KEY) if ended else None


def _forget_old_sessions(request: HttpRequest) -> None:
    """Take away sessions that ended more than a day ago; the younger ones still tell who typed something."""
    if hasattr(request.session, "model"):
        request.session.model.objects.filter(expire_date__lt=timezone.now() - A_DAY).delete()


def _address_to_return_to(request: HttpRequest) -> str:
    """Return where the reader was: a fragment is part of the page that asked for it."""
    if wants_fragment(request) and request.method != "POST":
        return request.htmx.current_url_abs_path or request.get_full_path()
    return request.get_full_path()


def _page_of_the_form(request: HttpRequest) -> str:
    """Return the address on this site of the page that held the form; empty when the browser does not say."""
    page = request.headers.get("Referer", "")
    if not page or not url_has_allowed_host_and_scheme(page, request.get_host()):
        return ""
    address = urlsplit(page)
    path = escape_leading_slashes(address.path) or "/"
    return f"{path}?{address.query}" if address.query else path


def _back_to_the_form(request: HttpRequest) -> HttpResponse | None:
    """Send somebody who comes from the login to an address that only answers forms to the page of that form."""
    form = _take(request) if request.method == "GET" else None
    if form is None:
        return None
    messages.warning(request, _("Uw sessie was verlopen. Wat u daarna deed is niet uitgevoerd. Doe het nog eens."))
    return redirect(form["page"] or resolve_url(settings.LOGIN_REDIRECT_URL))
