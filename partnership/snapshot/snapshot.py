"""All of a partnership at one moment: what a version of the memo is made from, and what its JSON holds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final, Literal

from annotated_types import Ge, Le, MaxLen

from partnership.profile import Profile
from partnership.snapshot import parts
from partnership.snapshot.part import Count, Key, Line, Text, part
from partnership.snapshot.parts import MOST_LINES, MOST_PARTIES

SCHEMA: Final = "onderlegger-memo-1"
"""Name of the format. It changes when an older reader would misread what it gets."""

StatusKey = Literal["not-described", "draft", "positions", "conversation", "agreed", "running", "closed"]
WITH_AGREEMENT: Final = ("agreed", "running", "closed")
WITH_POSITIONS: Final = ("conversation", *WITH_AGREEMENT)


@part
class Snapshot:
    """A partnership as it was, as far as whoever took the snapshot may see."""

    schema: Literal["onderlegger-memo-1"] = SCHEMA
    number: Annotated[int, Ge(1), Le(10_000)] | None = None
    """Of the version; None for a draft that nobody keeps."""
    taken_on: dt.date
    reference: Key
    agreement: Count = 1
    """Which agreement it is: going back to the conversation begins the next one."""
    status: StatusKey
    title: Line
    programme: Key = ""
    programme_name: Line = ""
    is_example: bool = False
    coordinator: Line = ""
    task: Text = ""
    value_what: Text = ""
    value_for_whom: Text = ""
    value_noticed: Text = ""
    provinces: Annotated[tuple[parts.Organisation, ...], MaxLen(MOST_PARTIES)] = ()
    region: Line = ""
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    review_on: dt.date | None = None
    """When the parties look again at what they agreed."""
    reveal: parts.Reveal | None = None
    agreed_on: dt.date | None = None
    parties: Annotated[tuple[parts.Party, ...], MaxLen(MOST_PARTIES)] = ()
    terms: Annotated[tuple[parts.Term, ...], MaxLen(6)] = ()
    """The agreement; empty before there is one."""
    noted: Annotated[tuple[parts.Term, ...], MaxLen(6)] = ()
    """What the parties talked about and have not agreed yet."""
    talked: Annotated[tuple[parts.AxisKey, ...], MaxLen(6)] = ()
    """The questions with a score, or with an argument why there is none, agreed or noted."""
    reservations: Annotated[tuple[parts.Reservation, ...], MaxLen(MOST_LINES)] = ()
    signal_answers: Annotated[tuple[parts.SignalAnswer, ...], MaxLen(MOST_LINES)] = ()
    corners: Annotated[tuple[parts.CornerText, ...], MaxLen(3)] = ()
    """What all say together about the triangle."""
    expectations: Annotated[tuple[parts.Expectation, ...], MaxLen(MOST_LINES)] = ()
    division: parts.Division = parts.Division()
    phases: Annotated[tuple[parts.Phase, ...], MaxLen(60)] = ()
    funding: parts.Funding = parts.Funding()
    legal_basis: parts.LegalBasis = parts.LegalBasis()
    remarks: Annotated[tuple[parts.Remark, ...], MaxLen(MOST_LINES)] = ()

    @property
    def is_revealed(self) -> bool:
        return self.status in WITH_POSITIONS

    @property
    def has_agreement(self) -> bool:
        return self.status in WITH_AGREEMENT

    @property
    def public_value_described(self) -> bool:
        """True when what, for whom and how we notice it are all answered (ROB 2021, ch. 2)."""
        return all(text.strip() for text in (self.value_what, self.value_for_whom, self.value_noticed))

    @property
    def agreed_profile(self) -> Profile:
        """The agreed scores; unknown where nothing is agreed."""
        return profile_of(self.terms)

    @property
    def seen(self) -> tuple[parts.Party, ...]:
        """The parties whose positions whoever took this may see."""
        return tuple(party for party in self.parties if party.positions is not None)

    def party(self, key: str) -> parts.Party:
        """Return the party with this key; raises KeyError when there is none."""
        for party in self.parties:
            if party.key == key:
                return party
        raise KeyError(key)


def profile_of(terms: tuple[parts.Term, ...] | tuple[parts.Position, ...]) -> Profile:
    """Return the scores of these answers; unknown where there is none."""
    return Profile.from_mapping({term.axis: term.score for term in terms})
