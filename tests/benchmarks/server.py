"""A server of the site in a process of its own, to measure what a browser would meet."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

from django.conf import settings

WITH_BARE = {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.with_bare"}
"""For a server that has the views of `bare` beside the site."""
PATIENCE = 60
"""Seconds in which a server on a busy machine has started."""


@contextmanager
def server(base: Path, **environment: str) -> Iterator[HTTPConnection]:
    """Serve the site from a SQLite database, with static files as `make install` prepared them; return a line to it."""
    port = free_port()
    known = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{base}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": settings.SECRET_KEY,
        "PORT": str(port),
    }
    command = [sys.executable, "-m", "gunicorn", "--config", "config/server.py", "config.wsgi"]
    with subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=known | environment, stdout=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(port)
            with closing(HTTPConnection("127.0.0.1", port)) as line:
                yield line
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server does not answer")
