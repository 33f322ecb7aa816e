"""The door: who holds the mail of an invitation sees what it is for, and says yes with a button.

The link is only ever asked with GET and answered with 200, because what goes wrong is logged with its address. The
forms send the link, or the address with the code, in their body.
"""

from __future__ import annotations

from collections.abc import Callable

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from partnership.invitations.accepting import CannotBeUsed, Welcome, accept
from partnership.invitations.entrance import Visitor, by_code, by_token, entrance_of
from partnership.invitations.forms import CodeForm, NameForm
from partnership.language import chosen_language, remember_language
from partnership.models import Invitation

CODE_FIELDS = ("email", "code")


@never_cache
@require_safe
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link of a mail is for. Changes nothing: programs that check mail open links too."""
    found = by_token(token)
    if found is None:
        return render(request, "invitations/unknown.html")
    return in_its_language(request, found, lambda: door(request, found, {"token": token}))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def entrance(request: HttpRequest) -> HttpResponse:
    """Type the code of a mail; and what the buttons of an invitation send, whether it was found by link or by code."""
    if "token" in request.POST:
        key = {"token": request.POST["token"]}
        found = by_token(key["token"])
        if found is None:
            return render(request, "invitations/unknown.html")
    else:
        form = CodeForm(request.POST if request.method == "POST" else None)
        found = invitation_of_code(request, form) if form.is_valid() else None
        if found is None:
            return render(request, "invitations/entrance.html", {"form": form, "has_errors": bool(form.errors)})
        key = {name: form.cleaned_data[name] for name in CODE_FIELDS}
    return in_its_language(request, found, lambda: answered(request, found, key))


def invitation_of_code(request: HttpRequest, form: CodeForm) -> Invitation | None:
    """Return what the code is for. A wrong code, an unknown address and a used up number of tries look the same."""
    email = form.cleaned_data["email"]
    if not ratelimit.consume(request, action="invitation_code", key=email):
        form.add_error(None, _("Dit ging te vaak achter elkaar. Wacht vijf minuten en probeer het dan opnieuw."))
        return None
    found = by_code(email, form.cleaned_data["code"])
    if found is None:
        text = _("Deze code hoort niet bij dit e-mailadres, of werkt niet meer. Kijk in de laatste e-mail die u kreeg.")
        form.add_error("code", text)
    return found


def answered(request: HttpRequest, found: Invitation, key: dict[str, str]) -> HttpResponse:
    """Do what a button of the invitation asks: go on as the invited person, or come in."""
    if "leave" in request.POST:
        logout(request)
    stand = entrance_of(found, request.user)
    if "accept" not in request.POST or stand.why_not or stand.visitor is Visitor.OTHER:
        return door(request, found, key)
    form = NameForm(request.POST)
    if stand.visitor is Visitor.NEW and not form.is_valid():
        return door(request, found, key, form)
    name = form.cleaned_data["name"] if stand.visitor is Visitor.NEW else ""
    try:
        return welcomed(request, found, accept(found, name=name, language=language_for(request, found)))
    except CannotBeUsed:
        return door(request, Invitation.objects.get(pk=found.pk), key)


def door(request: HttpRequest, found: Invitation, key: dict[str, str], form: NameForm | None = None) -> HttpResponse:
    stand = entrance_of(found, request.user)
    context = {"entrance": stand, "key": key, "form": form or NameForm(), "has_errors": bool(form and form.errors)}
    return render(request, "invitations/closed.html" if stand.why_not else "invitations/invitation.html", context)


def welcomed(request: HttpRequest, found: Invitation, welcome: Welcome) -> HttpResponse:
    """Bring who has just come in to the partnership: at once with a new account, else through the login."""
    if welcome.has_new_account:
        login(request, welcome.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    if request.user != welcome.user:
        return render(request, "invitations/log_in.html", {"invitation": found, "welcome": welcome})
    place = {"organisation": found.party}
    if welcome.took_part_already:
        messages.info(request, _("U deed al mee namens %(organisation)s. Er verandert niets.") % place)
    else:
        messages.success(request, _("Welkom. U doet nu mee namens %(organisation)s.") % place)
    response = redirect(found.partnership)
    if welcome.has_new_account:
        remember_language(response, welcome.user.language)
    return response


def language_for(request: HttpRequest, found: Invitation) -> str:
    """Return the language that the visitor chose in this browser, or else that of the mail."""
    return chosen_language(request) or found.language


def in_its_language(request: HttpRequest, found: Invitation, answer: Callable[[], HttpResponse]) -> HttpResponse:
    language = language_for(request, found)
    with translation.override(language):
        response = answer()
    response.headers["Content-Language"] = language
    return response
