"""News by mail: the worker carries it, or whoever made the news right after the commit; and it is tried again."""

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from partnership.invitations.mails import revealed
from partnership.mailing import About
from partnership.posting import PAUSES, path_of, post
from partnership.profile import IDEAL
from partnership.reveal import reveal_if_complete
from tests import make
from tests.mail_kinds import every_kind
from tests.worker import let_time_pass, mailed, work

DOWN = "tests.partnership.test_posting.Down"


class Down:
    """A mail server that takes nothing from some people."""

    refused: frozenset[str] = frozenset()

    def __init__(self, **_options):
        pass

    def open(self):
        pass

    def close(self):
        pass

    def send_messages(self, messages):
        taken = [message for message in messages if message.to[0] not in self.refused]
        mail.outbox.extend(taken)
        return len(taken)


@pytest.fixture
def refuse(settings, monkeypatch):
    """Let the mail server refuse these addresses from now on."""
    settings.EMAIL_BACKEND = DOWN
    return lambda *addresses: monkeypatch.setattr(Down, "refused", frozenset(addresses))


@pytest.fixture
def complete(alice, bob, partnership):
    for party in partnership.parties.all():
        make.positions(party, IDEAL)
    partnership.parties.update(handed_in_at=timezone.now())
    return partnership


@pytest.mark.django_db(transaction=True)
def test_who_reveals_does_not_wait_for_a_mail_server(complete, alice, by_worker):
    reveal_if_complete(complete, by=alice)
    assert mailed() == []
    work()
    assert mailed() == ["alice@beekdam.example", "bob@voorland.example"]


@pytest.mark.django_db(transaction=True)
def test_of_a_reveal_that_fails_nothing_stays_in_the_queue(complete, alice, by_worker):
    @transaction.atomic
    def reveal_and_fail():
        reveal_if_complete(complete, by=alice)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        reveal_and_fail()
    assert not DBTaskResult.objects.exists()


@pytest.mark.parametrize("write", every_kind().values(), ids=every_kind())
def test_every_kind_of_mail_can_be_found_from_the_queue(write):
    assert import_string(path_of(write)) is write


@pytest.mark.django_db(transaction=True)
def test_the_queue_holds_no_name_and_no_address(complete, alice, by_worker):
    reveal_if_complete(complete, by=alice)
    stored = str(DBTaskResult.objects.get().args_kwargs)
    assert "example" not in stored
    assert complete.title not in stored


@pytest.mark.django_db(transaction=True)
def test_who_could_not_be_mailed_is_tried_again_later_and_nobody_else(complete, alice, by_worker, refuse):
    refuse("bob@voorland.example")
    reveal_if_complete(complete, by=alice)
    work()
    assert mailed() == ["alice@beekdam.example"]
    refuse()
    work()
    assert mailed() == ["alice@beekdam.example"], "not before its time"
    let_time_pass()
    work()
    assert mailed() == ["alice@beekdam.example", "bob@voorland.example"]
    assert not DBTaskResult.objects.ready().exists()


@pytest.mark.django_db(transaction=True)
def test_after_the_last_try_it_is_reported(complete, alice, bob, by_worker, refuse, caplog):
    refuse("bob@voorland.example")
    reveal_if_complete(complete, by=alice)
    for _pause in PAUSES:
        work()
        assert "Gave up" not in caplog.text
        let_time_pass()
    work()
    assert f"Gave up mailing 'revealed' of partnership {complete.pk} to users [{bob.pk}]" in caplog.text
    assert bob.email not in caplog.text
    assert not DBTaskResult.objects.ready().exists()


@pytest.mark.django_db(transaction=True)
def test_without_worker_what_does_not_arrive_is_reported_at_once(complete, alice, refuse, caplog):
    refuse("bob@voorland.example")
    reveal_if_complete(complete, by=alice)
    complete.refresh_from_db()
    assert complete.is_revealed
    assert mailed() == ["alice@beekdam.example"]
    assert "Gave up mailing 'revealed'" in caplog.text


@pytest.mark.django_db
def test_who_left_in_the_meantime_gets_no_mail(partnership, alice, bob, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        post(revealed, About(partnership), [alice, bob])
    type(bob).objects.filter(pk=bob.pk).update(is_active=False)
    for callback in callbacks:
        callback()
    assert mailed() == ["alice@beekdam.example"]


@pytest.mark.django_db
def test_news_for_nobody_waits_for_nobody(partnership, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        post(revealed, About(partnership), [])
    assert callbacks == []
