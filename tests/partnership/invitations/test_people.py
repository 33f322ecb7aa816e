"""The page 'Mensen': who takes part, per party, and what is missing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.invitations.facts import per_layer, seats_in
from partnership.models import Status
from tests import make
from tests.shown import html


def page(client, user, partnership):
    client.force_login(user)
    return client.get(f"/samenwerkingen/{partnership.pk}/mensen/")


def seats(partnership):
    return {str(one.party): one for one in seats_in(partnership, may_invite=True, sees_addresses=True)}


@pytest.fixture
def sem(party):
    return make.participant(party, make.user("sem@voorland.example", name="Sem Yilmaz"), "reader")


# --- who sees what


def test_a_visitor_is_sent_to_the_login(client, partnership):
    assert client.get(f"/samenwerkingen/{partnership.pk}/mensen/").status_code == 302


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    assert page(client, charlie, partnership).status_code == 404


def test_a_known_deal_has_no_people(client, alice):
    assert page(client, alice, make.known_deal()).status_code == 404


@pytest.mark.parametrize("who", ["bob", "rob", "bea"])
def test_who_does_not_coordinate_sees_names_without_addresses_or_buttons(client, partnership, sem, request, who):
    make.invitation(sem.party, "anne@voorland.example")
    shown = html(page(client, request.getfixturevalue(who), partnership))
    assert "Sem Yilmaz" in shown
    assert "sem@voorland.example" not in shown
    assert "anne@voorland.example" not in shown
    assert "/uitnodigen/" not in shown
    assert "Wijzig" not in shown


def test_the_coordinator_sees_addresses_and_what_is_expected(client, alice, partnership, sem):
    make.invitation(sem.party, "anne@voorland.example")
    make.invitation(sem.party, "piet@voorland.example", secret=make.Secret("a", "b"), expires_at=timezone.now())
    shown = html(page(client, alice, partnership))
    assert "lezer, sem@voorland.example" in shown
    assert "uitgenodigd, kan tot en met" in shown
    assert "uitnodiging verlopen op" in shown
    assert f"/mensen/{sem.party_id}/uitnodigen/" in shown


def test_once_it_is_over_nobody_changes_anything(client, alice, partnership, sem):
    partnership.archived_at = timezone.now()
    partnership.save()
    shown = html(page(client, alice, partnership))
    assert "Sem Yilmaz" in shown
    assert "/uitnodigen/" not in shown


def test_who_has_shared_is_seen_and_never_what(client, rob, partnership, voorland):
    partnership.parties.filter(organisation=voorland).update(handed_in_at=timezone.now())
    shown = html(page(client, rob, partnership))
    assert shown.count("Heeft gedeeld") == shown.count("Nog niet gedeeld") == 1


def test_after_the_reveal_who_did_not_share_has_brought_nothing_in(client, rob, beekdam, voorland):
    revealed = make.partnership(parties=[beekdam], status=Status.CONVERSATION)
    make.party(revealed, voorland, handed_in=False)
    assert "Niet ingebracht" in html(page(client, rob, revealed))


# --- what is counted


def test_colleagues_who_work_for_it_are_counted_and_who_fills_in_is_named(client, alice, rob, partnership):
    make.user("weg@beekdam.example", reader_of=alice.organisations.get(), is_active=False)
    own = seats(partnership)["Gemeente Beekdam"]
    assert (own.colleagues, own.colleagues_who_edit) == (2, ("Alice",))
    shown = html(page(client, alice, partnership))
    assert "2 medewerkers die in Onderlegger voor deze organisatie werken. Invuller: Alice." in shown
    assert "rob@" not in shown


def test_a_colleague_who_was_invited_too_is_named_and_not_counted(partnership, party, bob):
    make.participant(party, bob)
    there = seats(partnership)["Provincie Voorland"]
    assert [one.name for one in there.people] == ["Bob"]
    assert there.colleagues == 0


def test_who_is_not_active_does_not_take_part(partnership, sem):
    type(sem.user).objects.filter(pk=sem.user_id).update(is_active=False)
    assert seats(partnership)["Provincie Voorland"].people == ()


# --- a party without an editor


def test_a_party_without_an_editor_is_signalled(client, alice, partnership, sem):
    shown = html(page(client, alice, partnership))
    assert "1 partij heeft nog geen invuller" in shown
    assert "Deze partij heeft nog geen invuller." in shown


@pytest.mark.parametrize(
    ("role", "is_over", "lacks"), [("editor", False, False), ("reader", False, True), ("editor", True, True)]
)
def test_an_invitation_to_fill_in_counts_as_long_as_it_works(partnership, party, role, is_over, lacks):
    more = {"expires_at": timezone.now()} if is_over else {}
    make.invitation(party, role=role, **more)
    assert seats(partnership)["Provincie Voorland"].lacks_editor == lacks


def test_a_party_with_an_editor_is_not_signalled(partnership, party, bob):
    assert not seats(partnership)["Provincie Voorland"].lacks_editor


def test_a_participant_who_fills_in_is_enough(partnership, party):
    make.participant(party, make.user("sem@voorland.example"))
    assert not seats(partnership)["Provincie Voorland"].lacks_editor


# --- many parties


@pytest.fixture
def crowd(alice, partnership):
    """Forty parties."""
    for number in range(38):
        place = make.organisation(f"Gemeente {number}", layer="municipality" if number % 2 else "water-authority")
        make.party(partnership, place, handed_in=number < 10)
    return partnership


def test_up_to_five_parties_are_shown_unfolded(client, alice, partnership):
    assert "<details" not in html(page(client, alice, partnership))


def test_more_are_folded_per_layer_with_counts(client, alice, crowd):
    groups = per_layer(seats_in(crowd, may_invite=True, sees_addresses=True))
    assert [group.name for group in groups] == ["Provincies", "Gemeenten", "Waterschappen"]
    assert [len(group.seats) for group in groups] == [1, 20, 19]
    assert [group.handed_in for group in groups] == [0, 5, 5]
    shown = html(page(client, alice, crowd))
    assert shown.count("<details") == 3
    assert "19 zonder invuller" in shown


def test_forty_parties_take_as_many_queries_as_two(client, alice, partnership, request):
    page(client, alice, partnership)
    address = f"/samenwerkingen/{partnership.pk}/mensen/"
    with CaptureQueriesContext(connection) as two:
        client.get(address)
    for party in request.getfixturevalue("crowd").parties.all():
        make.participant(party, make.user(f"p{party.pk}@gemeente.example"))
        make.invitation(party, secret=make.Secret(str(party.pk), "x"))
    with CaptureQueriesContext(connection) as forty:
        assert client.get(address).status_code == 200
    assert len(forty) == len(two)
