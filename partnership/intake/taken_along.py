"""What somebody brings to a new partnership: a known deal, answers from the model, or both; read from the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, LEVELS, Axis
from partnership.forms.fields import sent_number
from partnership.models import Partnership, User
from partnership.profile import IDEAL, Profile

FROM: Final = "from"
SCORES: Final = {str(level): level for level in LEVELS}


@dataclass(frozen=True, slots=True)
class TakenAlong:
    deal: Partnership | None
    profile: Profile
    left_out: tuple[str, ...]
    """What could not be read, named for the reader."""

    @property
    def answers(self) -> list[tuple[Axis, int]]:
        """The answers from the model, in the order of AXES."""
        return [(axis, score) for axis, score in zip(AXES, self.profile.scores, strict=True) if score is not None]

    @property
    def deviates(self) -> bool:
        """True when at least one answer still needs a reason."""
        return self.profile.steps_from(IDEAL) > 0


def taken_along(address: Mapping[str, str], user: User) -> TakenAlong:
    """Read the query of an address; what is not there is not taken along, what is not valid is named."""
    wanted = address.get(FROM, "")
    deal = known_deal(wanted, user)
    scores = {axis.key: SCORES.get(address.get(axis.key, "")) for axis in AXES}
    unreadable = [_(axis.label) for axis in AXES if address.get(axis.key) and scores[axis.key] is None]
    if wanted and deal is None:
        unreadable.insert(0, _("bekende deal"))
    return TakenAlong(deal, Profile.from_mapping(scores), tuple(unreadable))


def known_deal(pk: str, user: User) -> Partnership | None:
    known = Partnership.objects.visible_to(user).known().select_related("known_facts", "programme")
    return known.filter(pk=sent_number(pk)).first()
