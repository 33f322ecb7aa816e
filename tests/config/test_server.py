import os
import socket
import subprocess
import sys

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
