"""The page on which a party fills in what it puts in, year by year."""

from decimal import Decimal

import pytest

from partnership.models import Change, Contribution, Participant, Party
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/waarmee/bijdrage/"


def sent(*years, **typed):
    """What a browser sends for these years: `sent(2027, y2027_euro="5")`; editions are 0 unless told."""
    fields = {f"y{year}-{name}": "" for year in years for name in ("euro", "hours", "note")}
    fields |= {f"y{year}-edition": "0" for year in years}
    return {"year": years} | fields | {name.replace("_", "-"): value for name, value in typed.items()}


def stored(party):
    return {row.year: (row.euro, row.hours, row.note) for row in party.contributions.all()}


def years_on(response):
    return [form.year for form in response.context["grid"]]


# --- who may


def test_a_visitor_is_sent_to_the_login(client, address):
    assert client.get(address).status_code == 302


def test_a_stranger_does_not_find_it(client, charlie, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404
    assert client.post(address, sent(2027)).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_may_not(client, request, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == 403
    assert client.post(address, sent(2027, y2027_euro="5")).status_code == 403
    assert not Contribution.objects.exists()


def test_an_editor_writes_for_the_own_party_only(client, bob, address, of_beekdam, of_voorland):
    client.force_login(bob)
    assert client.post(f"{address}?party={of_beekdam.pk}", sent(2027, y2027_euro="5")).status_code == 403
    assert client.post(f"{address}?party={of_voorland.pk}", sent(2027, y2027_euro="5")).status_code == 302
    assert stored(of_voorland) == {2027: (Decimal(5), None, "")}


@pytest.mark.parametrize("party", ["x", "-1", "9" * 30])
def test_a_party_that_is_no_number_is_not_found(page, address, party):
    assert page.get(f"{address}?party={party}").status_code == 404


def test_the_coordinator_writes_for_a_party_that_has_nobody(page, address, of_ministry):
    asked = f"{address}?party={of_ministry.pk}"
    assert "U vult in als coördinator" in html(page.get(asked))
    assert page.post(asked, sent(2027, y2027_euro="5")).status_code == 302
    assert stored(of_ministry) == {2027: (Decimal(5), None, "")}


def test_the_coordinator_does_not_once_somebody_acts_for_it(page, address, of_ministry):
    make.participant(of_ministry, make.user("anne@ministerie.example"))
    assert page.get(f"{address}?party={of_ministry.pk}").status_code == 403


def test_the_coordinator_does_not_write_for_another_party_before_the_reveal(page, blind, address, of_ministry):
    assert page.get(f"{address}?party={of_ministry.pk}").status_code == 403


def test_an_editor_who_does_not_coordinate_does_not_write_for_a_party_that_has_nobody(
    client, bob, address, of_ministry
):
    client.force_login(bob)
    assert client.get(f"{address}?party={of_ministry.pk}").status_code == 403


def test_who_fills_in_for_two_parties_chooses(page, address, alice, of_voorland):
    Participant.objects.create(party=of_voorland, user=alice, role="editor")
    assert f'<a href="?party={of_voorland.pk}">' in html(page.get(address))


# --- filling in


def test_the_years_of_the_partnership_stand_ready_and_empty(page, address):
    response = page.get(address)
    assert years_on(response) == [2027, 2028]
    assert 'value="0"' not in html(response).replace('edition" value="0"', "")


def test_several_years_are_saved_at_once(page, address, of_beekdam, alice):
    response = page.post(
        address, sent(2027, 2028, y2027_euro="€ 1,2 mln", y2027_hours="1.600", y2028_euro="0", y2028_note="grond")
    )
    assert response["Location"] == address.removesuffix("bijdrage/")
    assert stored(of_beekdam) == {
        2027: (Decimal(1_200_000), Decimal(1600), ""),
        2028: (Decimal(0), None, "grond"),
    }
    assert of_beekdam.contributions.first().updated_by == alice


def test_a_year_left_empty_is_not_stored(page, address, of_beekdam):
    page.post(address, sent(2027, 2028, y2028_euro="5"))
    assert set(stored(of_beekdam)) == {2028}


def test_what_is_stored_stands_in_the_fields(page, address, of_beekdam):
    make.contribution(of_beekdam, 2027, euro=Decimal("1250000.50"), hours=40)
    shown = html(page.get(address))
    assert 'value="1.250.000,50"' in shown
    assert 'value="40"' in shown


def test_a_year_that_is_emptied_keeps_its_history(page, address, of_beekdam):
    page.post(address, sent(2027, y2027_euro="500"))
    page.post(address, sent(2027, y2027_edition="1"))
    assert stored(of_beekdam) == {2027: (None, None, "")}
    newest = Change.objects.first()
    assert (newest.what, newest.field, newest.before, newest.after) == ("bijdrage: 2027", "euro", "500.00", "")


def test_saving_stays_on_the_page_when_asked(page, address, of_beekdam):
    asked = f"{address}?party={of_beekdam.pk}"
    assert page.post(asked, sent(2027, y2027_euro="5", stay="1"))["Location"] == asked


def test_sending_the_form_twice_saves_once(page, address, of_beekdam):
    for _ in range(2):
        assert page.post(address, sent(2027, y2027_euro="5")).status_code == 302
    assert of_beekdam.contributions.get().edition == 1


def test_history_says_who_filled_in_what(page, address, of_beekdam, alice):
    page.post(address, sent(2027, y2027_euro="5"))
    change = Change.objects.get(field="euro")
    assert (change.by, change.party, change.after, change.is_private) == (alice, of_beekdam, "5.00", False)


def test_before_the_reveal_the_history_is_for_the_party_alone(page, blind, address):
    page.post(address, sent(2027, y2027_euro="5"))
    assert set(Change.objects.values_list("is_private", flat=True)) == {True}


# --- more years


def test_a_year_is_added_and_what_was_typed_stays(page, address):
    response = page.post(address, sent(2027, 2028, y2027_euro="1,5 mln", add="2029"))
    assert years_on(response) == [2027, 2028, 2029]
    assert 'value="1,5 mln"' in html(response)
    assert html(response).count(" autofocus") == 1
    assert not Contribution.objects.exists()


def test_the_year_before_the_first_and_after_the_last_are_offered(page, address):
    shown = html(page.get(address))
    assert "Voeg 2026 toe" in shown
    assert "Voeg 2029 toe" in shown


def test_a_year_outside_the_partnership_is_saved_and_said_to_be_outside(page, address, of_beekdam):
    assert page.post(address, sent(2027, 2035, y2035_euro="5")).status_code == 302
    assert set(stored(of_beekdam)) == {2035}
    assert "buiten de looptijd" in html(page.get(address))
    overview = html(page.get(address.removesuffix("bijdrage/")))
    assert "2035 valt buiten de looptijd van de samenwerking. Er staat een bijdrage van Gemeente Beekdam." in overview


@pytest.mark.parametrize("year", ["1989", "2101", "-5", "x", "9" * 400])
def test_a_year_that_cannot_be_is_left_out(page, address, year):
    assert page.post(address, sent(2027, add=year)).status_code == 200
    assert page.post(address, {"year": [year], f"y{year}-euro": "5"}).status_code == 302
    assert not Contribution.objects.exists()


def test_there_are_never_more_years_than_fit_on_a_page(page, address):
    response = page.post(address, sent(*range(1990, 2101), add="2029"))
    assert len(years_on(response)) == 40
    assert "Voeg " not in html(response)


def test_empty_years_are_filled_like_the_first(page, address):
    response = page.post(
        address, sent(2027, 2028, 2029, y2027_euro="5", y2027_note="grond", y2029_hours="8", repeat="1")
    )
    values = [(form["euro"].value(), form["hours"].value(), form["note"].value()) for form in response.context["grid"]]
    assert values == [("5", "", "grond"), ("5", "", "grond"), ("", "8", "")]
    assert not Contribution.objects.exists()


def test_with_nothing_to_repeat_nothing_is_filled(page, address):
    response = page.post(address, sent(2027, 2028, repeat="1"))
    assert [form["euro"].value() for form in response.context["grid"]] == ["", ""]


# --- what cannot be read


def test_what_cannot_be_read_is_named_with_its_year_and_all_is_kept(page, address):
    response = page.post(address, sent(2027, 2028, y2027_euro="1,250", y2028_euro="75", y2028_hours="2 fte"))
    shown = html(response)
    assert "<title>Fout: " in shown
    assert '<a href="#id_y2027-euro">Euro in 2027: ‘1,250’ kan twee dingen betekenen.' in shown
    assert '<a href="#id_y2028-hours">Uren in 2028: Reken fte om naar uren per jaar.' in shown
    assert 'aria-invalid="true"' in shown
    for typed in ("1,250", "75", "2 fte"):
        assert f'value="{typed}"' in shown
    assert not Contribution.objects.exists()


def test_a_note_that_is_too_long_is_refused_and_kept(page, address):
    shown = html(page.post(address, sent(2027, y2027_note="ab" * 500)))
    assert "700 tekens te lang" in shown
    assert "ab" * 500 in shown


# --- two people


def test_a_colleague_who_saved_the_same_year_first_gives_a_choice(page, address, of_beekdam, rob):
    make.contribution(of_beekdam, 2027, euro=100, note="Van mij", updated_by=rob)
    typed = filled_in(page.get(address)) | {"y2027-euro": "1.200", "y2027-note": "Van ons"}
    of_beekdam.contributions.update(euro=300, hours=40, edition=2)
    asked = page.post(address, typed)
    shown = html(asked)
    assert "Rob heeft dit om " in shown
    assert '<a href="#id_y2027-euro-choice_0">Kies welk getal blijft bij ‘Euro in 2027’.</a>' in shown
    assert "Het getal van Rob" in shown
    assert '<div class="stored" id="id_y2027-euro-choice_text">300</div>' in shown
    assert 'value="1.200"' in shown
    assert stored(of_beekdam) == {2027: (Decimal(300), Decimal(40), "Van mij")}
    page.post(address, filled_in(asked) | {"y2027-euro-choice": "mine"})
    assert stored(of_beekdam) == {2027: (Decimal(1200), Decimal(40), "Van ons")}


def test_a_year_that_a_colleague_added_meanwhile_is_left_alone(page, address, of_beekdam):
    make.contribution(of_beekdam, 2030, euro=100)
    assert page.post(address, sent(2027, y2027_euro="5")).status_code == 302
    assert stored(of_beekdam) == {2027: (Decimal(5), None, ""), 2030: (Decimal(100), None, "")}


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, alice, address):
    client.post(address, sent(2027, 2031, y2027_euro="1,5 mln"))
    client.force_login(alice)
    response = client.get(address)
    assert 'value="1,5 mln"' in html(response)
    assert 2031 in years_on(response)
    assert not Contribution.objects.exists()


# --- the wrong moment


def test_once_closed_the_page_gives_way_to_a_sentence(page, closed, address):
    response = page.get(address, follow=True)
    assert response.redirect_chain[0][0] == closed.get_absolute_url()
    assert "De samenwerking is afgerond. Er verandert niets meer." in html(response)


def test_who_saves_just_too_late_keeps_what_was_typed(page, closed, address):
    shown = html(page.post(address, sent(2027, y2027_euro="1,5 mln")))
    assert "De samenwerking is afgerond. Er verandert niets meer. Uw tekst staat er nog." in shown
    assert 'value="1,5 mln"' in shown
    assert not Contribution.objects.exists()


def test_a_party_that_was_taken_out_meanwhile_is_gone(page, address, of_beekdam):
    of_beekdam.withdrawn_at = of_beekdam.partnership.created_at
    of_beekdam.save()
    assert page.post(address, sent(2027, y2027_euro="5")).status_code == 403
    assert not Contribution.objects.exists()


def test_the_coordinator_does_not_read_what_a_party_wrote_before_its_people_left(
    page, bob, address, left_out, voorland, partnership
):
    make.change(left_out, bob, is_private=True)
    voorland.memberships.all().delete()
    asked = f"{address}?party={left_out.pk}"
    assert page.get(asked).status_code == 403
    Party.objects.filter(pk=left_out.pk).update(handed_in_at=partnership.revealed_at)
    assert page.get(asked).status_code == 200


def test_what_the_coordinator_fills_in_for_a_party_that_is_not_in_everybody_sees(
    page, bea, blind, address, ministry, of_ministry
):
    make.reveal(blind, without=[ministry])
    page.post(f"{address}?party={of_ministry.pk}", sent(2027, y2027_euro="7.654.321"))
    page.force_login(bea)
    assert "7.654.321" in html(page.get(address.removesuffix("bijdrage/")))
