"""What every page shows around its own content."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_noop as _

from partnership.people.capacities import capacities_of


@dataclass(frozen=True, slots=True)
class MenuItem:
    label: str
    address: str
    current: str
    """What `aria-current` says: 'page' on the page itself, 'true' on a page below it, else empty."""


ITEMS = (
    (_("Start"), "home"),
    (_("Het model"), "partnership:explorer"),
    (_("Casussen"), "cases:cases"),
    (_("Vragenlijst 2020"), "survey:benchmark"),
    (_("Mijn samenwerkingen"), "partnership:partnerships"),
)
OVERVIEW = (_("Overzicht"), "partnership:dashboard")


def menu(request: HttpRequest) -> list[MenuItem]:
    """Return the menu for this reader; the longest address that the page's address starts with is current."""
    user = getattr(request, "user", None)
    oversees = user is not None and user.is_authenticated and user.oversees_everything
    items = [(label, reverse(name)) for label, name in (*ITEMS, OVERVIEW)[: None if oversees else -1]]
    above = [address for _label, address in items if request.path.startswith(address) and address != "/"]
    current = max(above, key=len, default="/")
    return [MenuItem(label, address, _current(request.path, address, current)) for label, address in items]


def site(request: HttpRequest) -> dict:
    """Context of every template. An error page may come before there is a user."""
    return {
        "menu": menu(request),
        "is_demo": settings.DEMO,
        "capacities": lambda: capacities_of(request.user),
    }


def _current(path: str, address: str, current: str) -> str:
    if address == path:
        return "page"
    return "true" if address == current != "/" else ""
