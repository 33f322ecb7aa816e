"""A worker that is there when there is work: nobody waits for it, and nothing that was asked stays undone."""

import sys
import threading
import time

import pytest
from django.db import connection
from django.utils import timezone

from partnership.background import THREAD, Helper, WorkerWhenNeeded
from partnership.bundles.tasks import make_bundle
from partnership.models import BundleState
from tests import make

PATIENCE = 60
"""Seconds that a process may take on a busy machine."""


def wait_until(there):
    until = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < until
        time.sleep(0.02)


def at_rest():
    return all(thread.name != THREAD for thread in threading.enumerate())


@pytest.fixture
def worked(tmp_path):
    """Return a command that writes a letter when it begins and ends when the file `go` is there, and what it wrote."""
    written, go = tmp_path / "written", tmp_path / "go"
    program = (
        "import pathlib, sys, time\n"
        "written, go = map(pathlib.Path, sys.argv[1:])\n"
        "with written.open('a') as file: file.write('w')\n"
        "while not go.exists(): time.sleep(0.01)\n"
    )
    written.touch()
    return (sys.executable, "-c", program, str(written), str(go)), written, go


def test_who_asks_does_not_wait_for_the_worker(worked):
    command, written, go = worked
    Helper(command).wake()
    wait_until(written.read_text)
    go.touch()
    wait_until(at_rest)


def test_however_often_one_asks_one_worker_works_and_one_looks_again_afterwards(worked):
    command, written, go = worked
    helper = Helper(command)
    helper.wake()
    wait_until(written.read_text)
    for _ in range(10):
        helper.wake()
    assert written.read_text() == "w"
    go.touch()
    wait_until(at_rest)
    assert written.read_text() == "ww"


def test_after_a_rest_a_worker_comes_again(worked):
    command, written, go = worked
    helper = Helper(command)
    go.touch()
    for _ in range(2):
        helper.wake()
        wait_until(at_rest)
    assert written.read_text() == "ww"


@pytest.mark.parametrize("command", [(sys.executable, "-c", "raise SystemExit(3)"), ("/no/such/program",)])
def test_a_worker_that_fails_is_in_the_log_and_keeps_no_later_one_away(command, caplog):
    helper = Helper(command)
    for _ in range(2):
        helper.wake()
        wait_until(at_rest)
    assert [record.message for record in caplog.records] == ["What waits in the background is not done"] * 2


@pytest.mark.django_db
def test_the_worker_is_called_once_the_work_is_stored(alice, monkeypatch, django_capture_on_commit_callbacks):
    called = []
    monkeypatch.setattr(Helper, "wake", lambda self: called.append("now"))
    backend = WorkerWhenNeeded("default", {})
    with django_capture_on_commit_callbacks(execute=True):
        backend.enqueue(make_bundle, [1], {})
        assert called == []
    assert called == ["now"]


@pytest.mark.django_db(transaction=True)
def test_a_bundle_is_made_by_a_worker_of_its_own(alice, partnership, monkeypatch, settings):
    if connection.vendor != "sqlite":
        pytest.skip("the worker finds the database of this test by its file")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{connection.settings_dict['NAME']}")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "config.settings")
    monkeypatch.setenv("EMAIL_URL", "dummy:")
    bundle = make.bundle(alice, partnership)
    started = timezone.now()
    WorkerWhenNeeded("default", {}).enqueue(make_bundle, [bundle.pk], {})
    wait_until(at_rest)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.DONE
    assert bundle.moved_at > started
