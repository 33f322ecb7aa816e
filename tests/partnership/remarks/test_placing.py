"""Placing a remark, and replying to one."""

import pytest

from partnership.models import Remark, Status
from tests import make
from tests.partnership.remarks.writing import open_as, sent


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_placing_leads_back_to_the_page_at_the_remark(client, request, home, address, who):
    client.force_login(request.getfixturevalue(who))
    reply = client.post(address, sent())
    assert reply.url == f"{home}waarmee/#opmerking-{Remark.objects.get().pk}"


def test_on_their_own_page_one_stays_there(client, bob, address):
    client.force_login(bob)
    reply = client.post(address, sent(**{"own-page": "1"}))
    assert reply.url == f"{address}#opmerking-{Remark.objects.get().pk}"


def test_the_author_says_at_once_that_it_belongs_in_the_memo(client, bob, partnership, home, address):
    client.force_login(bob)
    client.post(address, sent(**{"opmerking-in_memo": "on"}))
    assert Remark.objects.for_memo(partnership).exists()
    assert "Komt in het memo" in client.get(f"{home}waarmee/").content.decode()


def test_an_empty_remark_is_refused(client, bob, address):
    client.force_login(bob)
    assert "Schrijf wat u wilt opmerken." in client.post(address, sent(" ")).content.decode()
    assert not Remark.objects.exists()


def test_too_long_a_remark_is_refused_and_stays_on_the_screen(client, bob, address):
    client.force_login(bob)
    html = client.post(address, sent("x" * 2001)).content.decode()
    assert "1 teken te lang" in html
    assert "x" * 2001 in html


def test_replying(client, alice, partnership, address, remark):
    client.force_login(alice)
    client.post(address, {"parent": remark.pk, f"reactie-{remark.pk}-text": "Ja, dat klopt."})
    reply = remark.replies.get()
    assert (reply.text, reply.subject, reply.by) == ("Ja, dat klopt.", "means", alice)


def test_an_empty_reply_is_refused_at_its_remark(client, alice, address, remark):
    client.force_login(alice)
    html = client.post(address, {"parent": remark.pk, f"reactie-{remark.pk}-text": ""}).content.decode()
    assert "Schrijf uw reactie." in html
    assert f'href="#id_reactie-{remark.pk}-text"' in html


def test_a_reply_has_no_replies(client, alice, partnership, address, remark):
    reply = make.remark(partnership, alice, parent=remark)
    client.force_login(alice)
    sent_back = client.post(address, {"parent": reply.pk, f"reactie-{reply.pk}-text": "Nee."})
    assert sent_back.status_code == 404


@pytest.mark.parametrize("parent", ["", "x", "999", "9" * 50])
def test_a_remark_that_is_not_there_has_no_replies(client, alice, address, remark, parent):
    client.force_login(alice)
    assert client.post(address, {"parent": parent, "opmerking-text": "x"}).status_code == 404


def test_a_remark_on_another_subject_gets_no_replies_here(client, alice, home, remark):
    client.force_login(alice)
    data = {"parent": remark.pk, f"reactie-{remark.pk}-text": "Ja."}
    assert client.post(f"{home}opmerkingen/roles/", data).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
def test_others_say_nothing(client, request, address, remark, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address, sent("Nog iets.")).status_code == status
    assert client.post(f"{address}{remark.pk}/", {"step": "settle"}).status_code == status
    assert Remark.objects.count() == 1


def test_what_is_typed_once_it_is_closed_stays_on_the_screen(client, alice, beekdam):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED)
    client.force_login(alice)
    html = client.post(f"/samenwerkingen/{closed.pk}/opmerkingen/means/", sent("Nog iets.")).content.decode()
    assert "De samenwerking is afgerond." in html
    assert "Nog iets." in html
    assert "Plaats de opmerking" not in html
    assert not Remark.objects.exists()


def test_a_reply_that_is_typed_once_it_is_closed_stays_on_the_screen(client, alice, beekdam):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED)
    asked = make.remark(closed, alice)
    client.force_login(alice)
    data = {"parent": asked.pk, f"reactie-{asked.pk}-text": "Toch nog iets."}
    html = client.post(f"/samenwerkingen/{closed.pk}/opmerkingen/means/", data).content.decode()
    assert "De samenwerking is afgerond." in html
    assert "Toch nog iets." in html
    assert not asked.replies.exists()


def test_who_has_to_log_in_again_finds_the_text_back(client, bob, address):
    client.post(address, sent("Halverwege."))
    assert "Halverwege." in open_as(client, bob, address)
    assert not Remark.objects.exists()


def test_on_a_question_before_the_reveal_it_says_when(client, alice, home):
    client.force_login(alice)
    reply = client.get(f"{home}opmerkingen/ambition/", follow=True)
    assert "Dit kan zodra de posities zijn onthuld." in reply.content.decode()
