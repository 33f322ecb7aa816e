"""Reservations of parties: recorded on the screen, changed and taken away on their own page."""

import pytest

from partnership.models import Reservation
from tests import make
from tests.partnership.dialogue.conversation.saying import record, sent, text_of


def with_reservation(party, text="Als de raad het wil.", number=0):
    return {f"voorbehoud-{number}-party": str(party.pk), f"voorbehoud-{number}-text": text}


def test_the_coordinator_records_reservations_of_parties(page, address, revealed, party):
    other = revealed.parties.exclude(pk=party.pk).get()
    page.post(address, sent(**with_reservation(party), **with_reservation(other, "Als er geld is.", 1), rows="2"))
    kept = revealed.reservations.values_list("party", "axis", "text")
    assert list(kept) == [
        (party.pk, "decentral_funds", "Als de raad het wil."),
        (other.pk, "decentral_funds", "Als er geld is."),
    ]


def test_everybody_reads_a_reservation_on_the_screen(client, page, rob, address, party):
    page.post(address, sent(**with_reservation(party)))
    client.force_login(rob)
    said = text_of(client.get(address))
    assert "Voorbehoud Provincie Voorland: Als de raad het wil." in said


def test_another_row_is_shown_with_all_that_was_typed_and_saves_nothing(page, address, revealed, party):
    html = page.post(address, sent(**with_reservation(party), more="1")).content.decode()
    assert "Ieder wat hij kan." in html
    assert "Als de raad het wil." in html
    assert 'name="voorbehoud-1-text"' in html
    assert 'name="rows" value="2"' in html
    assert not revealed.agreements.exists()
    assert not revealed.reservations.exists()


@pytest.mark.parametrize("rows", ["", "0", "-1", "999999999999999999999", "drie"])
def test_an_odd_number_of_rows_is_read_as_a_number_that_can_be(page, address, rows):
    reply = page.post(address, sent(answer="", rows=rows))
    assert 1 <= reply.context["sheet"].rows <= 20


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"voorbehoud-0-text": "Als het kan."}, "Kies welke partij dit voorbehoud maakt."),
        ({"voorbehoud-0-party": "{party}"}, "Schrijf op welk voorbehoud deze partij maakt, of kies geen partij."),
        ({"voorbehoud-0-party": "999", "voorbehoud-0-text": "x"}, "Deze partij doet niet mee."),
    ],
)
def test_half_a_reservation_is_refused_with_all_that_was_typed(page, address, revealed, party, fields, problem):
    fields = {name: value.replace("{party}", str(party.pk)) for name, value in fields.items()}
    html = page.post(address, sent(**fields)).content.decode()
    assert problem in html
    assert "Ieder wat hij kan." in html
    assert not revealed.agreements.exists()


def test_an_editor_adds_a_reservation_of_the_own_party(client, bob, address, revealed, party):
    client.force_login(bob)
    html = client.get(address).content.decode()
    assert "Voorbehoud van Provincie Voorland" in html
    assert "voorbehoud-0-party" not in html
    reply = client.post(address, {"voorbehoud-0-text": "Als de Staten het willen.", "rows": "1"})
    assert reply.url == address
    reservation = revealed.reservations.get()
    assert (reservation.party, reservation.updated_by) == (party, bob)


def test_an_editor_cannot_speak_for_another_party(client, bob, address, revealed, party):
    other = revealed.parties.exclude(pk=party.pk).get()
    client.force_login(bob)
    client.post(address, {**with_reservation(other), "rows": "1"})
    assert revealed.reservations.get().party == party


def test_a_reservation_has_its_history(page, address, revealed, party, alice):
    page.post(address, sent(**with_reservation(party)))
    told = revealed.changes.filter(kind="reservation").values_list("what", "field", "after", "party")
    assert ("voorbehoud: Decentrale middelen", "voorbehoud", "Als de raad het wil.", party.pk) in told


class TestOneReservation:
    @pytest.fixture
    def reservation(self, party):
        return make.reservation(party, "decentral_funds")

    @pytest.fixture
    def its_address(self, address, reservation):
        return f"{address}voorbehoud/{reservation.pk}/"

    @pytest.mark.parametrize("who", ["alice", "bob"])
    def test_it_is_changed_by_the_coordinator_and_by_its_party(self, client, request, its_address, reservation, who):
        client.force_login(request.getfixturevalue(who))
        edition = client.get(its_address).context["form"]["edition"].value()
        client.post(its_address, {"text": "Als er geld is.", "edition": edition})
        reservation.refresh_from_db()
        assert (reservation.text, reservation.edition) == ("Als er geld is.", 2)

    @pytest.mark.parametrize("who", ["alice", "bob"])
    def test_it_is_taken_away_and_kept_in_the_history(self, client, request, revealed, its_address, reservation, who):
        client.force_login(request.getfixturevalue(who))
        client.post(its_address, {"text": "x", "remove": "1"})
        assert not revealed.reservations.exists()
        assert Reservation.everything.get().removed_at

    def test_what_was_taken_away_meanwhile_leads_back(self, page, its_address, reservation, revealed):
        page.post(its_address, {"remove": "1"})
        assert page.post(its_address, {"text": "Anders.", "edition": "1"}).status_code == 302
        assert not revealed.reservations.exists()

    @pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
    def test_others_leave_it_alone(self, client, request, its_address, reservation, who, status):
        client.force_login(request.getfixturevalue(who))
        assert client.get(its_address).status_code == status
        assert client.post(its_address, {"remove": "1"}).status_code == status
        assert Reservation.objects.exists()

    def test_another_party_cannot_change_it(self, client, db, revealed, its_address, reservation):
        place = make.organisation("Gemeente Heidekamp")
        make.party(revealed, place)
        client.force_login(make.user("hans@heidekamp.example", editor_of=place))
        assert client.post(its_address, {"text": "Anders.", "edition": "1"}).status_code == 403

    def test_only_who_may_change_it_sees_the_way_there(self, client, alice, rob, address, its_address):
        client.force_login(alice)
        assert its_address in client.get(address).content.decode()
        client.force_login(rob)
        assert its_address not in client.get(address).content.decode()

    def test_somebody_else_saved_first(self, client, alice, bob, its_address, reservation):
        client.force_login(bob)
        opened = client.get(its_address).context["form"]["edition"].value()
        client.force_login(alice)
        client.post(its_address, {"text": "Van Alice.", "edition": opened})
        client.force_login(bob)
        html = client.post(its_address, {"text": "Van Bob.", "edition": opened}).content.decode()
        assert "Van Alice." in html
        assert "Van Bob." in html
        reservation.refresh_from_db()
        assert reservation.text == "Van Alice."

    def test_once_agreed_it_stands(self, page, its_address, revealed, reservation, alice):
        record(revealed, alice)
        assert "De afspraken zijn vastgelegd." in page.get(its_address, follow=True).content.decode()
        page.post(its_address, {"remove": "1"})
        assert Reservation.objects.exists()

    def test_under_another_question_it_is_not_found(self, page, start, reservation):
        assert page.get(f"{start}ambition/voorbehoud/{reservation.pk}/").status_code == 404
