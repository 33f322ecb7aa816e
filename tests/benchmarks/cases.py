"""Searching the cases: many against few, for a word that some have and for a word that all have."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from dj_database_url import parse
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.utils import ConnectionHandler
from django.test import Client, override_settings
from django.utils import timezone

from cases.case import Corner, Kind
from cases.models import Case, CaseStatus, Finding
from cases.search.index import index_all
from tests.benchmarks.dashboard import ratio, use
from tests.benchmarks.ratio import Ratio, seconds
from tests.postgresql_server import running, server_programs

Bases = Mapping[int, Path | str]
"""Per number of cases the database that holds so many."""

SIZES = (100, 10_000)
TURNS = 25
AT_A_TIME = 1_000
QUESTIONS = {
    "a word of one in ten": "/casussen/?q=waterschappen",
    "a word of all": "/casussen/?q=samenwerkingen",
    "corner and kind": "/casussen/?q=waterschap&corner=capacity&kind=chafes",
    "no question": "/casussen/",
}
SUBJECTS = "raad geld tijd overleg rol plan doel wet regio dijk natuur verkeer energie warmte woning haven"
WORDS = SUBJECTS.split()


def ratios() -> Iterator[Ratio]:
    """Measure on SQLite, and on PostgreSQL where there is a server to start."""
    with tempfile.TemporaryDirectory() as folder:
        yield from compared("SQLite", {size: Path(folder) / f"{size}.sqlite3" for size in SIZES})
    programs = server_programs()
    if programs is None:
        print("There is no PostgreSQL here: search is not measured on it.", file=sys.stderr)
        return
    with running(programs) as address, default_database(address):
        yield from compared("PostgreSQL", {size: new_database(f"cases_{size}") for size in SIZES})


def compared(database: str, bases: Bases) -> Iterator[Ratio]:
    for size, base in bases.items():
        prepare(base, size)
    times = take_turns(bases)
    few, many = SIZES
    for question in QUESTIONS:
        name = f"Search over {many:,} cases, {question}, against {few:,} ({database})"
        yield ratio(name, times[question, many], times[question, few], 2)


@contextmanager
def default_database(address: str) -> Iterator[None]:
    """Have everything use the server at a DATABASE_URL for a while."""
    usual = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = ConnectionHandler({DEFAULT_DB_ALIAS: parse(address)})[DEFAULT_DB_ALIAS]
    try:
        yield
    finally:
        connection.close()
        connections[DEFAULT_DB_ALIAS] = usual


def new_database(name: str) -> str:
    use("postgres")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    return name


def prepare(base: Path | str, size: int) -> None:
    use(base)
    call_command("migrate", verbosity=0)
    dice = random.Random(size)  # noqa: S311
    for start in range(0, size, AT_A_TIME):
        fill(dice, range(start, min(start + AT_A_TIME, size)))
    index_all()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def fill(dice: random.Random, numbers: range) -> None:
    """Add a case per number; one in ten speaks of water authorities, all speak of their cooperation."""
    cases = Case.objects.bulk_create(
        Case(
            key=f"casus-{number}",
            name=f"Casus {number}",
            title=f"Casus {number}",
            status=CaseStatus.PUBLISHED,
            published_at=timezone.now(),
            summary=f"Over de samenwerking in gebied {number}.",
            ambition=dice.randint(1, 5),
        )
        for number in numbers
    )
    places = [(corner, kind) for corner in Corner for kind in Kind]
    Finding.objects.bulk_create(
        Finding(case=case, corner=corner, kind=kind, source="Eigen lezing", text=sentence(dice, number))
        for number, case in zip(numbers, cases, strict=True)
        for corner, kind in places
    )


def sentence(dice: random.Random, number: int) -> str:
    who = "het waterschap" if number % 10 == 0 else "de gemeente"
    return f"Volgens {who} ging het over {' en '.join(dice.sample(WORDS, 3))}."


def take_turns(bases: Bases) -> dict[tuple[str, int], float]:
    """Return the median seconds per question and size; all of them take turns, so that a busy moment hits each."""
    taken: dict[tuple[str, int], list[float]] = {}
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        for _turn in range(TURNS):
            for size, base in bases.items():
                use(base)
                for question, address in QUESTIONS.items():
                    taken.setdefault((question, size), []).append(visit(address))
    return {key: median(values) for key, values in taken.items()}


def visit(address: str) -> float:
    """Return the seconds of a visit, after one that opens the database."""
    client = Client()
    assert b'<ol class="results' in client.get(address).content, f"{address} finds nothing"
    return seconds(lambda: client.get(address))
