"""All memos of a bundle as one page of HTML, which becomes one PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from partnership.bundles.anchors import with_prefix
from partnership.memo import document
from partnership.memo.facts import MemoFacts


@dataclass(frozen=True, slots=True)
class Chapter:
    """A memo in the bundle."""

    place: str
    """Where it begins, for the contents."""
    memo: MemoFacts
    content: SafeString


def bundle_paper(memos: Sequence[MemoFacts], *, on: dt.date) -> SafeString:
    """Return the page: a list of contents, and every memo from the top of a sheet."""
    chapters = [chapter(number, memo) for number, memo in enumerate(memos, 1)]
    context = {"chapters": chapters, "language": get_language() or "nl", "date": on}
    return render_to_string("bundles/paper.html", context)


def chapter(number: int, memo: MemoFacts) -> Chapter:
    place = f"memo-{number}"
    # The content is made safe by the template that rendered it; a prefix for its places changes no text.
    return Chapter(place, memo, mark_safe(with_prefix(document.content(memo), place)))  # noqa: S308
