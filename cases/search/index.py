"""Keeping what is searched in up to date with the cases. Only what everybody may read can be found."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connections, router, transaction

from cases.case import CORNER_LABELS, Corner, Description, Kind
from cases.models import Case, SearchText
from cases.search.words import stems

AT_A_TIME = 500


@transaction.atomic
def index(case: Case) -> None:
    """Make a case as it is stored now findable; or no longer, when it is not published."""
    forget(case)
    published = Case.objects.published().with_lines().filter(pk=case.pk).first()
    if published:
        keep([published])


def index_all() -> int:
    """Make the published cases findable that are not, and return how many those were."""
    missing = Case.objects.published().filter(search_texts=None).with_lines()
    counted = 0
    while found := list(missing[:AT_A_TIME]):
        with transaction.atomic():
            keep(found)
        counted += len(found)
    return counted


def keep(cases: Iterable[Case]) -> None:
    texts = SearchText.objects.bulk_create(
        SearchText(case=case, name=case.name, scope=scope, stems=" ".join(sorted(stems(text))))
        for case in cases
        for scope, text in scopes(case.description).items()
    )
    write_stems(texts)


def forget(case: Case) -> None:
    texts = SearchText.objects.filter(case=case)
    if not on_postgresql():
        run("DELETE FROM cases_words WHERE rowid = %s", [[pk] for pk in texts.values_list("pk", flat=True)])
    texts.delete()


def write_stems(texts: Iterable[SearchText]) -> None:
    if not on_postgresql():
        rows = [[text.pk, text.stems] for text in texts]
        # A number may have been of a row that went with its case.
        run("INSERT OR REPLACE INTO cases_words (rowid, stems) VALUES (%s, %s)", rows)


def on_postgresql() -> bool:
    return connections[router.db_for_write(SearchText)].vendor == "postgresql"


def run(statement: str, rows: list[list]) -> None:
    with connections[router.db_for_write(SearchText)].cursor() as cursor:
        cursor.executemany(statement, rows)


def scope_of(corner: str, kind: str) -> str:
    """Return which texts are searched in for somebody who chose a corner, a kind, both or neither."""
    return " ".join(filter(None, (corner, kind)))


def scopes(case: Description) -> dict[str, str]:
    """Return the text of a case per scope in which it has any."""
    found = {scope_of(corner, kind): text_of(case, corner, kind) for corner in ("", *Corner) for kind in ("", *Kind)}
    return {scope: text for scope, text in found.items() if text} | {"": whole(case)}


def text_of(case: Description, corner: str, kind: str) -> str:
    return " ".join(one.text for one in case.findings if corner in ("", one.corner) and kind in ("", one.kind))


def whole(case: Description) -> str:
    """Return all that a reader sees of a case, the names of the corners too."""
    sourced = (*case.findings, *case.lessons, *case.tensions)
    corners = {CORNER_LABELS[finding.corner] for finding in case.findings}
    said = (case.name, case.title, case.summary, case.in_one_sentence, *(row.value for row in case.rows), *corners)
    return " ".join([*said, *(one.text for one in sourced)])
