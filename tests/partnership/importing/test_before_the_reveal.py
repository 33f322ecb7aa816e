"""A memo from before the reveal brings in what its reader said, and no secret of another party."""

import pytest

from partnership.models import Change, Partnership, Position, Status
from partnership.profile import IDEAL
from partnership.snapshot.canonical import to_json
from partnership.snapshot.taking import take
from tests import make
from tests.partnership.importing.front_door import confirm, send
from tests.partnership.importing.memos import DAY
from tests.shown import words


@pytest.fixture
def blind(alice, beekdam, voorland):
    """The data of a memo that Alice took while the positions were secret."""
    made = make.partnership(coordinator=alice, status="positions")
    for place in (beekdam, voorland):
        party = make.party(made, place, profile=IDEAL, handed_in=place == voorland)
        make.contribution(party, euro=5)
        make.expectation(party, "everyone", f"Van {place}")
    data = to_json(take(made, alice, on=DAY))
    made.delete()
    return data


def test_a_memo_from_before_the_reveal_becomes_a_draft(client, alice, blind):
    client.force_login(alice)
    assert "nog niet onthuld" in words(send(client, blind))
    confirm(client)
    made = Partnership.objects.get()
    assert made.status == Status.DRAFT
    assert not made.parties.handed_in().exists()
    assert set(Position.objects.values_list("party__organisation__name", flat=True)) == {"Gemeente Beekdam"}


def test_what_comes_in_before_the_reveal_stays_secret(client, alice, bob, blind):
    client.force_login(alice)
    send(client, blind)
    confirm(client)
    assert not Position.objects.visible_to(bob).exists()
    assert not Change.objects.visible_to(bob).filter(kind__in=["position", "contribution", "expectation"]).exists()
    assert Change.objects.visible_to(alice).filter(kind="expectation").exists()


def test_the_secrets_of_another_party_do_not_come_in(client, bob, voorland, blind):
    """Bob got hold of what Alice took: what her organisation answered does not come in under his hand."""
    client.force_login(bob)
    send(client, blind)
    confirm(client)
    made = Partnership.objects.get()
    assert not Position.objects.exists()
    assert [party.contributions.count() + party.expectations.count() for party in made.parties.all()] == [0, 0]
