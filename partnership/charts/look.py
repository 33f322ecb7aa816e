"""How an element gets its colours and lines: by a class on a page, by attributes on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Turns a class of the stylesheet into the attributes of an element, with a space in front."""

    attributes: Callable[[str], str]
    has_narrow_labels: bool
    """Whether short labels go in beside the long ones, for the stylesheet to choose from."""

    def __call__(self, css: str) -> str:
        return self.attributes(css)


def css_class(css: str) -> str:
    return f' class="{css}"'


SCREEN: Final = Look(css_class, has_narrow_labels=True)
