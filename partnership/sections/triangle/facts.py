"""What is said about the corners, side by side: for the page, the task list and the memo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.corners import CORNERS, Corner
from partnership.models import CornerText, InOrder, Partnership, Party

Texts = Mapping[tuple[int | None, str], CornerText]
"""By party pk (None: together) and corner."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one party says about a corner; `text` is None where it says nothing."""

    party: Party
    text: CornerText | None

    @property
    def state(self) -> str:
        return InOrder(self.text.in_order).label if self.text and self.text.in_order else ""


@dataclass(frozen=True, slots=True)
class Side:
    """One corner: what all say together, and what each party says for itself."""

    corner: Corner
    together: CornerText | None
    parties: tuple[OwnWords, ...]

    @property
    def said(self) -> tuple[OwnWords, ...]:
        """The parties that say something."""
        return tuple(words for words in self.parties if words.text and words.text.is_filled_in)

    @property
    def silent(self) -> tuple[str, ...]:
        """The names of the others."""
        return tuple(words.party.organisation.name for words in self.parties if words not in self.said)

    @property
    def differs(self) -> bool:
        """True when one party has it in order and another has not."""
        states = {words.text.in_order for words in self.said} - {"", InOrder.UNKNOWN}
        return len(states) > 1

    @property
    def count_in_words(self) -> str:
        """Return '3 van 5 partijen: ja 1, deels 2'."""
        states = [words.text.in_order for words in self.said if words.text.in_order]
        if not states:
            return ""
        counts = ", ".join(
            f"{state.label.lower()} {states.count(state.value)}" for state in InOrder if state.value in states
        )
        values = {"n": len(states), "total": len(self.parties), "counts": counts}
        return _("%(n)s van %(total)s partijen antwoordden: %(counts)s") % values


def texts_of(partnership: Partnership) -> Texts:
    return {(text.party_id, text.corner): text for text in partnership.corner_texts.all()}


def sides_of(partnership: Partnership, parties: Sequence[Party]) -> tuple[Side, ...]:
    """Return the corners with what is said about each, the parties in their own order; one query."""
    texts = texts_of(partnership)
    return tuple(
        Side(
            corner,
            texts.get((None, corner.key)),
            tuple(OwnWords(party, texts.get((party.pk, corner.key))) for party in parties),
        )
        for corner in CORNERS
    )
