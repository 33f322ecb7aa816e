"""A version on paper: from its snapshot alone, so that it can be made again."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import translation

from partnership.memo import document
from partnership.memo.facts import MemoFacts, facts_of
from partnership.memo.signatures import Signature
from partnership.snapshot.snapshot import Snapshot


def shown(snapshot: Snapshot, language: str, signatures: Sequence[Signature] = ()) -> tuple[MemoFacts, str]:
    """Return the memo of a snapshot and its content for the screen, in a language, whatever the reader's own."""
    with translation.override(language):
        memo = facts_of(snapshot, signatures)
        return memo, document.content(memo)


def printed(snapshot: Snapshot, language: str) -> bytes:
    """Return the PDF; an equal snapshot gives equal bytes, as long as the engine and the typeface are the same.

    Raises a CannotPrint when there is none.
    """
    with translation.override(language):
        return document.pdf(facts_of(snapshot))
