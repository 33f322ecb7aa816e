from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, login
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from partnership.models import User
from partnership.people.capacities import organisations_of
from partnership.people.demo import DEMO_PEOPLE, DemoPerson


@dataclass(frozen=True, slots=True)
class Role:
    """A demo person that exists, as the page shows it."""

    person: DemoPerson
    organisations: str
    is_current: bool


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def demo(request: HttpRequest) -> HttpResponse:
    """Log in as one of the demo people with one click. Does not exist where DEMO is off."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        chosen = next((user for user in demo_users() if user.email == request.POST.get("person")), None)
        if chosen is None:
            raise Http404
        login(request, chosen, backend=settings.AUTHENTICATION_BACKENDS[0])
        return redirect(address_after_login(request, chosen))
    context = {"roles": roles(request), "next": request.GET.get(REDIRECT_FIELD_NAME, "")}
    return render(request, "demo.html", context)


def demo_users() -> QuerySet[User]:
    return User.objects.filter(email__in=[person.email for person in DEMO_PEOPLE], is_active=True)


def roles(request: HttpRequest) -> list[Role]:
    users = {user.email: user for user in demo_users().prefetch_related("memberships__organisation")}
    return [
        Role(person, organisations_of(users[person.email]), is_current=users[person.email] == request.user)
        for person in DEMO_PEOPLE
        if person.email in users
    ]


def address_after_login(request: HttpRequest, user: User) -> str:
    """Return the page the visitor wanted to see, else the page this person works on."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME, "")
    if url_has_allowed_host_and_scheme(wanted, request.get_host(), require_https=request.is_secure()):
        return wanted
    return resolve_url("partnership:dashboard" if user.oversees_everything else settings.LOGIN_REDIRECT_URL)
