"""The figures above the list: what is counted, what is not, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from statistics import median
from typing import Final

from django.core.cache import cache
from django.db.models import Count
from django.utils.translation import gettext_noop as _

from partnership.dashboard.selection import Selection
from partnership.models import Partnership, Status
from partnership.models.partnership import WITH_AGREEMENT, PartnershipQuerySet

Group = tuple[str, int | None, int]
"""Status, agreed steps, and how many deals have both."""

SECONDS_KEPT: Final = 30
WHY_NOT: Final[Mapping[str, str]] = {
    Status.NOT_DESCRIBED: _("Bekend uit openbare bronnen. De partijen hebben nog niets ingevuld."),
    Status.DRAFT: _("Concept: nog geen partij heeft haar posities gedeeld."),
    Status.POSITIONS: _("Nog niet alle partijen hebben hun posities gedeeld."),
    Status.CONVERSATION: _("De partijen zijn nog in gesprek. Er is nog geen afgesproken profiel."),
}
TAKEN_OVER: Final = _("Overgenomen uit een memo. Wat daarin staat, is niet hier afgesproken.")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Deals that are not counted, for the same reason."""

    status: Status | None
    """None for what is left out whatever its status."""
    size: int
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What a reader may say of the deals in view."""

    total: int
    counted: int
    """How many have an agreed profile."""
    middle_steps: float | None
    """Median number of steps of the counted deals; None when none is counted."""
    on_the_ideal_type: int
    """How many counted deals deviate nowhere."""
    left_out: tuple[LeftOut, ...]


def figures_of(deals: PartnershipQuerySet) -> Figures:
    """Count the deals in two queries, however many there are."""
    return figures_from(groups_of(deals), groups_of(deals.taken_over().filter(status__in=WITH_AGREEMENT)))


def groups_of(deals: PartnershipQuerySet) -> Iterable[Group]:
    return deals.order_by().values_list("status", "agreed_steps").annotate(size=Count("pk"))


def kept_figures(deals: PartnershipQuerySet, selection: Selection) -> Figures:
    """Return the figures of a selection, counted anew after every save and at least twice a minute.

    Counting reads every deal, and between two saves the outcome is the same. What is loaded from the registers is not
    dated by its loading; it shows within SECONDS_KEPT.
    """
    last_save = Partnership.objects.order_by("-updated_at", "-pk").values_list("updated_at", "pk").first()
    key = "figures-" + sha256(f"{last_save} {selection.address()}".encode()).hexdigest()
    return cache.get_or_set(key, lambda: figures_of(deals), SECONDS_KEPT)


def figures_from(groups: Iterable[Group], taken_over: Iterable[Group] = ()) -> Figures:
    """Return the figures for groups of deals; those taken over from a memo are among them and are not counted."""
    steps: Counter[int] = Counter()
    sizes: Counter[str] = Counter()
    for status, agreed_steps, size in groups:
        sizes[status] += size
        if status in WITH_AGREEMENT:
            steps[agreed_steps] += size
    came_in = Counter[int]()
    for _status, agreed_steps, size in taken_over:
        came_in[agreed_steps] += size
    steps -= came_in
    return Figures(
        total=sizes.total(),
        counted=steps.total(),
        middle_steps=middle_of(steps),
        on_the_ideal_type=steps[0],
        left_out=(
            *(LeftOut(Status(key), sizes[key], why) for key, why in WHY_NOT.items() if sizes[key]),
            *([LeftOut(None, came_in.total(), TAKEN_OVER)] if came_in else []),
        ),
    )


def middle_of(steps: Counter[int]) -> float | None:
    """Return the median of a distribution without writing out every deal."""
    total = steps.total()
    if not total:
        return None
    around = {(total - 1) // 2, total // 2}
    found, passed = [], 0
    for value in sorted(steps):
        found += [value for place in around if passed <= place < passed + steps[value]]
        passed += steps[value]
    return median(found)
