"""The pages about versions, and their files, through the front door."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from partnership.guards import placing
from partnership.memo.versions import making
from partnership.models import FinalMemo, Memo, Partnership
from partnership.models.memo import hash_of
from partnership.profile import IDEAL
from tests import make

pytestmark = pytest.mark.django_db
FILES = {"memo.pdf": ("application/pdf", "pdf"), "memo.json": ("application/json", "snapshot")}


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


@pytest.fixture
def unprinted(monkeypatch):
    monkeypatch.setattr(making, "printed", lambda snapshot, language: b"%PDF")


def address(partnership, path=""):
    return f"/samenwerkingen/{partnership.pk}/memo/{path}"


def page(client, partnership, path=""):
    return client.get(address(partnership, path)).content.decode()


# --- the list


def signatures(agreed, *decisions):
    memo = make.memo(agreed, agreement=agreed.version)
    for party, decision in zip(agreed.parties.order_by("pk"), decisions, strict=False):
        why = {"reason": "Het is te duur."} if decision == "declined" else {}
        person = make.user(f"tekent{party.pk}@overheid.example")
        make.signatory(memo, party, person, decision=decision, decided_at=timezone.now(), **why)


def test_the_list_says_to_everybody_who_is_still_to_sign(client, agreed, bob, rob, bea):
    signatures(agreed, "signed")
    for person in (bob, rob, bea):
        client.force_login(person)
        text = page(client, agreed)
        assert "1 van de 2 partijen heeft ondertekend. Nog niet: Provincie Voorland." in text


def test_the_list_says_who_did_not_want_to_sign(client, agreed, bob):
    signatures(agreed, "signed", "declined")
    client.force_login(bob)
    assert "Provincie Voorland ondertekende niet." in page(client, agreed)


def test_of_a_version_that_nobody_can_sign_the_list_names_nobody(client, agreed, bob):
    make.memo(agreed, agreement=agreed.version + 1)
    client.force_login(bob)
    shown = page(client, agreed)
    assert "terug in gesprek" in shown
    assert "Nog niet:" not in shown


# --- making


def test_the_coordinator_makes_a_version_and_reads_it(client, agreed, alice, unprinted):
    client.force_login(alice)
    assert "Maak versie 1" in page(client, agreed)
    shown = page(client, agreed, "versies/maken/")
    assert "op 6 van de 6 vragen" in shown
    reply = client.post(address(agreed, "versies/maken/"), {"number": "1", "why": "Voor de raad"}, follow=True)
    assert reply.redirect_chain == [(address(agreed, "versies/1/"), 302)]
    text = reply.content.decode()
    assert "Zij verandert niet meer" in text
    assert "Voor de raad" in text


def test_sending_it_twice_gives_a_sentence_and_one_version(client, agreed, alice, unprinted):
    client.force_login(alice)
    for _time in range(2):
        reply = client.post(address(agreed, "versies/maken/"), {"number": "1"}, follow=True)
    assert "intussen al een nieuwe versie" in reply.content.decode()
    assert Memo.objects.count() == 1


def test_a_reader_and_an_editor_read_and_do_not_make(client, agreed, bob, rob, bea):
    make.memo(agreed)
    for person in (bob, rob, bea):
        client.force_login(person)
        assert client.get(address(agreed, "versies/maken/")).status_code == 403
        assert client.post(address(agreed, "versies/maken/"), {"number": "2"}).status_code == 403
        text = page(client, agreed)
        assert "Versie 1" in text
        assert "Maak versie" not in text


def test_before_the_reveal_there_is_a_sentence(client, partnership, alice):
    client.force_login(alice)
    reply = client.post(address(partnership, "versies/maken/"), {"number": "1"}, follow=True)
    assert "Dit kan zodra de posities zijn onthuld." in reply.content.decode()
    assert "Maak versie" not in page(client, partnership)


def test_without_an_agreement_the_page_says_what_that_means(client, alice, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status="conversation")
    client.force_login(alice)
    assert "niet ondertekenen" in page(client, talking, "versies/maken/")


def test_a_reason_that_is_too_long_is_sent_back(client, agreed, alice):
    client.force_login(alice)
    reply = client.post(address(agreed, "versies/maken/"), {"number": "1", "why": "x" * 2001})
    assert "1 teken te lang" in reply.content.decode()
    assert not Memo.objects.exists()


# --- reading


def test_a_version_shows_what_was_and_not_what_is(client, agreed, alice):
    make.memo(agreed)
    Partnership.objects.update(title="Heel iets anders")
    client.force_login(alice)
    article = page(client, agreed, "versies/1/").partition("<article")[2]
    assert "Water en wonen in het Beekdal" in article
    assert "Heel iets anders" not in article


def test_what_changed_since_a_version_is_told_field_by_field(client, agreed, bob):
    make.memo(agreed)
    Partnership.objects.update(task="Meer water vasthouden")
    client.force_login(bob)
    assert "Gewijzigd sinds versie 1: 1 veld." in page(client, agreed)
    shown = page(client, agreed, "versies/1/verschil/")
    assert "Opgave" in shown
    assert "Meer water vasthouden" in shown


def test_two_versions_are_compared_with_the_older_one_first(client, agreed, bob):
    make.memo(agreed)
    Partnership.objects.update(title="Nieuwe titel")
    make.memo(Partnership.objects.get(), 2)
    client.force_login(bob)
    there, back = (page(client, agreed, f"versies/{one}/verschil/?met={other}") for one, other in ((1, 2), (2, 1)))
    for shown in (there, back):
        assert "Gewijzigd tussen versie 1 en versie 2" in shown
        assert shown.index("Water en wonen in het Beekdal</span>") < shown.index("Nieuwe titel</span>")


@pytest.mark.parametrize("other", ["", "9", "drie", "1", "9" * 5000])
def test_a_comparison_with_what_is_not_there_is_one_with_now(client, agreed, bob, other):
    make.memo(agreed)
    client.force_login(bob)
    assert "Er is geen verschil." in page(client, agreed, f"versies/1/verschil/?met={other}")


@pytest.mark.parametrize("path", ["versies/1/", "versies/1/verschil/", *(f"versies/1/{name}" for name in FILES)])
def test_a_stranger_finds_nothing_and_a_visitor_logs_in(client, agreed, charlie, path):
    make.memo(agreed)
    assert client.get(address(agreed, path)).url.startswith(reverse("account_login"))
    client.force_login(charlie)
    assert client.get(address(agreed, path)).status_code == 404
    assert client.post(address(agreed, path)).status_code == 405


@pytest.mark.parametrize("path", ["", "verschil/", *FILES])
def test_a_version_that_is_not_there_is_not_found(client, agreed, alice, path):
    client.force_login(alice)
    assert client.get(address(agreed, f"versies/1/{path}")).status_code == 404
    assert client.get(address(agreed, f"versies/{10**18}/{path}")).status_code == 404


def test_the_number_is_that_of_this_partnership(client, agreed, alice, bob):
    make.memo(agreed)
    other = make.partnership("Zon", coordinator=alice)
    client.force_login(alice)
    assert client.get(address(other, "versies/1/memo.pdf")).status_code == 404


# --- files


@pytest.mark.parametrize("name", FILES)
def test_a_file_comes_as_it_was_kept(client, agreed, bob, name):
    memo = make.memo(agreed)
    client.force_login(bob)
    reply = client.get(address(agreed, f"versies/1/{name}"))
    content_type, column = FILES[name]
    assert reply.content == bytes(getattr(memo, column))
    assert reply.headers["Content-Type"] == content_type
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Content-Disposition"].startswith(f'attachment; filename="memo-{agreed.reference}-versie-1')
    assert reply.headers["ETag"] == f'"{hash_of(reply.content)}"'
    assert reply.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_the_reader_has_is_not_sent_again(client, agreed, bob, charlie, name):
    make.memo(agreed)
    client.force_login(bob)
    etag = client.get(address(agreed, f"versies/1/{name}")).headers["ETag"]
    again = client.get(address(agreed, f"versies/1/{name}"), headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    client.force_login(charlie)
    assert client.get(address(agreed, f"versies/1/{name}"), headers={"If-None-Match": etag}).status_code == 404


def test_a_file_takes_one_query_beside_those_of_the_session(client, agreed, bob, django_assert_num_queries):
    make.memo(agreed)
    client.force_login(bob)
    with django_assert_num_queries(3):
        client.get(address(agreed, "versies/1/memo.pdf"))


# --- the schema


def test_the_schema_is_for_everybody_and_is_kept(client, db):
    reply = client.get("/schema/onderlegger-memo-1.json")
    assert reply.headers["Content-Type"] == "application/schema+json"
    assert json.loads(reply.content)["$schema"].startswith("https://json-schema.org/")
    assert {"public", "max-age=86400"} <= set(reply.headers["Cache-Control"].split(", "))
    again = client.get("/schema/onderlegger-memo-1.json", headers={"If-None-Match": reply.headers["ETag"]})
    assert again.status_code == 304


# --- verifying


def verify(capsys):
    try:
        call_command("verify_memos")
        failed = ""
    except CommandError as error:
        failed = str(error)
    told = capsys.readouterr()
    return told.out, told.err, failed


def test_files_that_are_as_kept_are_counted(agreed, capsys):
    make.memo(agreed)
    make.memo(agreed, 2)
    assert verify(capsys) == ("Bestanden die zijn zoals ze zijn bewaard: 4.\n", "", "")


@pytest.mark.parametrize(("column", "name"), [("pdf", "de pdf"), ("snapshot", "de gegevens (JSON)")])
def test_a_file_that_differs_is_named_with_its_hashes(agreed, capsys, column, name):
    make.memo(agreed)
    make.memo(agreed, 2)
    placing.take_away("default")
    Memo._base_manager.filter(number=2).update(**{column: b"anders"})
    _out, complaint, failed = verify(capsys)
    assert f"{agreed.reference}, versie 2, {name} is anders" in complaint
    assert hash_of(b"anders") in complaint
    assert failed == "Anders dan bewaard: 1 van de 4 bestanden."


@pytest.mark.parametrize(("column", "name"), [("pdf", "de vastgestelde pdf"), ("sealed", "de verzegelde pdf")])
def test_a_final_memo_that_differs_is_named_too(agreed, capsys, column, name):
    final = make.final_memo(make.memo(agreed), sealed=b"%PDF sealed", sealed_sha256=hash_of(b"%PDF sealed"))
    assert verify(capsys)[0] == "Bestanden die zijn zoals ze zijn bewaard: 4.\n"
    placing.take_away("default")
    FinalMemo._base_manager.filter(pk=final.pk).update(**{column: b"anders"})
    _out, complaint, failed = verify(capsys)
    assert f"{agreed.reference}, versie 1, {name} is anders" in complaint
    assert failed == "Anders dan bewaard: 1 van de 4 bestanden."
