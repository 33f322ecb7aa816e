"""Writing about the corners of the triangle. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from partnership import history
from partnership.editions import Overtaken
from partnership.life import Action, require_moment
from partnership.models import CornerText, Partnership, Party, User
from partnership.reveal import lock


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about one corner; `edition` is the one that was read, 0 when nobody had written anything."""

    corner: str
    edition: int
    values: Mapping[str, str]


@transaction.atomic
def write(partnership: Partnership, party: Party | None, said: Iterable[Said], *, by: User) -> None:
    """Save what differs, for a party or (None) for all together; raises NotNow, or Overtaken with nothing saved."""
    partnership = lock(partnership)
    action = Action.ARRANGE_OWN if party else Action.ARRANGE
    require_moment(partnership, action)
    stored = {text.corner: text for text in partnership.corner_texts.filter(party=party)}
    for about in said:
        _write(stored.get(about.corner), partnership, party, about, by)


def _write(stored: CornerText | None, partnership: Partnership, party: Party | None, said: Said, by: User) -> None:
    if stored is not None:
        history.save(stored, edition=said.edition, by=by, **said.values)
    elif said.edition:
        raise Overtaken
    elif any(said.values.values()):
        history.create(CornerText(partnership=partnership, party=party, corner=said.corner, **said.values), by=by)
