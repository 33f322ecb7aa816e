"""What the parts of a snapshot have in common: frozen, named in full, and strict about what they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final, dataclass_transform

from annotated_types import Ge, Le, MaxLen

from partnership.axes import HIGHEST, LOWEST

STRICT: Final[dict[str, Any]] = {"extra": "forbid", "allow_inf_nan": False}
"""For whoever reads a part from outside: a name that is not known is a mistake, not something to pass over."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def part(cls: type) -> type:
    """Make a class a frozen dataclass whose fields are given by name; `canonical` reads and writes it."""
    setattr(cls, "__pydantic_config__", STRICT)  # noqa: B010 - where the library looks for it
    return dataclass(frozen=True, kw_only=True)(cls)


Key = Annotated[str, MaxLen(60)]
Line = Annotated[str, MaxLen(300)]
Text = Annotated[str, MaxLen(5_000)]
Score = Annotated[int, Ge(LOWEST), Le(HIGHEST)]
Count = Annotated[int, Ge(0), Le(10_000)]
