import pytest

from partnership.intake.actions import MOST_PARTIES
from partnership.models import Organisation, Party, Status
from partnership.profile import IDEAL
from tests import make
from tests.shown import html

HTMX = {"HX-Request": "true"}
KNOWS = {"knows_loss": "1", "knows_reveal": "1"}
"""What the page that asks first sends along."""


@pytest.fixture
def leek(db):
    groningen = make.organisation("Provincie Groningen", layer="province", code="PV20", short_name="Groningen")
    return make.organisation("Gemeente Leek", code="GM22", short_name="Leek", province=groningen)


@pytest.fixture
def as_alice(client, alice):
    client.force_login(alice)
    return client


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/partners/"


def takes_part(partnership, organisation):
    return partnership.parties.filter(organisation=organisation).exists()


# --- who may


def test_a_visitor_is_sent_to_the_login(client, partnership):
    assert client.get(page(partnership)).status_code == 302


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    client.force_login(charlie)
    assert client.get(page(partnership)).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bob", "bea"])
def test_who_does_not_coordinate_chooses_nobody(client, partnership, leek, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page(partnership)).status_code == 403
    assert client.post(page(partnership), {"add": leek.pk}).status_code == 403
    assert client.post(page(partnership), {"remove": partnership.parties.first().pk}).status_code == 403
    assert partnership.parties.count() == 2


# --- searching


def test_the_search_finds_by_part_of_the_name_with_layer_and_province(as_alice, partnership, leek):
    shown = html(as_alice.get(page(partnership), {"q": "lee"}))
    assert "Gemeente Leek" in shown
    assert "gemeente, Groningen" in shown
    assert f'name="add" value="{leek.pk}"' in shown


def test_the_search_finds_by_abbreviation(as_alice, partnership):
    make.organisation("Ministerie van Binnenlandse Zaken", layer="rijk", code="BZK", short_name="BZK")
    assert "Ministerie van Binnenlandse Zaken" in html(as_alice.get(page(partnership), {"q": "bzk"}))


def test_an_organisation_that_ended_is_not_found(as_alice, partnership):
    make.organisation("Gemeente Oudeland", code="GM3", valid_until="2021-01-01")
    assert "Gemeente Oudeland" not in html(as_alice.get(page(partnership), {"q": "oudeland"}))


def test_invented_organisations_find_each_other_and_nobody_else_finds_them(as_alice, alice, partnership, beekdam):
    invented = make.organisation("Provincie Verzonnen", layer="province", code="voorbeeld-verzonnen")
    assert "Provincie Verzonnen" not in html(as_alice.get(page(partnership), {"q": "verzonnen"}))
    as_alice.post(page(partnership), {"add": invented.pk})
    assert not takes_part(partnership, invented)

    beekdam.code = "voorbeeld-beekdam"
    beekdam.save()
    assert "Provincie Verzonnen" in html(as_alice.get(page(partnership), {"q": "verzonnen"}))
    as_alice.post(page(partnership), {"add": invented.pk})
    assert takes_part(partnership, invented)


def test_an_organisation_added_by_hand_elsewhere_is_not_found(as_alice, partnership):
    make.organisation("Stichting Geheim Overleg", layer="other")
    assert "Geheim" not in html(as_alice.get(page(partnership), {"q": "stichting g"})).replace("‘stichting g’", "")


def test_one_that_takes_part_already_is_marked(as_alice, partnership, leek):
    make.party(partnership, leek)
    shown = html(as_alice.get(page(partnership), {"q": "leek"}))
    assert "Doet al mee" in shown
    assert f'name="add" value="{leek.pk}"' not in shown


def test_nothing_found_says_what_to_do(as_alice, partnership):
    shown = html(as_alice.get(page(partnership), {"q": "xyzzy"}))
    assert "0 organisaties gevonden" in shown
    assert "voeg de organisatie hieronder zelf toe" in shown


def test_many_found_ask_for_a_preciser_word(as_alice, partnership):
    for number in range(21):
        make.organisation(f"Gemeente Dorp {number}", code=f"GM9{number}")
    shown = html(as_alice.get(page(partnership), {"q": "dorp"}))
    assert shown.count("Voeg toe<") == 20
    assert "Er zijn er meer." in shown


def test_typing_gets_only_the_results_and_a_word_for_who_does_not_see_them(as_alice, partnership, leek):
    shown = html(as_alice.get(page(partnership), {"q": "leek"}, headers=HTMX))
    assert "<html" not in shown
    assert 'id="results"' in shown
    assert '<div id="announcements" hx-swap-oob="innerHTML">1 organisatie gevonden.</div>' in shown


def test_a_page_from_the_history_comes_whole(as_alice, partnership):
    restored = as_alice.get(page(partnership), headers=HTMX | {"HX-History-Restore-Request": "true"})
    assert "<html" in html(restored)


@pytest.mark.parametrize("text", ["a" * 100_000, "lee\x00k", "%", "_", "'; drop table", "<script>alert(1)</script>"])
def test_no_search_breaks_the_page(as_alice, partnership, leek, text):
    response = as_alice.get(page(partnership), {"q": text})
    assert response.status_code == 200
    assert "<script>alert" not in html(response)
    assert "Gemeente Leek" not in html(response)


# --- adding


def test_a_partner_is_added_and_named(as_alice, partnership, leek, alice):
    response = as_alice.post(page(partnership), {"add": leek.pk}, follow=True)
    assert takes_part(partnership, leek)
    assert "Gemeente Leek doet nu mee." in html(response)
    partnership.refresh_from_db()
    assert partnership.updated_by == alice


def test_adding_with_htmx_returns_the_choice_with_the_focus_back_in_the_search(as_alice, partnership, leek):
    shown = html(as_alice.post(page(partnership), {"add": leek.pk}, headers=HTMX))
    assert "<html" not in shown
    assert "3 partijen doen mee" in shown
    assert "autofocus" in shown
    assert 'hx-swap-oob="innerHTML">Gemeente Leek doet nu mee.' in shown


def test_adding_twice_adds_once(as_alice, partnership, leek):
    for _ in range(2):
        response = as_alice.post(page(partnership), {"add": leek.pk}, follow=True)
    assert partnership.parties.filter(organisation=leek).count() == 1
    assert "deed al mee" in html(response)


def test_several_are_added_at_once(as_alice, partnership, leek):
    roden = make.organisation("Gemeente Roden", code="GM25")
    response = as_alice.post(page(partnership), {"add": [leek.pk, roden.pk]}, follow=True)
    assert "2 organisaties doen nu mee." in html(response)


@pytest.mark.parametrize("organisation", ["999999", "abc", "", "9" * 18, "9" * 40, "9" * 5000])
def test_an_unknown_organisation_is_refused_with_a_sentence(as_alice, partnership, organisation):
    response = as_alice.post(page(partnership), {"add": organisation})
    assert response.status_code == 200
    assert "Deze organisatie kennen wij niet. Zoek opnieuw." in html(response)
    assert "<title>Fout: " in html(response)
    assert partnership.parties.count() == 2


def test_an_organisation_added_by_hand_elsewhere_cannot_be_added_by_number(as_alice, partnership):
    hidden = make.organisation("Stichting Geheim", layer="other")
    assert "kennen wij niet" in html(as_alice.post(page(partnership), {"add": hidden.pk}))


def test_a_post_without_anything_is_refused_with_a_sentence(as_alice, partnership):
    assert "Kies een organisatie." in html(as_alice.post(page(partnership), {}))


def test_there_is_a_limit_with_a_sentence(as_alice, partnership, leek):
    made = Organisation.objects.bulk_create(
        Organisation(name=f"Gemeente {number}", layer="municipality") for number in range(MOST_PARTIES - 2)
    )
    Party.objects.bulk_create(Party(partnership=partnership, organisation=organisation) for organisation in made)
    response = as_alice.post(page(partnership), {"add": leek.pk})
    assert "hooguit 60 partijen" in html(response)
    assert not takes_part(partnership, leek)


def test_after_the_reveal_nobody_is_added(as_alice, alice, beekdam, voorland, leek):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert "De partijen veranderen nu niet meer." in html(as_alice.post(page(revealed), {"add": leek.pk}))
    assert not takes_part(revealed, leek)


def test_the_provinces_of_the_task_are_suggested_until_they_take_part(as_alice, partnership, leek):
    partnership.provinces.add(leek.province)
    assert "Wij stellen voor" in html(as_alice.get(page(partnership)))
    as_alice.post(page(partnership), {"add": leek.province.pk})
    assert "Wij stellen voor" not in html(as_alice.get(page(partnership)))


# --- by hand


def test_an_organisation_outside_the_registers_is_added_by_hand(as_alice, partnership):
    as_alice.post(page(partnership), {"name": "Stichting Beekzicht", "layer": "other"})
    added = Organisation.objects.get(name="Stichting Beekzicht")
    assert (added.code, added.layer) == (None, "other")
    assert takes_part(partnership, added)


def test_by_hand_the_same_name_is_the_same_organisation(as_alice, partnership):
    for name in ("Stichting Beekzicht", "stichting beekzicht"):
        as_alice.post(page(partnership), {"name": name, "layer": "other"})
    assert Organisation.objects.filter(name__iexact="stichting beekzicht").count() == 1
    assert partnership.parties.count() == 3


@pytest.mark.parametrize("name", ["gemeente LEEK", "Leek"])
def test_by_hand_the_name_of_a_registered_organisation_offers_that_one(as_alice, partnership, leek, name):
    shown = html(as_alice.post(page(partnership), {"name": name, "layer": "municipality"}))
    assert "Gemeente Leek staat al in de lijst. Voeg die toe." in shown
    assert f'name="add" value="{leek.pk}">Voeg toe uit de lijst' in shown
    assert not Organisation.objects.filter(code=None, name__iexact=name).exists()


def test_a_foundation_may_have_the_short_name_of_a_municipality(as_alice, partnership, leek):
    as_alice.post(page(partnership), {"name": "Leek", "layer": "other"})
    assert takes_part(partnership, Organisation.objects.get(name="Leek"))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": "", "layer": "other"}, "Typ de naam van de organisatie."),
        ({"name": "Stichting", "layer": ""}, "Kies een bestuurslaag."),
        ({"name": "Stichting", "layer": "koninkrijk"}, "Deze bestuurslaag kennen wij niet."),
        ({"name": "a" * 100_000, "layer": "other"}, "99800 tekens te lang"),
        ({"name": "Stich\x00ting", "layer": "other"}, "een teken dat wij niet kunnen bewaren"),
    ],
)
def test_by_hand_bad_input_is_refused_at_the_field(as_alice, partnership, typed, message):
    response = as_alice.post(page(partnership), typed)
    assert response.status_code == 200
    assert html(response).count(message) == 2
    assert partnership.parties.count() == 2


def test_html_in_a_name_is_shown_as_text(as_alice, partnership):
    response = as_alice.post(page(partnership), {"name": "<img src=x onerror=alert(1)>", "layer": "other"}, follow=True)
    assert "&lt;img src=x onerror=alert(1)&gt;" in html(response)
    assert "<img src=x" not in html(response)


# --- removing


def test_a_partner_that_has_not_begun_is_removed_at_once(as_alice, partnership, voorland):
    response = as_alice.post(
        page(partnership), {"remove": partnership.parties.get(organisation=voorland).pk}, follow=True
    )
    assert not takes_part(partnership, voorland)
    assert "Provincie Voorland doet niet meer mee." in html(response)


def test_a_partner_that_has_begun_is_removed_only_after_a_question(as_alice, partnership, voorland):
    party = partnership.parties.get(organisation=voorland)
    make.positions(party, IDEAL)
    shown = html(as_alice.post(page(partnership), {"remove": party.pk}))
    assert "Wilt u Provincie Voorland weghalen?" in shown
    assert "Die blijven bewaard" in shown
    assert takes_part(partnership, voorland)
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    assert not takes_part(partnership, voorland)


def test_a_partner_that_is_added_again_still_has_its_answers(as_alice, partnership, leek):
    party = make.party(partnership, leek, profile=IDEAL)
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    assert not takes_part(partnership, leek)
    as_alice.post(page(partnership), {"add": leek.pk})
    assert partnership.parties.get(organisation=leek).positions.count() == 6


def test_a_partner_that_has_shared_stays(as_alice, partnership, voorland):
    party = partnership.parties.get(organisation=voorland)
    party.handed_in_at = partnership.created_at
    party.save()
    response = as_alice.post(page(partnership), {"remove": party.pk, **KNOWS}, follow=True)
    assert "heeft al posities gedeeld" in html(response)
    assert takes_part(partnership, voorland)


def test_who_knew_only_of_lost_answers_is_asked_again_once_it_would_reveal(as_alice, partnership, voorland, leek):
    waited_for = make.party(partnership, leek, profile=IDEAL)
    partnership.parties.exclude(pk=waited_for.pk).update(handed_in_at=partnership.created_at)
    shown = html(as_alice.post(page(partnership), {"remove": waited_for.pk, "knows_loss": "1"}))
    assert "ziet iedereen meteen alle posities" in shown
    assert takes_part(partnership, leek)


def test_removing_the_last_one_waited_for_asks_first_and_then_reveals(as_alice, partnership, leek):
    partnership.parties.update(handed_in_at=partnership.created_at)
    party = make.party(partnership, leek)
    shown = html(as_alice.post(page(partnership), {"remove": party.pk}))
    assert "dan ziet iedereen meteen alle posities" in shown
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    partnership.refresh_from_db()
    assert partnership.status == Status.CONVERSATION


def test_after_the_reveal_nobody_is_removed(as_alice, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    response = as_alice.post(page(revealed), {"remove": revealed.parties.first().pk, **KNOWS}, follow=True)
    assert "De partijen veranderen nu niet meer." in html(response)
    assert revealed.parties.count() == 2


def test_a_party_of_another_partnership_is_not_removed_from_here(as_alice, partnership, charlie):
    other = make.partnership(parties=[make.organisation("Gemeente Verweg")])
    response = as_alice.post(page(partnership), {"remove": other.parties.get().pk}, follow=True)
    assert "doet niet mee, of niet meer" in html(response)
    assert other.parties.exists()


@pytest.mark.parametrize("party", ["", "abc", "999999", "9" * 40, "9" * 5000])
def test_removing_who_does_not_take_part_says_so(as_alice, partnership, party):
    assert "doet niet mee, of niet meer" in html(as_alice.post(page(partnership), {"remove": party}, follow=True))


def test_what_was_typed_by_hand_when_the_session_ended_stands_there_again(client, alice, partnership):
    client.post(page(partnership), {"name": "Stichting Halverwege", "layer": ""})
    client.force_login(alice)
    assert 'value="Stichting Halverwege"' in html(client.get(page(partnership)))
    assert not Organisation.objects.filter(name="Stichting Halverwege").exists()
