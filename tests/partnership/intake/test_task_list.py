"""The home of a partnership: who may see it, what it shows, and never what somebody answered."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.intake.states import hand_in, page

# --- who may


def test_a_visitor_is_sent_to_the_login(client, partnership):
    assert client.get(partnership.get_absolute_url()).status_code == 302


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    assert page(client, charlie, partnership).status_code == 404


def test_a_number_beyond_any_database_is_not_found(client, alice):
    client.force_login(alice)
    assert client.get(f"/samenwerkingen/{'9' * 40}/").status_code == 404


@pytest.mark.parametrize("who", ["alice", "rob", "bob", "bea", "admin"])
def test_who_takes_part_or_oversees_reads_it(client, partnership, request, who):
    assert page(client, request.getfixturevalue(who), partnership).status_code == 200


# --- the page


def test_it_says_whom_it_waits_for_and_never_for_what(client, alice, beekdam, voorland, partnership):
    make.positions(partnership.parties.get(organisation=voorland), Profile(5, 5), reason="Een geheime reden")
    hand_in(partnership, beekdam)
    html = page(client, alice, partnership).content.decode()
    assert "Wij wachten op: Provincie Voorland" in html
    assert "geheime" not in html


@pytest.mark.parametrize("who", ["alice", "bea", "admin"])
def test_other_answers_give_the_same_page(client, voorland, partnership, request, who):
    """Blind: with other scores and reasons not one character of the page changes."""
    user = request.getfixturevalue(who)
    party = partnership.parties.get(organisation=voorland)

    def body():
        return re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page(client, user, partnership).content.decode())

    make.positions(party, IDEAL)
    before = body()
    party.positions.update(score=5, reason="Heel anders")
    assert body() == before


def test_it_says_how_many_are_ready_and_how_long_there_is(client, alice, beekdam, partnership):
    hand_in(partnership, beekdam)
    type(partnership).objects.update(positions_due_on=timezone.localdate() + dt.timedelta(days=11))
    html = page(client, alice, partnership).content.decode()
    assert "1 van de 2 partijen is klaar." in html
    assert "Nog 11 dagen." in html
    assert "Posities delen tot en met" in html


def test_in_conversation_it_waits_for_the_coordinator(client, bob, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert "Wij wachten op: Alice" in page(client, bob, revealed).content.decode()


def test_up_to_five_parties_have_a_column_each(client, alice, partnership):
    for number in range(3):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    html = page(client, alice, partnership).content.decode()
    assert '<th scope="col">Gemeente 2</th>' in html
    assert 'colspan="7"' in html


def test_above_five_parties_a_count_per_layer_takes_their_place(client, alice, beekdam, partnership):
    for number in range(10):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    hand_in(partnership, beekdam)
    html = page(client, alice, partnership).content.decode()
    assert '<th scope="col">Gemeente 2</th>' not in html
    assert '<th scope="col">Gemeenten</th>' in html
    assert "1 van 11 klaar" in html
    assert "0 van 1 klaar" in html
    assert "1 van 11 gedeeld" in html


def test_the_facts_name_coordinator_role_and_reference(client, alice, partnership):
    html = page(client, alice, partnership).content.decode()
    assert "Alice, Gemeente Beekdam" in html
    assert "Coördinator en invuller voor Gemeente Beekdam" in html
    assert partnership.reference in html


def test_an_example_says_so(client, alice, partnership):
    assert "verzonnen" not in page(client, alice, partnership).content.decode()
    partnership.is_example = True
    partnership.save()
    assert "verzonnen" in page(client, alice, partnership).content.decode()


def test_forty_parties_take_as_many_queries_as_two(client, alice, partnership):
    page(client, alice, partnership)
    with CaptureQueriesContext(connection) as two:
        client.get(partnership.get_absolute_url())
    for number in range(38):
        make.positions(make.party(partnership, make.organisation(f"Gemeente {number}")), IDEAL)
    with CaptureQueriesContext(connection) as forty:
        client.get(partnership.get_absolute_url())
    assert len(forty) == len(two)
