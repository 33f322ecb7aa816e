"""Two people on one field: what was there, what is there now, and what somebody typed in the meantime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

ASKED: Final = "?"
"""Stands before the mark of a field about which the reader was asked to choose."""


class Verdict(Enum):
    """What becomes of a field in which the stored value is not the typed one."""

    MINE = "mine"
    THEIRS = "theirs"
    ASK = "ask"


class Choice(Enum):
    """What a person may choose to keep."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


def verdict(opened: str | None, *, theirs: str, mine: str) -> Verdict:
    """Decide about a field by its marks; `opened` is None when nobody knows what the form was opened on.

    1. Who did not touch the field takes over what somebody else stored.
    2. What nobody else touched becomes what was typed.
    3. Anything else is for a person to choose.
    """
    if opened == mine:
        return Verdict.THEIRS
    if opened == theirs:
        return Verdict.MINE
    return Verdict.ASK


def below_each_other(theirs: str, mine: str) -> str:
    """Return both texts, what was stored first."""
    return "\n\n".join(text for text in (theirs, mine) if text)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a reader has on the screen: the edition, and a mark of what every field said in it.

    Travels in a form as one text: '4 title:1f2e task:9a0b'. A reader who was asked to choose has '6/4 task:?9a0b': on
    the screen is edition 6, the typing began on edition 4, and about the task there is still a choice to make.
    """

    edition: str
    began: str
    """The edition on which the reader began to type."""
    marks: Mapping[str, str] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    @classmethod
    def read(cls, text: str | None) -> Opening:
        """Return what a form sent; for nonsense an opening of an edition that never was."""
        editions, *said = (text or "").split(" ")
        edition, _slash, began = editions.partition("/")
        sent = dict(part.split(":", 1) for part in said if ":" in part)
        return cls(
            edition=edition,
            began=began or edition,
            marks={name: mark.removeprefix(ASKED) for name, mark in sent.items()},
            asked=frozenset(name for name, mark in sent.items() if mark.startswith(ASKED)),
        )

    def __str__(self) -> str:
        editions = self.edition if self.began == self.edition else f"{self.edition}/{self.began}"
        said = (f"{name}:{ASKED * (name in self.asked)}{mark}" for name, mark in self.marks.items())
        return " ".join([editions, *said])
