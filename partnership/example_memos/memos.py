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
from partnership.memo.facts import MemoFacts, facts_of
from partnership.memo.pages import administrators_page, party_page
from partnership.memo.press import print_pdf
from partnership.models import Partnership
from partnership.snapshot.snapshot import Snapshot
from partnership.snapshot.taking import take

BUNDLE: Final = "bundel"
DATED: Final = dt.date(2026, 12, 18)

Build = Callable[[], Partnership]
EXAMPLES: Final[dict[str, tuple[str, Build]]] = {
    "leeg": ("nl", draft),
    "volledig": ("nl", full),
    "gewoon": ("nl", lambda: described("Water en wonen in het Beekdal", texts.SHORT, parties=5)),
    "een-partij": ("nl", lambda: full(parties=1, phases=1, expectations=2)),
    "moeilijke-tekens": ("nl", lambda: described(texts.FRISIAN[:200], texts.HARD, parties=6)),
    "zonder-spaties": ("nl", lambda: described("W" * 200, texts.WITHOUT_SPACES, parties=3)),
    "english": ("en", lambda: full(parties=4, phases=3, expectations=8)),
}
"""Every example by the name of its file: the language it is printed in, and what builds it."""


PAGES: Final[dict[str, Callable[[Snapshot], MemoFacts]]] = {
    "samenvatting": administrators_page,
    "voor-een-partij": lambda snapshot: party_page(snapshot, snapshot.parties[0].key),
}
"""What is made of one page, by the name of its file."""


def example_memos() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the PDF of every example, of single pages and of a bundle. The database keeps nothing."""
    for name, (language, build) in EXAMPLES.items():
        with translation.override(language):
            yield name, document.pdf(example(build))
    with translation.override("nl"):
        for name, page in PAGES.items():
            yield name, document.pdf(example(full, page))
        memos = [example(build) for build in (draft, lambda: full(parties=4), lambda: full(parties=2))]
        yield BUNDLE, print_pdf(bundle_paper(memos, on=DATED))


def example(build: Build, said_of: Callable[[Snapshot], MemoFacts] = facts_of) -> MemoFacts:
    """Return the memo, or a page from it, of what is built, and take that away again."""
    with transaction.atomic():
        try:
            return said_of(take(build(), reader(), on=DATED))
        finally:
            transaction.set_rollback(True)
