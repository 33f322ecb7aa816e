"""The memos that stand for all others when their PDF is checked: nothing in it, everything, and texts that are hard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from django.db import transaction
from django.utils import translation

from partnership.bundles.paper import bundle_paper
from partnership.example_memos import texts
from partnership.example_memos.building import described, draft, reader
from partnership.example_memos.sections import full
from partnership.memo import document
from partnership.memo.drafts import memo_facts
from partnership.memo.facts import MemoFacts
from partnership.memo.press import print_pdf
from partnership.models import Partnership, User

BUNDLE: Final = "bundel"
DATED: Final = dt.date(2026, 12, 18)

Build = Callable[[], Partnership]
EXAMPLES: Final[dict[str, tuple[str, Build]]] = {
    "leeg": ("nl", draft),
    "volledig": ("nl", full),
    "een-partij": ("nl", lambda: full(parties=1, phases=1, expectations=2)),
    "moeilijke-tekens": ("nl", lambda: described(texts.FRISIAN[:200], texts.HARD, parties=6)),
    "zonder-spaties": ("nl", lambda: described("W" * 200, texts.WITHOUT_SPACES, parties=3)),
    "english": ("en", lambda: full(parties=4, phases=3, expectations=8)),
}
"""Every example by the name of its file: the language it is printed in, and what builds it."""


def example_memos() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the PDF of every example, and of a bundle. The database keeps nothing of them."""
    for name, (language, build) in EXAMPLES.items():
        with translation.override(language):
            yield name, document.pdf(example(build))
    with translation.override("nl"):
        memos = [example(build) for build in (draft, lambda: full(parties=4), lambda: full(parties=2))]
        yield BUNDLE, print_pdf(bundle_paper(memos, on=DATED))


def example(build: Build) -> MemoFacts:
    """Return the memo of what is built, and take that away again."""
    with transaction.atomic():
        try:
            return memo_of(build(), reader())
        finally:
            transaction.set_rollback(True)


def memo_of(partnership: Partnership, user: User) -> MemoFacts:
    """Return a memo as this user sees it."""
    return memo_facts(partnership, user, on=DATED)
