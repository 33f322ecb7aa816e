"""Saving a step, against a bare view that updates one row in the same database, as the server stores it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from django.core.management import call_command
from django.test import Client, override_settings

from partnership.models import Partnership, User
from tests import make
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio, compare

LIMIT = 1.5
TURNS = 41


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        use(Path(folder) / "saving.sqlite3")
        call_command("migrate", verbosity=0)
        place = make.organisation()
        person = make.user(editor_of=place)
        pk = make.partnership(coordinator=person, parties=[place]).pk
        with override_settings(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF="tests.benchmarks.bare"):
            bare = saver(person, f"/kaal/{pk}/", lambda number: {"task": f"Versie {number}"})
            for name, address, fields in steps(pk):
                step = saver(person, address, fields)
                yield compare(f"Saving {name}, against a bare view", step, bare, limit=LIMIT, repeat=TURNS)


def steps(pk: int) -> Iterator[tuple[str, str, Callable[[int], dict]]]:
    """Yield what is saved, where, and what a form sends the n-th time."""
    start = f"/samenwerkingen/{pk}"
    yield "the task", f"{start}/opgave/", lambda n: {"title": "Water", "task": f"Versie {n}", "edition": n}
    yield (
        "one question",
        f"{start}/vragen/ambition/",
        lambda n: {"ambition-answer": 2 + n % 2, "ambition-reason": f"Reden {n}", "ambition-edition": n},
    )


def saver(person: User, address: str, fields: Callable[[int], dict]) -> Callable[[], None]:
    client = Client()
    client.force_login(person)
    numbers = count()
    if "opgave" in address:
        numbers = count(Partnership.objects.get().edition)

    def save() -> None:
        answer = client.post(address, fields(next(numbers)))
        assert answer.status_code == 302, f"{address}: {answer.status_code}"

    return save
