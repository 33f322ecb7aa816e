"""Lets several memos stand in one document: the names of places in a memo, and what points at them, get a prefix."""

from __future__ import annotations

import re
from typing import Final

NAMES: Final = re.compile(r'(?<=[\s"])(id|for|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
POINTERS: Final = re.compile(r'((?:xlink:)?href="|url\()#')


def with_prefix(html: str, prefix: str) -> str:
    """Return HTML of ours whose places are called `prefix-…`.

    Text that people wrote is escaped in it, quotes too, so it holds nothing that looks like an attribute.
    """
    named = NAMES.sub(lambda found: f'{found[1]}="{prefixed(found[2], prefix)}"', html)
    return POINTERS.sub(rf"\g<1>#{prefix}-", named)


def prefixed(names: str, prefix: str) -> str:
    return " ".join(f"{prefix}-{name}" for name in names.split())
