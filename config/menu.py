"""What every page shows around its own content."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_noop as _


@dataclass(frozen=True, slots=True)
class MenuItem:
    label: str
    address: str
    is_current: bool


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
    oversees = request.user.is_authenticated and request.user.oversees_everything
    items = [(label, reverse(name)) for label, name in (*ITEMS, OVERVIEW)[: None if oversees else -1]]
    above = [address for _label, address in items if request.path.startswith(address) and address != "/"]
    current = max(above, key=len, default="/" if request.path == "/" else None)
    return [MenuItem(label, address, address == current) for label, address in items]


def site(request: HttpRequest) -> dict:
    """Context of every template. The menu needs a user; an error page may come before there is one."""
    has_user = hasattr(request, "user")
    return {"menu": menu(request) if has_user else [], "is_demo": settings.DEMO}
