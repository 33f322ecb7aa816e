"""A version whose files are no longer what was kept, through the front door."""

import json

import pytest
from django.core.management import CommandError, call_command

from partnership.guards import placing
from partnership.memo.signing.final import settled_memo
from partnership.memo.versions.damaged import Damaged
from partnership.models import FinalMemo, Memo
from partnership.models.memo import hash_of
from partnership.profile import IDEAL
from tests import make

pytestmark = pytest.mark.django_db
DAMAGES = {
    "cut off": lambda kept: kept[: len(kept) // 2],
    "empty": lambda kept: b"",
    "no text": lambda kept: b"\xff\xfe" + kept,
    "another word": lambda kept: kept.replace(b"Beekdal", b"Beekdel"),
    "another kind": lambda kept: json.dumps({**json.loads(kept), "parties": "geen"}).encode(),
}
READS_IT = ["versies/1/", "versies/1/verschil/", "versies/2/verschil/?met=1", "versies/1/memo.json"]


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


@pytest.fixture(params=DAMAGES.values(), ids=DAMAGES)
def damaged(agreed, request):
    """Two versions, of which the snapshot of the first was changed in the database."""
    memo = make.memo(agreed)
    make.memo(agreed, 2)
    change(memo, snapshot=request.param(memo.snapshot))
    return agreed


def change(row, **columns):
    placing.take_away("default")
    type(row)._base_manager.filter(pk=row.pk).update(**columns)


def address(partnership, path=""):
    return f"/samenwerkingen/{partnership.pk}/memo/{path}"


@pytest.mark.parametrize("path", READS_IT)
def test_a_page_or_file_that_needs_it_says_that_it_is_damaged(client, damaged, bob, path):
    client.force_login(bob)
    reply = client.get(address(damaged, path))
    assert reply.status_code == 409
    assert "Versie 1 van het memo is beschadigd" in reply.content.decode()
    assert "Beekdel" not in reply.content.decode()


@pytest.mark.parametrize("path", ["", "versies/2/", "versies/2/verschil/", "versies/1/memo.pdf", "versies/maken/"])
def test_all_else_can_still_be_read(client, damaged, alice, path):
    client.force_login(alice)
    assert client.get(address(damaged, path)).status_code == 200


def test_the_memo_as_it_is_now_says_that_the_newest_version_is_damaged(client, agreed, bob):
    change(make.memo(agreed), snapshot=b"{}")
    client.force_login(bob)
    assert "Versie 1 is beschadigd." in client.get(address(agreed)).content.decode()


def test_verifying_names_it(damaged, capsys):
    with pytest.raises(CommandError, match="1 van de 4"):
        call_command("verify_memos")
    assert f"{damaged.reference}, versie 1, de gegevens (JSON) is anders" in capsys.readouterr().err


def test_data_of_a_kind_that_nobody_can_read_is_damaged_too(client, agreed, bob):
    make.memo(agreed, snapshot=b"{}")
    assert Memo.objects.get().snapshot_sha256 == hash_of(b"{}")
    client.force_login(bob)
    assert client.get(address(agreed, "versies/1/")).status_code == 409


@pytest.mark.parametrize(("column", "path"), [("pdf", "memo.pdf"), ("snapshot", "memo.json")])
def test_a_file_that_differs_is_not_sent(client, agreed, bob, column, path):
    change(make.memo(agreed), **{column: b"anders"})
    client.force_login(bob)
    reply = client.get(address(agreed, f"versies/1/{path}"))
    assert reply.status_code == 409
    assert reply.headers["Content-Type"].startswith("text/html")


def test_an_adopted_memo_that_differs_is_not_sent_either(client, agreed, bob):
    final = make.final_memo(make.memo(agreed))
    change(final, pdf=b"anders")
    client.force_login(bob)
    assert client.get(address(agreed, "versies/1/vastgesteld.pdf")).status_code == 409
    assert FinalMemo.objects.count() == 1
    with pytest.raises(Damaged):
        settled_memo(agreed)


@pytest.mark.parametrize("column", ["pdf", "snapshot"])
def test_nobody_signs_it(client, agreed, bob, voorland, column):
    memo, party = make.memo(agreed), agreed.parties.get(organisation=voorland)
    signatory = make.signatory(memo, party, bob)
    change(memo, **{column: b"anders"})
    client.force_login(bob)
    path = address(agreed, f"versies/1/ondertekenen/{party.pk}/")
    assert client.get(path).status_code == 409
    assert client.post(path, {"decision": "signed", "confirmed": "on", "edition": "1"}).status_code == 409
    signatory.refresh_from_db()
    assert not signatory.has_signed


def test_a_stranger_hears_nothing_of_it(client, damaged, charlie):
    client.force_login(charlie)
    assert client.get(address(damaged, "versies/1/")).status_code == 404
