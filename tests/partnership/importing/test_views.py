"""From a file to a partnership: seen first, confirmed then, and nothing half made."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from partnership.importing import actions
from partnership.models import Organisation, Origin, Partnership, Party, PendingImport, Status
from partnership.models.pending_import import KEPT
from partnership.snapshot.canonical import to_json
from partnership.snapshot.taking import take
from tests import make
from tests.partnership.importing.front_door import CHECK, UPLOAD, confirm, send
from tests.partnership.importing.memos import DAY, impersonal, pdf_with
from tests.shown import words


def test_the_start_page_leads_to_it(client, alice):
    client.force_login(alice)
    assert UPLOAD in words(client.get("/samenwerkingen/nieuw/"))
    assert UPLOAD in words(client.get("/samenwerkingen/"))


@pytest.mark.parametrize("address", [UPLOAD, CHECK])
def test_who_may_not_start_a_partnership_may_not_bring_in_a_memo(client, rob, address):
    client.force_login(rob)
    assert client.get(address).status_code == 403
    assert client.post(address).status_code == 403


@pytest.mark.parametrize("address", [UPLOAD, CHECK])
def test_a_visitor_logs_in_first(client, db, address):
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("kind", ["json", "pdf"])
def test_a_memo_is_shown_first_and_made_when_it_is_confirmed(client, alice, elsewhere, kind):
    client.force_login(alice)
    shown = send(client, pdf_with(elsewhere) if kind == "pdf" else elsewhere)
    assert shown.redirect_chain == [(CHECK, 302)]
    assert not Partnership.objects.exists()
    assert "Er is nog niets gemaakt" in words(shown)
    made = confirm(client)
    assert made.url == Partnership.objects.get().get_absolute_url()
    assert not PendingImport.objects.exists()


def test_what_is_made_is_what_stands_in_the_memo(client, alice, memo, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    confirm(client)
    made = Partnership.objects.get()
    assert impersonal(take(made, alice, on=DAY)) == impersonal(memo)
    assert (made.coordinator, made.status) == (alice, Status.AGREED)


def test_it_says_where_it_comes_from(client, alice, bob, memo, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    made = confirm(client)
    client.force_login(bob)
    assert f"Overgenomen uit memo {memo.reference}" in words(client.get(made.url))
    assert "Overgenomen uit een memo" in words(client.get(f"{made.url}geschiedenis/"))
    assert not Party.objects.exclude(handed_in_by=None).exists()


def test_the_preview_names_what_comes_along_and_what_does_not(client, alice, memo, elsewhere):
    client.force_login(alice)
    page = words(send(client, to_json(replace(memo, programme="xyz", programme_name="Onbekend"))))
    for told in ("Verwachtingen: 2", "Fasen: 2", "3, van 4 partijen", "uw organisatie", "‘Onbekend’"):
        assert told in page


def test_a_party_that_is_not_here_asks_for_a_choice(client, alice, elsewhere):
    Organisation.objects.filter(name="Gemeente Later").delete()
    client.force_login(alice)
    assert "Niet gevonden" in words(send(client, elsewhere))
    assert "Kies wat er met Gemeente Later gebeurt." in words(confirm(client))
    assert not Partnership.objects.exists()


def test_a_party_that_is_not_here_can_be_added(client, alice, memo, elsewhere):
    Organisation.objects.filter(name="Gemeente Later").delete()
    client.force_login(alice)
    send(client, elsewhere)
    confirm(client, **{"party-0": "add"})
    assert Organisation.objects.get(name="Gemeente Later").code is None
    assert impersonal(take(Partnership.objects.get(), alice, on=DAY)) == impersonal(memo)


def test_a_party_that_is_not_here_can_be_left_out_with_all_it_said(client, alice, elsewhere, ministry):
    ministry.delete()
    client.force_login(alice)
    page = words(send(client, elsewhere))
    assert "Ministeries die wij hier niet vinden: Ministerie van Water." in page
    confirm(client, **{"party-0": "leave-out"})
    taken = take(Partnership.objects.get(), alice, on=DAY)
    assert len(taken.parties) == 4
    assert taken.expectations == ()
    assert taken.reveal.parties == 4


def test_the_last_two_that_shared_cannot_be_left_out(client, alice, memo, elsewhere):
    Organisation.objects.exclude(name="Gemeente Beekdam").delete()
    client.force_login(alice)
    send(client, elsewhere)
    reply = confirm(client, **{f"party-{number}": "leave-out" for number in range(4)})
    assert "geen twee partijen" in words(reply)
    assert not Partnership.objects.exists()


def test_a_memo_of_others_is_not_taken_over(client, charlie, elsewhere):
    client.force_login(charlie)
    assert "van geen van de partijen in dit memo invuller" in words(send(client, elsewhere))
    assert not PendingImport.objects.exists()


def test_confirming_twice_makes_one(client, alice, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    uid = PendingImport.objects.get().uid
    replies = [client.post(CHECK, {"uid": uid}) for _time in range(2)]
    assert {reply.url for reply in replies} == {Partnership.objects.get().get_absolute_url()}


def test_what_was_replaced_in_another_window_is_not_confirmed(client, alice, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    reply = client.post(CHECK, {"uid": uuid.uuid4()})
    assert "intussen een ander memo gekozen" in words(reply)
    assert not Partnership.objects.exists()


def test_the_same_memo_comes_in_again_only_when_somebody_says_so(client, alice, elsewhere):
    client.force_login(alice)
    for choices in ({}, {"again": "on"}):
        send(client, elsewhere)
        confirm(client, **choices)
    assert Partnership.objects.count() == Origin.objects.count() == 2


def test_the_same_memo_again_without_a_word_makes_nothing(client, alice, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    confirm(client)
    page = send(client, pdf_with(elsewhere))
    assert "al een keer overgenomen" in words(page)
    assert "Zet een vinkje" in words(confirm(client))
    assert Partnership.objects.count() == 1


def test_who_may_not_see_it_does_not_hear_that_a_memo_came_in_before(client, alice, bob, memo, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    confirm(client)
    Party.objects.filter(organisation__name="Provincie Voorland").update(withdrawn_at=timezone.now())
    client.force_login(bob)
    assert "al een keer overgenomen" not in words(send(client, elsewhere))


def test_it_can_be_thrown_away(client, alice, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    client.post(CHECK, {"discard": "1"})
    assert not PendingImport.objects.exists()
    assert client.get(CHECK).url == UPLOAD


def test_it_is_not_kept_for_long(client, alice, bob, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    PendingImport.objects.update(at=timezone.now() - KEPT - dt.timedelta(seconds=1))
    assert client.get(CHECK).url == UPLOAD
    client.force_login(bob)
    send(client, elsewhere)
    assert PendingImport.objects.get().by == bob


def test_once_a_day_what_nobody_confirmed_is_thrown_away(alice, bob, memo, capsys):
    for person in (alice, bob):
        actions.keep(memo, by=person)
    PendingImport.objects.filter(by=alice).update(at=timezone.now() - KEPT)
    call_command("remove_imports")
    assert PendingImport.objects.get().by == bob
    assert "1 memo weggegooid." in capsys.readouterr().out


def test_nobody_else_sees_what_waits(client, alice, bob, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    uid = PendingImport.objects.get().uid
    client.force_login(bob)
    assert client.get(CHECK).url == UPLOAD
    assert client.post(CHECK, {"uid": uid}).url == UPLOAD
    assert not Partnership.objects.exists()


def test_what_is_kept_is_judged_again(client, alice, elsewhere):
    client.force_login(alice)
    send(client, elsewhere)
    alice.memberships.all().delete()
    make.user("x@y.example", editor_of=make.organisation("Elders"))
    alice.memberships.create(organisation=Organisation.objects.get(name="Elders"), role="editor")
    assert confirm(client).url == UPLOAD
    assert not Partnership.objects.exists()


def test_when_making_fails_halfway_nothing_is_left(client, alice, elsewhere, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    client.force_login(alice)
    send(client, elsewhere)
    monkeypatch.setattr(actions, "origin_of", fail)
    with pytest.raises(RuntimeError):
        confirm(client)
    assert not Partnership.objects.exists()
    assert PendingImport.objects.exists()


def test_what_the_database_refuses_is_a_sentence(client, alice, elsewhere, monkeypatch):
    def refuse(*args, **kwargs):
        raise IntegrityError

    client.force_login(alice)
    send(client, elsewhere)
    monkeypatch.setattr(actions, "make", refuse)
    assert "Er is niets gemaakt." in words(confirm(client))


# --- a memo as it leaves the building


def test_the_pdf_that_anybody_downloads_comes_back_in(client, alice, full, memo):
    client.force_login(alice)
    printed = client.get(f"/samenwerkingen/{full.pk}/memo.pdf").content
    Partnership.objects.all().delete()
    assert send(client, printed, name="memo.pdf").redirect_chain == [(CHECK, 302)]
    confirm(client)
    assert impersonal(take(Partnership.objects.get(), alice, on=DAY)) == impersonal(memo)
