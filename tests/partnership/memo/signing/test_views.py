"""Signing a version through the front door: named, read, signed or declined, and settled."""

import io

import pytest
from pypdf import PdfReader

from partnership.memo.press import CannotPrint
from partnership.memo.signing import final
from partnership.models import Change, FinalMemo, Invitation, Partnership, Signatory
from partnership.models.memo import hash_of
from partnership.profile import IDEAL
from tests import make

pytestmark = pytest.mark.django_db
NORA = {
    "name": "Nora van Dam",
    "function": "wethouder",
    "mandate": "Besluit van 3 maart",
    "email": "alice@beekdam.example",
}


@pytest.fixture
def memo(alice, beekdam, voorland):
    return make.memo(make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL))


@pytest.fixture
def unprinted(monkeypatch):
    monkeypatch.setattr(final, "printed", lambda signing: b"%PDF final")


def party_of(memo, place):
    return memo.partnership.parties.get(organisation=place)


@pytest.fixture
def named(memo, alice, bob, beekdam, voorland):
    """Alice signs for Beekdam, Bob for Voorland."""
    return [make.signatory(memo, party_of(memo, place), who) for place, who in ((beekdam, alice), (voorland, bob))]


def address(memo, path=""):
    return f"/samenwerkingen/{memo.partnership_id}/memo/versies/{memo.number}/{path}"


def sign(client, user, signatory, **fields):
    client.force_login(user)
    data = {"decision": "signed", "confirmed": "on", "edition": signatory.edition} | fields
    return client.post(address(signatory.memo, f"ondertekenen/{signatory.party_id}/"), data, follow=True)


def decline(client, user, signatory, reason="De raad wil eerst het geld zien."):
    return sign(client, user, signatory, decision="declined", reason=reason)


# --- naming


def test_an_editor_names_who_signs_for_the_own_party(
    client, memo, bob, voorland, mailoutbox, django_capture_on_commit_callbacks
):
    client.force_login(bob)
    place = address(memo, f"ondertekenaar/{party_of(memo, voorland).pk}/")
    with django_capture_on_commit_callbacks(execute=True):
        reply = client.post(place, NORA | {"email": "Bob@Voorland.example"}, follow=True)
    assert "Nora van Dam ondertekent namens Provincie Voorland." in reply.content.decode()
    stored = Signatory.objects.get()
    assert (stored.email, stored.function, stored.mandate) == (
        "bob@voorland.example",
        "wethouder",
        "Besluit van 3 maart",
    )
    assert [mail.to for mail in mailoutbox] == [["bob@voorland.example"]]
    assert address(memo) in mailoutbox[0].body


def test_the_coordinator_names_for_any_party_and_nobody_else_does(
    client, memo, alice, bob, rob, bea, charlie, beekdam, voorland
):
    for person, place, status in (
        (alice, voorland, 200),
        (bob, beekdam, 403),
        (rob, beekdam, 403),
        (bea, beekdam, 403),
        (charlie, beekdam, 404),
    ):
        client.force_login(person)
        where = address(memo, f"ondertekenaar/{party_of(memo, place).pk}/")
        assert client.get(where).status_code == status
        if status != 200:
            assert client.post(where, NORA).status_code == status
    assert not Signatory.objects.exists()


def test_who_does_not_take_part_yet_is_invited_as_a_reader(client, memo, alice, beekdam, mailoutbox):
    client.force_login(alice)
    place = address(memo, f"ondertekenaar/{party_of(memo, beekdam).pk}/")
    reply = client.post(place, NORA | {"email": "burgemeester@beekdam.example"}, follow=True)
    assert "burgemeester@beekdam.example is uitgenodigd." in reply.content.decode()
    invited = Invitation.objects.get()
    assert (invited.email, invited.role, invited.party.organisation) == (
        "burgemeester@beekdam.example",
        "reader",
        beekdam,
    )
    assert [mail.to for mail in mailoutbox] == [["burgemeester@beekdam.example"]]


@pytest.mark.parametrize("field", ["name", "function", "email"])
def test_without_a_name_a_function_and_an_address_nobody_is_named(client, memo, alice, beekdam, field):
    client.force_login(alice)
    reply = client.post(address(memo, f"ondertekenaar/{party_of(memo, beekdam).pk}/"), NORA | {field: " "})
    assert "Er is een probleem" in reply.content.decode()
    assert not Signatory.objects.exists()


def test_another_person_can_be_named_until_somebody_decides(client, named, alice, bob, memo):
    one = named[0]
    client.force_login(alice)
    where = address(memo, f"ondertekenaar/{one.party_id}/")
    opening = client.get(where).context["form"].opening
    client.post(where, NORA | {"edition": str(opening), "name": "Iemand anders"})
    one.refresh_from_db()
    assert (one.name, one.edition) == ("Iemand anders", 2)
    sign(client, alice, one)
    reply = client.post(where, NORA | {"name": "Weer anders"})
    assert "Deze partij heeft al besloten" in reply.content.decode()
    assert Signatory.objects.get(pk=one.pk).name == "Iemand anders"


def test_nobody_is_named_for_an_interim_version(client, alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    interim = make.memo(agreed, has_agreement=False)
    client.force_login(alice)
    reply = client.get(address(interim, f"ondertekenaar/{party_of(interim, beekdam).pk}/"), follow=True)
    assert "tussenstand zonder afspraken" in reply.content.decode()


# --- signing


def test_the_page_asks_for_a_mark_that_is_not_made_beforehand(client, named, alice):
    client.force_login(alice)
    shown = client.get(address(named[0].memo, f"ondertekenen/{named[0].party_id}/")).content.decode()
    assert "Ik heb versie 1 gelezen en onderteken haar namens Gemeente Beekdam, als wethouder." in shown
    assert "checked" not in shown
    reply = sign(client, alice, named[0], confirmed="")
    assert "Zet een vinkje" in reply.content.decode()
    assert not Signatory.objects.exclude(decision="").exists()


def test_the_first_signature_is_kept_with_its_history_and_waits_for_the_other(client, named, alice):
    reply = sign(client, alice, named[0])
    text = reply.content.decode()
    assert "U hebt versie 1 ondertekend." in text
    assert "1 van de 2 partijen heeft ondertekend." in text
    stored = Signatory.objects.get(pk=named[0].pk)
    assert (stored.decision, stored.decided_by) == ("signed", alice)
    told = Change.objects.filter(kind="signatory", field="besluit").get()
    assert (told.before, told.after, told.by) == ("", "ondertekend", alice)
    assert not FinalMemo.objects.exists()


def test_only_the_person_named_signs(client, named, alice, bob, rob, bea, charlie, admin):
    for person, status in ((bob, 403), (rob, 403), (bea, 403), (admin, 403), (charlie, 404)):
        client.force_login(person)
        where = address(named[0].memo, f"ondertekenen/{named[0].party_id}/")
        assert client.get(where).status_code == status
        assert client.post(where, {"decision": "signed", "confirmed": "on", "edition": 1}).status_code == status
    assert not Signatory.objects.exclude(decision="").exists()


def test_who_is_named_and_no_longer_acts_for_the_party_does_not_sign(client, named, bob):
    bob.memberships.all().delete()
    client.force_login(bob)
    assert client.get(address(named[1].memo, f"ondertekenen/{named[1].party_id}/")).status_code == 404


def test_a_reader_who_is_named_signs(client, memo, rob, beekdam):
    signatory = make.signatory(memo, party_of(memo, beekdam), rob)
    assert "U hebt versie 1 ondertekend." in sign(client, rob, signatory).content.decode()


def test_what_changed_while_the_page_was_open_is_looked_at_again(client, named, alice):
    Signatory.objects.filter(pk=named[0].pk).update(function="burgemeester", edition=2)
    reply = sign(client, alice, named[0])
    assert "intussen gewijzigd" in reply.content.decode()
    assert "burgemeester" in reply.content.decode()
    assert not Signatory.objects.exclude(decision="").exists()


def test_one_signs_once(client, named, alice):
    sign(client, alice, named[0])
    for again in (sign, decline):
        reply = again(client, alice, named[0])
        assert reply.status_code == 403 or "al besloten" in reply.content.decode()
    assert Signatory.objects.get(pk=named[0].pk).has_signed


def test_an_older_version_is_no_longer_signed(client, named, alice):
    make.memo(named[0].memo.partnership, 2)
    assert "nieuwere versie" in sign(client, alice, named[0]).content.decode()
    assert not Signatory.objects.exclude(decision="").exists()


def test_after_going_back_to_the_conversation_nobody_signs(client, named, alice):
    Partnership.objects.update(status="conversation", agreed_at=None, agreed_steps=None, agreed_to_rijk=None)
    assert "zodra de afspraken zijn vastgelegd" in sign(client, alice, named[0]).content.decode()
    assert not Signatory.objects.exclude(decision="").exists()


# --- declining


def test_one_who_declines_says_why_and_sends_it_back(
    client, named, alice, bob, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        text = decline(client, bob, named[1]).content.decode()
    assert "De raad wil eerst het geld zien." in text
    assert "Niemand kan haar nu nog ondertekenen." in text
    assert {tuple(mail.to) for mail in mailoutbox} == {(alice.email,), (bob.email,)}
    assert not [mail for mail in mailoutbox if "geld" in mail.body]
    assert "Niemand kan haar nu nog ondertekenen" in sign(client, alice, named[0]).content.decode()
    assert not Signatory.objects.filter(decision="signed").exists()


def test_the_coordinator_hears_how_to_go_on_after_that(client, named, alice, bob):
    decline(client, bob, named[1])
    client.force_login(alice)
    text = client.get(address(named[0].memo)).content.decode()
    assert f"/samenwerkingen/{named[0].memo.partnership_id}/afspraken/terug/" in text


def test_without_a_reason_nothing_is_declined(client, named, bob):
    assert "Schrijf waarom" in decline(client, bob, named[1], reason=" ").content.decode()
    assert not Signatory.objects.exclude(decision="").exists()


# --- settling


def test_the_last_signature_settles_the_memo(client, named, alice, bob, mailoutbox, django_capture_on_commit_callbacks):
    sign(client, alice, named[0])
    with django_capture_on_commit_callbacks(execute=True):
        text = sign(client, bob, named[1]).content.decode()
    assert "Het memo is vastgesteld." in text
    made = FinalMemo.objects.get()
    assert made.pdf_sha256 == hash_of(bytes(made.pdf))
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(bytes(made.pdf))).pages)
    assert "Vastgesteld" in words
    assert "Alice, wethouder" in words
    assert "Bob, wethouder" in words
    assert {tuple(mail.to) for mail in mailoutbox} == {(alice.email,), (bob.email,)}
    article = text.partition("<article")[2]
    assert "Bob, wethouder" in article


def test_the_final_pdf_is_sent_as_it_was_kept(client, named, alice, bob, rob, charlie, unprinted):
    for person, one in zip((alice, bob), named, strict=True):
        sign(client, person, one)
    client.force_login(rob)
    reply = client.get(address(named[0].memo, "vastgesteld.pdf"))
    assert (reply.content, reply.headers["Content-Type"]) == (b"%PDF final", "application/pdf")
    assert reply.headers["ETag"] == f'"{hash_of(b"%PDF final")}"'
    client.force_login(charlie)
    assert client.get(address(named[0].memo, "vastgesteld.pdf")).status_code == 404


def test_printing_the_final_pdf_again_gives_the_same_bytes(client, named, alice, bob):
    for person, one in zip((alice, bob), named, strict=True):
        sign(client, person, one)
    assert final.printed(final.signing_of(named[0].memo)) == bytes(FinalMemo.objects.get().pdf)


def test_when_the_final_pdf_fails_the_signatures_stay_and_one_can_try_again(
    client, named, alice, bob, monkeypatch, caplog
):
    def fails(signing):
        raise CannotPrint

    monkeypatch.setattr(final, "printed", fails)
    sign(client, alice, named[0])
    text = sign(client, bob, named[1]).content.decode()
    assert "nog niet gelukt" in text
    assert f"No final PDF of version 1 of {named[0].partnership.reference}" in caplog.text
    assert "Maak de definitieve pdf" in text
    assert not FinalMemo.objects.exists()
    monkeypatch.setattr(final, "printed", lambda signing: b"%PDF final")
    assert (
        "Het memo is vastgesteld." in client.post(address(named[0].memo, "vaststellen/"), follow=True).content.decode()
    )
    client.post(address(named[0].memo, "vaststellen/"))
    assert FinalMemo.objects.count() == 1


def test_nobody_settles_what_is_not_signed_by_all(client, named, alice, rob, unprinted):
    sign(client, alice, named[0])
    client.post(address(named[0].memo, "vaststellen/"))
    assert not FinalMemo.objects.exists()
    client.force_login(rob)
    assert client.post(address(named[0].memo, "vaststellen/")).status_code == 403
