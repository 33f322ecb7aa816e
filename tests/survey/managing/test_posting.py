"""A worker carries the mails with codes; what waits for it says neither the code nor who it is for."""

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from partnership.posting import PAUSES
from survey import actions, inviting, outbox
from survey.answers import Answers
from survey.instruments import INSTRUMENTS
from survey.inviting import Asked
from survey.managing import posting
from survey.managing.posting import carry, post
from survey.models import Code, Invitation
from tests import make
from tests.worker import let_time_pass, mailed, work

SEM = Asked("decentral", "sem@voorland.example")
NOOR = Asked("rijk", "noor@beekdam.example")


@pytest.fixture
def server(monkeypatch):
    """A mail server that takes nothing for the addresses put in here."""
    refused = set()

    def deliver(messages):
        taken = [message for message in messages if message.to[0] not in refused]
        mail.outbox.extend(taken)
        return {message.to[0] for message in taken}

    monkeypatch.setattr("survey.managing.mails.deliver", deliver)
    return refused


@pytest.fixture
def asked(round_, alice):
    """Two people wait for their mail."""
    inviting.invite(round_, [SEM, NOOR])
    post(round_, by=alice)


@pytest.mark.django_db(transaction=True)
def test_the_queue_holds_two_numbers_and_no_code_exists_before_its_mail(by_worker, asked, round_, alice):
    assert DBTaskResult.objects.get().args_kwargs == {"args": [round_.pk, alice.pk], "kwargs": {}}
    assert not Code.objects.exists()
    work()
    assert mailed() == [NOOR.addressee, SEM.addressee]
    assert Code.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_what_is_left_of_the_queue_says_neither_a_code_nor_an_address(by_worker, asked, server):
    server.add(SEM.addressee)
    work()
    left = repr(list(DBTaskResult.objects.values()))
    assert "example" not in left
    assert not [code for code in Code.objects.values_list("digest", flat=True) if code in left]


@pytest.mark.django_db(transaction=True)
def test_who_could_not_be_mailed_is_tried_again_later_and_nobody_else(by_worker, asked, server):
    server.add(SEM.addressee)
    work()
    assert mailed() == [NOOR.addressee]
    server.clear()
    let_time_pass()
    work()
    assert mailed() == [NOOR.addressee, SEM.addressee]
    assert Code.objects.count() == 2
    assert not DBTaskResult.objects.ready().exists()


@pytest.mark.django_db(transaction=True)
def test_after_the_last_try_the_list_says_who_was_missed_and_the_log_how_many(by_worker, asked, server, round_, caplog):
    server.add(SEM.addressee)
    for _pause in PAUSES:
        work()
        assert round_.invitations.on_the_way().count() == 1
        let_time_pass()
    work()
    assert [one.addressee for one in round_.invitations.missed()] == [SEM.addressee]
    assert "Gave up mailing 1 people" in caplog.text
    assert "example" not in caplog.text


def test_a_worker_that_stops_halfway_loses_nobody_unseen(round_, alice, asked, monkeypatch):
    monkeypatch.setattr(posting, "mail", lambda *_args, **_told: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        carry.call(round_.pk, alice.pk)
    assert round_.invitations.missed().count() == 2


def test_two_workers_mail_nobody_twice(round_, alice, asked, monkeypatch):
    taken = outbox.take_up(round_)
    carry.call(round_.pk, alice.pk)
    assert not mail.outbox
    assert len(taken) == 2


def test_many_are_mailed_a_few_at_a_time(round_, alice):
    inviting.invite(round_, [Asked("rijk", f"{number}@beekdam.example") for number in range(outbox.AT_A_TIME + 1)])
    carry.call(round_.pk, alice.pk)
    assert len(set(mailed())) == outbox.AT_A_TIME + 1


def test_who_answered_in_the_meantime_is_not_reminded_and_nothing_says_when_it_was(round_, alice):
    person = make.survey_invitation(round_, source="mail", addressee=SEM.addressee)
    inviting.remind(round_)
    actions.send(person, Answers(INSTRUMENTS[1], "4" * 24))
    carry.call(round_.pk, alice.pk)
    assert not mail.outbox
    assert Invitation.objects.get().post == ""


def test_of_the_mail_of_who_answers_nothing_is_kept(round_, alice, asked):
    carry.call(round_.pk, alice.pk)
    assert set(Invitation.objects.values_list("post", flat=True)) == {"today"}
    actions.send(Invitation.objects.get(addressee=SEM.addressee), Answers(INSTRUMENTS[1], "4" * 24))
    assert Invitation.objects.get(addressee=SEM.addressee).post == ""


def test_once_a_round_is_closed_no_mail_goes(round_, alice, asked):
    actions.close(round_, by=alice)
    carry.call(round_.pk, alice.pk)
    assert not mail.outbox
    assert set(Invitation.objects.values_list("post", flat=True)) == {""}


def test_a_round_or_a_sender_that_is_gone_is_no_mistake(round_, alice, asked):
    carry.call(round_.pk, 0)
    carry.call(0, alice.pk)
    assert not mail.outbox
