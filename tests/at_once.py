"""Doing things at the same moment, each in a thread with a database connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connections


def at_once(*tasks: Callable[[], object]) -> list[object]:
    """Run the tasks together and return what each gave: a value, or the exception it raised; in the order of the tasks.

    For tests with `django_db(transaction=True)`: the threads see only what is committed.
    """
    ready = threading.Barrier(len(tasks))
    outcomes: list[object] = [None] * len(tasks)

    def run(place: int, task: Callable[[], object]) -> None:
        try:
            ready.wait()
            outcomes[place] = task()
        except Exception as error:
            outcomes[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
