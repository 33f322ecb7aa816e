import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings


def serve(port):
    """Start the server in a process of its own, on a port where it cannot."""
    return subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", "config/server.py", "config.wsgi"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "PORT": str(port)},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_is_taken_gives_a_sentence_with_a_way_out(taken_port):
    run = serve(taken_port)
    assert run.returncode != 0
    assert run.stderr.strip().startswith(f"Port {taken_port}: Address already in use.")
    assert f"make run PORT={taken_port + 1}" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_a_port_that_is_no_number_gives_a_sentence():
    run = serve("eight")
    assert run.returncode != 0
    assert "PORT is eight" in run.stderr
    assert "Traceback" not in run.stderr


PATIENCE = 60
"""Seconds that a start or an end may take on a busy machine."""


def presses_of(session):
    """The numbers of the processes that print memos for the server that leads a session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command, state = (folder / "cmdline").read_bytes(), (folder / "stat").read_text()
        except OSError:
            continue  # it ended meanwhile
        if b"partnership.memo.pressroom" in command and state.rpartition(")")[2].split()[3] == str(session):
            found.append(int(folder.name))
    return found


def waits_until(holds):
    until = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < until:
        time.sleep(0.1)
    return holds()


@pytest.fixture
def server(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--config", "config/server.py", "config.wsgi"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "PORT": str(port), "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.skipif(not Path("/proc").exists(), reason="This system does not show its processes in /proc.")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_every_worker_has_a_press_that_ends_with_it(server, ending):
    assert waits_until(lambda: len(presses_of(server.pid)) == 2)
    if ending == signal.SIGKILL:  # nobody can tidy up after this one
        os.kill(server.pid, ending)
    else:
        os.killpg(server.pid, ending)  # Ctrl+C reaches all of them at once
    server.wait(timeout=PATIENCE)
    assert waits_until(lambda: not presses_of(server.pid))
