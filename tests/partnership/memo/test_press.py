"""The press in a process of its own: as the server has it, with limits small enough to pass."""

import os
import signal
import time
from contextlib import contextmanager
from threading import Timer

import pytest

from partnership.memo import press
from partnership.memo.engine import AddressRefused, Enclosure, print_here
from partnership.memo.press import Limits, PressBroke, PressBusy, TooMuch, own_press, print_pdf
from partnership.memo.spawned import PRINTS, SpawnedPress, Worker, environment
from tests.partnership.memo.test_engine import full_memo, page_with

HOSTILE = page_with("<p>" + "<span>woord </span>" * 40_000 + "</p>")
"""Takes far longer than a memo, and far more memory."""
LONG = page_with("<p>woord </p>" * 1_500)
SHORT = page_with("<p>Weer aan het werk</p>")


@pytest.fixture(scope="module")
def kept():
    """One press for the tests that leave it as it was."""
    made = SpawnedPress(Limits(seconds=60, megabytes=1024))
    yield made
    made.close()


@pytest.fixture
def spawned(settings):
    """The door leads to a process, as it does on a server."""
    settings.PRINT_IN_PROCESS = False
    yield
    press.close()
    press.shared_press.cache_clear()


def process_of(made):
    return made._worker._process


def test_it_prints_the_same_bytes_as_the_engine_in_this_process(kept):
    enclosed = Enclosure("memo.json", "{}", "De gegevens", full_memo().date)
    page = press_page()
    assert kept.print(page, [enclosed]) == print_here(page, [enclosed])


def press_page():
    from partnership.memo import document

    return document.paper(full_memo())


def test_it_keeps_its_process(kept):
    kept.print(SHORT)
    first = process_of(kept).pid
    kept.print(SHORT)
    assert process_of(kept).pid == first


def test_a_refused_address_travels_back_and_the_process_stays(kept):
    kept.print(SHORT)
    first = process_of(kept).pid
    with pytest.raises(AddressRefused, match="passwd"):
        kept.print(page_with('<img src="file:///etc/passwd" alt="x">'))
    assert kept.print(SHORT).startswith(b"%PDF-")
    assert process_of(kept).pid == first


def test_an_error_of_the_engine_travels_back_with_where_it_was(kept):
    with pytest.raises(PressBroke, match="Traceback"):
        kept.print(None)


def test_after_many_prints_another_process_takes_over(kept):
    kept.print(SHORT)
    first = process_of(kept).pid
    kept._worker.prints = PRINTS
    assert kept.print(SHORT) == print_here(SHORT)
    assert process_of(kept).pid != first


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV])
def test_a_process_that_somebody_ended_is_replaced(kept, how):
    kept.print(SHORT)
    os.kill(process_of(kept).pid, how)
    assert kept.print(SHORT) == print_here(SHORT)


def test_a_print_whose_process_is_ended_halfway_is_made_again_by_another(kept):
    kept.print(SHORT)
    first = process_of(kept)
    with ended_while_printing(first):
        assert kept.print(LONG) == print_here(LONG)
    assert first.returncode == -signal.SIGKILL


def test_a_print_that_ends_its_process_time_and_again_gives_an_error(kept, monkeypatch):
    kept.print(SHORT)
    first = process_of(kept)
    monkeypatch.setattr("partnership.memo.spawned.Worker", lambda limits: Doomed(limits))
    with ended_while_printing(first), pytest.raises(PressBroke, match="ended with -9"):
        kept.print(LONG)


def test_a_text_that_takes_too_long_is_ended_and_the_next_print_works():
    with closing(Limits(seconds=1, megabytes=1024)) as made:
        made.print(SHORT)
        start = time.monotonic()
        with pytest.raises(TooMuch):
            made.print(HOSTILE)
        assert time.monotonic() - start < 5
        assert made.print(SHORT) == print_here(SHORT)


def test_a_process_that_hangs_is_ended():
    with closing(Limits(seconds=1, megabytes=1024)) as made:
        made.print(SHORT)
        os.kill(process_of(made).pid, signal.SIGSTOP)
        with pytest.raises(TooMuch):
            made.print(SHORT)
        assert made.print(SHORT) == print_here(SHORT)


def test_a_text_that_takes_too_much_memory_is_ended_and_the_next_print_works():
    with closing(Limits(seconds=60, megabytes=350)) as made:
        made.print(SHORT)
        with pytest.raises(TooMuch):
            made.print(HOSTILE)
        assert made.print(SHORT) == print_here(SHORT)


def test_a_process_that_cannot_start_gives_an_error():
    with closing(Limits(seconds=60, megabytes=16)) as made, pytest.raises(PressBroke, match="did not start"):
        made.print(SHORT)


def test_the_process_ends_when_nobody_can_ask_it_any_more():
    made = SpawnedPress(Limits(seconds=60, megabytes=1024))
    made.print(SHORT)
    process = process_of(made)
    process.stdin.close()
    assert process.wait(timeout=10) == 0
    process.stdout.close()


def test_the_process_knows_nothing_of_the_key_and_the_database(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setenv("DATABASE_URL", "postgresql://iemand:geheim@host/naam")
    assert "PATH" in environment()
    assert not {"SECRET_KEY", "DATABASE_URL"} & set(environment())


def test_the_door_leads_to_a_process_that_is_kept(spawned):
    assert print_pdf(SHORT) == print_here(SHORT)
    first = process_of(press.shared_press()).pid
    print_pdf(SHORT)
    assert process_of(press.shared_press()).pid == first != os.getpid()


def test_the_press_is_warm_before_the_first_print(spawned):
    press.warm_up()
    assert process_of(press.shared_press()).poll() is None


def test_who_would_keep_the_server_from_its_pages_is_told_to_come_back(spawned):
    for _place in range(press.PLACES):
        press._places.acquire()
    try:
        with pytest.raises(PressBusy):
            print_pdf(SHORT)
    finally:
        press._places.release(press.PLACES)
    assert print_pdf(SHORT) == print_here(SHORT)


def test_a_page_beyond_all_measure_is_not_even_tried(monkeypatch):
    monkeypatch.setattr(press, "LONGEST", 100)
    with pytest.raises(TooMuch):
        print_pdf(page_with("x" * 100))


@pytest.mark.parametrize("in_process", [True, False])
def test_a_long_run_has_a_press_of_its_own(settings, in_process):
    settings.PRINT_IN_PROCESS = in_process
    with own_press(Limits(seconds=60, megabytes=1024)) as own:
        assert own.print(SHORT) == print_here(SHORT)


class Doomed(Worker):
    """A process that is ended as soon as it is there."""

    def _wait_until_ready(self):
        super()._wait_until_ready()
        self._process.kill()


@contextmanager
def ended_while_printing(process):
    ending = Timer(0.3, process.kill)
    ending.start()
    yield
    ending.join()


class closing:  # noqa: N801 - as contextlib calls it
    """A press for a test that breaks it."""

    def __init__(self, limits):
        self.made = SpawnedPress(limits)

    def __enter__(self):
        return self.made

    def __exit__(self, *problem):
        self.made.close()
