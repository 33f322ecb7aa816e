"""The party somebody fills in for, and where its pages are."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from partnership.axes import AXES, Axis
from partnership.life import why_not_now
from partnership.models import Partnership, Party
from partnership.positions.actions import action_in
from partnership.rights import edited_parties, party_among, party_asked_for

BACK_TO_CHECK: Final = MappingProxyType({"terug": "controleren"})


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a user answers for one party. Addresses name the party only for who fills in for several."""

    party: Party
    choices: tuple[Party, ...]
    """All parties of the partnership this user fills in for."""

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def has_choice(self) -> bool:
        return len(self.choices) > 1

    @property
    def closed(self) -> str:
        """Why this party no longer answers the questions, apart from having shared; empty when it does."""
        return why_not_now(self.partnership, action_in(self.partnership))

    @property
    def is_open(self) -> bool:
        """True when the answers can still change, and be shared."""
        return not self.party.has_handed_in and not self.closed

    @property
    def questions(self) -> str:
        return self._address("questions")

    @property
    def check(self) -> str:
        return self._address("check")

    def question(self, axis: Axis) -> str:
        return self._address("question", axis.key)

    def change(self, axis: Axis) -> str:
        """Return where to change an answer and come back to the check page."""
        return self._address("question", axis.key, **BACK_TO_CHECK)

    @property
    def first_question(self) -> str:
        return self.question(AXES[0])

    def _address(self, name: str, *args: str, **query: str) -> str:
        if self.has_choice:
            query = {"party": str(self.party.pk), **query}
        path = reverse(f"partnership:{name}", args=[self.party.partnership_id, *args])
        return f"{path}?{urlencode(query)}" if query else path


def desk_for(request: HttpRequest, pk: int, *, locked: bool = False) -> Desk:
    """Return the desk of this user in a partnership, at the party of `?party=` or else the first.

    `locked` keeps others from changing the party until the transaction ends. Http404 for a stranger and for a party
    that is not a number, PermissionDenied for who may look but not fill in.
    """
    asked = party_asked_for(request)
    choices = edited_parties(request.user, pk, locked=locked)
    return Desk(party_among(choices, asked), tuple(choices))
