"""The parts of a snapshot that say who: organisations, people, and whom a task belongs to."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MaxLen

from partnership.snapshot.kinds import MOST_PARTIES, LayerKey
from partnership.snapshot.part import Key, Line, Text, part


@part
class Organisation:
    name: Line
    layer: LayerKey
    short_name: Line = ""
    tooi: Line = ""
    """Identifier in the register; empty for an organisation that is not in it."""
    code: Key = ""

    @property
    def brief(self) -> str:
        """The short name, where there is one."""
        return self.short_name or self.name


@part
class Person:
    name: Line
    function: Line = ""


@part
class Who:
    """Whom a task belongs to: parties, somebody in words, or both."""

    parties: Annotated[tuple[Key, ...], MaxLen(MOST_PARTIES)] = ()
    text: Text = ""

    @property
    def is_named(self) -> bool:
        return bool(self.parties or self.text)


@part
class Contact:
    """The one person of the Rijk that all others can turn to."""

    name: Line = ""
    function: Line = ""
    ministry: Organisation | None = None
    mandate: Text = ""

    @property
    def is_named(self) -> bool:
        """True with a name or a function: a function stays when a person leaves."""
        return bool(self.name or self.function)
