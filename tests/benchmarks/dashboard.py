"""The overview of all deals: against itself with fewer, and against the same list as the Django admin makes it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, reset_queries
from django.test import Client, override_settings

from partnership.models import User
from tests.benchmarks.generated import fill
from tests.benchmarks.ratio import Ratio, seconds

SIZES = (1_000, 10_000, 100_000)
TURNS = 15
WAYS = {
    "counted": ("/overzicht/", cache.clear),
    "kept": ("/overzicht/", lambda: None),
    "admin": ("/admin/partnership/partnership/", lambda: None),
}
"""Address, and what is done before the clock starts: the overview with its figures counted anew or kept, the admin."""


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        bases = {size: Path(folder) / f"{size}.sqlite3" for size in SIZES}
        for size, base in bases.items():
            prepare(base, size)
        times = take_turns(bases)
    few, many, most = SIZES
    yield ratio(f"Dashboard, {many:,} deals, against {few:,}", times["counted", many], times["counted", few], 1.3)
    yield ratio(
        f"Dashboard, {many:,} deals, against the Django admin", times["counted", many], times["admin", many], 0.7
    )
    yield ratio(
        f"Dashboard, {most:,} deals, figures kept, against the Django admin",
        times["kept", most],
        times["admin", most],
        0.7,
    )


def ratio(name: str, measured: float, baseline: float, limit: float) -> Ratio:
    return Ratio(name, measured, baseline, measured / baseline, limit)


def use(base: Path | str) -> None:
    """Point the default connection at another database: a file of SQLite, or a name on the server it talks to."""
    connection.close()
    connection.settings_dict["NAME"] = str(base)


def prepare(base: Path, size: int) -> None:
    use(base)
    call_command("migrate", verbosity=0)
    User.objects.create_superuser("admin@onderlegger.example")
    fill(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def take_turns(bases: dict[int, Path]) -> dict[tuple[str, int], float]:
    """Return the median seconds per way and size; all of them take turns, so that a busy moment hits each."""
    taken: dict[tuple[str, int], list[float]] = {}
    with override_settings(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF="tests.benchmarks.admin_list"):
        for _turn in range(TURNS):
            for size, base in bases.items():
                use(base)
                for way, (address, before) in WAYS.items():
                    visit = visitor(address)
                    visit()
                    before()
                    taken.setdefault((way, size), []).append(seconds(visit))
    return {key: median(values) for key, values in taken.items()}


def visitor(address: str) -> Callable[[], None]:
    client = Client()
    client.force_login(User.objects.get())

    def visit() -> None:
        reset_queries()
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"

    return visit
