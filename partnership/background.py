"""Work in the background on a site where no worker stands ready: one is started as soon as there is work.

Who asks never waits, here as little as with BACKGROUND_WORKER: the work stands in the database, and the same command
does it. Here it ends when nothing is left to do, so that `make run` needs nothing beside it.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from functools import partial
from threading import Lock, Thread
from typing import Final

from django.conf import settings
from django.db import transaction
from django_tasks.base import Task
from django_tasks_db import DatabaseBackend

logger = logging.getLogger(__name__)
WORK_OFF: Final = ("db_worker", "--batch", "--no-startup-delay", "--no-reload", "--verbosity", "0")
"""The command that does what waits, and ends."""
THREAD: Final = "background"


def once_stored(work: Task, *args: object) -> None:
    """Have a task done once what it is about is stored. Call it in the transaction that stores it."""
    enqueue = partial(work.enqueue, *args)
    if isinstance(work.get_backend(), DatabaseBackend):
        # The queue stands in the same database: the work and what it is about are stored both, or neither.
        enqueue()
    else:
        # Where the work is done at once, that has to wait until it is stored.
        transaction.on_commit(enqueue, robust=True)


class Helper:
    """Keeps one worker at work for as long as this process has asked for something. Threads may share it."""

    def __init__(self, command: tuple[str, ...]):
        self._command = command
        self._turn = Lock()
        self._is_at_work = self._is_asked = False

    def wake(self) -> None:
        """See that what waits now is done, without waiting for it."""
        with self._turn:
            self._is_asked = True
            if self._is_at_work:
                return
            self._is_at_work = True
        Thread(target=self._work, name=THREAD, daemon=True).start()

    def _work(self) -> None:
        while self._takes_up():
            self._run()

    def _takes_up(self) -> bool:
        """Return whether there was a call since the last worker started: that one may have just missed it."""
        with self._turn:
            self._is_at_work, self._is_asked = self._is_asked, False
            return self._is_at_work

    def _run(self) -> None:
        """Have one worker do what waits. In a session of its own it finishes what it began when the server stops."""
        try:
            subprocess.run(self._command, cwd=settings.BASE_DIR, start_new_session=True, check=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError):
            logger.exception("What waits in the background is not done")


class WorkerWhenNeeded(DatabaseBackend):
    """Keeps tasks in the database, and sees that a worker comes for them."""

    def __init__(self, alias, params):
        super().__init__(alias, params)
        self._helper = Helper((sys.executable, "manage.py", *WORK_OFF, "--backend", alias))

    def enqueue(self, task, args, kwargs):
        waiting = super().enqueue(task, args, kwargs)
        # A worker that looks before the work is stored finds nothing, and goes.
        transaction.on_commit(self._helper.wake)
        return waiting
