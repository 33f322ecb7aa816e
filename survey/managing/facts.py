"""What the pages about rounds show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from survey import inviting
from survey.models import Invitation, Round, Source
from survey.models.invitation import InvitationQuerySet
from survey.sides import SHORT


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of one side were asked, and how many of them answered."""

    label: str
    invited: int
    answered: int
    through_link: int
    """How many answered through the open link."""

    @classmethod
    def together(cls, sides: Iterable[Turnout]) -> Turnout:
        rows = list(sides)
        return cls("", *(sum(getattr(row, name) for row in rows) for name in ("invited", "answered", "through_link")))


def turnouts(round_: Round) -> list[Turnout]:
    by_link = Q(source=Source.OPEN)
    rows = round_.invitations.values("side").annotate(
        invited=Count("pk", filter=~by_link),
        answered=Count("pk", filter=~by_link & Q(is_answered=True)),
        through_link=Count("pk", filter=by_link & Q(is_answered=True)),
    )
    counted = {row.pop("side"): row for row in rows}
    nothing = {"invited": 0, "answered": 0, "through_link": 0}
    return [Turnout(label=label, **counted.get(side, nothing)) for side, label in SHORT.items()]


def was_invited(round_: Round) -> bool:
    """Whether it is still known how many were invited: some time after counting it is not."""
    return round_.invitations.listed().exists()


def number_in(words: str) -> int | None:
    """Return the number somebody typed, as '37' or 'code 37'; None when there is none."""
    last = words.split()[-1]
    return int(last) if last.isascii() and last.isdigit() and len(last) < 6 else None


def left_out(round_: Round) -> list[str]:
    """Say how many have not answered and are not reminded now, and why."""
    today, unsent = inviting.invited_today(round_).count(), inviting.not_mailed(round_).count()
    by_hand = round_.invitations.filter(source=Source.LIST).waiting().count()
    told = (
        (
            today,
            ngettext(
                "%(n)d persoon kreeg de uitnodiging vandaag.", "%(n)d mensen kregen de uitnodiging vandaag.", today
            ),
        ),
        (
            unsent,
            ngettext(
                "Aan %(n)d persoon is de laatste e-mail nog niet verstuurd.",
                "Aan %(n)d mensen is de laatste e-mail nog niet verstuurd.",
                unsent,
            ),
        ),
        (
            by_hand,
            ngettext(
                "%(n)d persoon kreeg een code van u. Herinner deze persoon zelf.",
                "%(n)d mensen kregen een code van u. Herinner hen zelf.",
                by_hand,
            ),
        ),
    )
    return [sentence % {"n": number} for number, sentence in told if number]


TABS: Final[tuple[tuple[str, object, Callable[[InvitationQuerySet], InvitationQuerySet]], ...]] = (
    ("", _("Iedereen"), lambda found: found),
    ("niet", _("Nog niet"), lambda found: found.waiting()),
    ("wel", _("Heeft geantwoord"), lambda found: found.answered()),
)
"""What the list of invitations can be narrowed to: what the address calls it, what the reader calls it, and which."""


@dataclass(frozen=True, slots=True)
class Tab:
    key: str
    label: object
    n: int
    is_current: bool

    @property
    def address(self) -> str | None:
        """What stands in the address of the page; None for nothing."""
        return self.key or None


@dataclass(frozen=True, slots=True)
class Looked:
    """The list of invitations, narrowed to what was asked for."""

    tabs: list[Tab]
    found: QuerySet[Invitation]


def looked_at(round_: Round, asked: str, words: str = "") -> Looked:
    """Return the list of those with these words in their name or address, or with this number.

    What `asked` does not name shows everybody.
    """
    current = asked if asked in [key for key, _label, _narrow in TABS] else ""
    everybody = round_.invitations.listed()
    if words:
        everybody = everybody.filter(Q(addressee__icontains=words) | Q(number=number_in(words)))
    narrowed = {key: narrow(everybody) for key, _label, narrow in TABS}
    tabs = [Tab(key, label, narrowed[key].count(), key == current) for key, label, _narrow in TABS]
    return Looked(tabs, narrowed[current])
