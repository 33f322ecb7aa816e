"""The server is killed while people save: what was answered as saved is there, and its history has no gap.

A real server in processes of its own, real requests side by side, and SIGKILL, which no process can prepare for.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

import psycopg
import pytest
from django.conf import settings

WRITERS = 4
FEWEST_SAVES = 40
"""Of all writers together, before the server is killed: fewer would prove little."""
PATIENCE = 60
"""Seconds that starting, or saving that often, may take on a busy machine."""
TOKEN = "t" * 32
"""A form and its cookie must hold the same; what it is does not matter to who sends both."""


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """Return the DATABASE_URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'killed.sqlite3'}"
    server = request.getfixturevalue("postgresql").rpartition("/")[0]
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS killed")
        connection.execute("CREATE DATABASE killed")
    return f"{server}/killed"


@pytest.fixture
def environment(database):
    return {"PATH": os.environ["PATH"], "DATABASE_URL": database, "SECRET_KEY": "k" * 60, "LOG_LEVEL": "ERROR"}


def scene(environment, *arguments):
    command = [sys.executable, "-m", "tests.survival.scene", *map(str, arguments)]
    run = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@contextmanager
def running_server(environment) -> Iterator[tuple[int, subprocess.Popen]]:
    """Start the server in a process group of its own; yield its port and its first process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--config", "config/server.py", "config.wsgi"]
    environment = environment | {"PORT": str(port)}
    process = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait_until_it_answers(port)
        yield port, process
    finally:
        kill(process)


def wait_until_it_answers(port):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            assert get(port, "/") == 200
        except (OSError, HTTPException):
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not start")


def kill(process):
    """Kill all processes of the server at once, in the middle of whatever they do."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def get(port, address):
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.request("GET", address)
        with connection.getresponse() as reply:
            return reply.status


def answer(port, method, address, *, session):
    """Return the status of an answer to who is logged in, with its text."""
    body = urlencode({"csrfmiddlewaretoken": TOKEN}) if method == "POST" else None
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.request(method, address, body, headers_for(session))
        with connection.getresponse() as reply:
            return reply.status, reply.read().decode()


def headers_for(session):
    cookie = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"
    return {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}


class Writer(threading.Thread):
    """Saves the task of a partnership again and again, and remembers what was answered as saved."""

    def __init__(self, port, *, pk, session):
        super().__init__(daemon=True)
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.address = f"/samenwerkingen/{pk}/opgave/"
        self.headers = headers_for(session)
        self.pk = str(pk)
        self.answered = 0

    def run(self):
        with closing(self.connection), suppress(OSError, HTTPException):  # when the server is gone
            while self.save(self.answered + 1):
                self.answered += 1

    def save(self, number):
        """Return True when the server answers that it saved, by leading on to the next page."""
        fields = {"title": "Water", "task": f"Versie {number}", "edition": number, "csrfmiddlewaretoken": TOKEN}
        self.connection.request("POST", self.address, urlencode(fields), self.headers)
        with self.connection.getresponse() as reply:
            reply.read()
            return reply.status == 302


def wait_for_saves(writers):
    until = time.monotonic() + PATIENCE
    while sum(writer.answered for writer in writers) < FEWEST_SAVES:
        assert time.monotonic() < until, [writer.answered for writer in writers]
        time.sleep(0.01)


@pytest.mark.postgresql
def test_what_was_answered_as_saved_survives_the_death_of_the_server(environment):
    scenes = scene(environment, "set", WRITERS)
    with running_server(environment) as (port, process):
        writers = [Writer(port, **each) for each in scenes]
        for writer in writers:
            writer.start()
        wait_for_saves(writers)
        kill(process)
    for writer in writers:
        writer.join(PATIENCE)

    stored = scene(environment, "tell")
    for writer in writers:
        told = [after for _before, after in stored[writer.pk]["history"]]
        assert len(told) in (writer.answered, writer.answered + 1), "the last one may be saved and not yet answered"
        assert told == [f"Versie {number}" for number in range(1, len(told) + 1)], "no gap in the history"
        assert stored[writer.pk]["task"] == (told[-1] if told else ""), "what is stored is what the history says"

    with running_server(environment) as (port, _process):
        assert get(port, "/") == 200


def wait_until(there):
    until = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.postgresql
def test_a_bundle_that_is_being_made_is_finished_though_the_server_died(environment):
    (asker,) = scene(environment, "set", 1)
    session = asker["session"]
    with running_server(environment) as (port, process):
        assert answer(port, "POST", "/memos/", session=session)[0] == 302
        wait_until(lambda: "In de wachtrij" not in answer(port, "GET", "/memos/1/", session=session)[1])
        kill(process)
    wait_until(lambda: scene(environment, "bundles") == ["done"])
