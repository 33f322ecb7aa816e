"""A version on paper: from its snapshot alone, so that it can be made again."""

from __future__ import annotations

from django.utils import translation

from partnership.memo import document
from partnership.memo.facts import MemoFacts, facts_of
from partnership.snapshot.snapshot import Snapshot


def facts_in(snapshot: Snapshot, language: str) -> MemoFacts:
    """Return the memo of a snapshot in a language, whatever the reader's own."""
    with translation.override(language):
        return facts_of(snapshot)


def printed(snapshot: Snapshot, language: str) -> bytes:
    """Return the PDF; an equal snapshot gives equal bytes, as long as the engine and the typeface are the same.

    Raises a CannotPrint when there is none.
    """
    with translation.override(language):
        return document.pdf(facts_of(snapshot))
