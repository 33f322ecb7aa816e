import datetime as dt
import threading

import pytest
from django.core.management import call_command
from django.utils import timezone

from partnership.bundles.actions import MOST, CannotBundle, ask_for_bundle, cancel
from partnership.models import Bundle, BundleFile, BundleState
from tests import make

pytestmark = pytest.mark.django_db


def test_a_bundle_is_made_after_what_was_asked_is_stored(alice, partnership, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        bundle = ask_for_bundle([partnership.pk], by=alice)
        assert bundle.state == BundleState.QUEUED
    bundle.refresh_from_db()
    assert bundle.state == BundleState.DONE


def test_who_waits_for_a_bundle_gets_that_one_back(alice, bob, partnership):
    first = ask_for_bundle([partnership.pk], by=alice)
    assert ask_for_bundle([partnership.pk], by=alice) == first
    assert ask_for_bundle([partnership.pk], by=bob) != first


def test_asking_again_has_a_bundle_made_for_which_no_worker_came(
    alice, partnership, django_capture_on_commit_callbacks
):
    forgotten = make.bundle(alice, partnership)
    with django_capture_on_commit_callbacks(execute=True):
        assert ask_for_bundle([partnership.pk], by=alice) == forgotten
    forgotten.refresh_from_db()
    assert forgotten.state == BundleState.DONE


@pytest.mark.parametrize("state", [BundleState.DONE, BundleState.FAILED, BundleState.CANCELLED])
def test_who_waits_no_longer_can_ask_again(alice, partnership, state):
    first = make.bundle(alice, partnership, state=state)
    assert ask_for_bundle([partnership.pk], by=alice) != first


@pytest.mark.parametrize(("chosen", "sentence"), [([], "geen memo’s"), (range(MOST + 1), "hoogstens 50")])
def test_nothing_and_too_much_are_refused_with_a_sentence(alice, chosen, sentence):
    with pytest.raises(CannotBundle, match=sentence):
        ask_for_bundle(chosen, by=alice)
    assert not Bundle.objects.exists()


@pytest.mark.parametrize(
    ("state", "silent_for", "is_over"),
    [
        ("running", dt.timedelta(minutes=20), False),
        ("running", dt.timedelta(minutes=40), True),
        ("queued", dt.timedelta(hours=2), False),
        ("queued", dt.timedelta(days=2), True),
    ],
)
def test_a_bundle_that_nobody_works_on_any_more_keeps_nobody_waiting(alice, partnership, state, silent_for, is_over):
    old = make.bundle(alice, partnership, state=state, moved_at=timezone.now() - silent_for)
    assert (ask_for_bundle([partnership.pk], by=alice) != old) == is_over
    old.refresh_from_db()
    assert (old.state == BundleState.FAILED) == is_over


def test_a_finished_bundle_cannot_be_cancelled(alice, partnership):
    bundle = make.bundle(alice, partnership, state=BundleState.DONE)
    assert not cancel(bundle)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.DONE


def test_the_command_takes_old_bundles_away_with_their_files(alice, partnership, capsys):
    kept = make.bundle(alice, partnership)
    old = make.bundle(alice, partnership, state="done", expires_at=timezone.now())
    for bundle in (kept, old):
        BundleFile.objects.create(bundle=bundle, kind="zip", content=b"x", size=1)
    call_command("remove_bundles")
    assert list(Bundle.objects.all()) == [kept]
    assert BundleFile.objects.get().bundle == kept
    assert capsys.readouterr().out == "1 bundel weggehaald.\n"


@pytest.mark.django_db(transaction=True)
def test_two_presses_of_the_button_at_once_make_one_bundle(alice, partnership, monkeypatch):
    from django.db import connection

    monkeypatch.setattr("partnership.bundles.making.make", lambda pk: None)
    barrier = threading.Barrier(2)

    def press():
        barrier.wait()
        ask_for_bundle([partnership.pk], by=alice)
        connection.close()

    both = [threading.Thread(target=press) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert Bundle.objects.count() == 1
