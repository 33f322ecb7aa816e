"""Who is found and added, and who may do that."""

import pytest
from django.utils import timezone

from partnership.intake.actions import MOST_PARTIES
from partnership.models import Organisation, Party, Status
from tests import make
from tests.partnership.intake.partners import page, takes_part
from tests.shown import html

HTMX = {"HX-Request": "true"}


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


def test_in_the_archive_nobody_is_added_or_taken_out(as_alice, partnership, leek, voorland):
    partnership.archived_at = timezone.now()
    partnership.save()
    assert "De samenwerking staat in het archief." in html(as_alice.post(page(partnership), {"add": leek.pk}))
    party = partnership.parties.get(organisation=voorland)
    sent = {"remove": party.pk, "knows_loss": "1", "knows_reveal": "1"}
    shown = html(as_alice.post(page(partnership), sent, follow=True))
    assert "De samenwerking staat in het archief." in shown
    assert partnership.parties.count() == 2


def test_the_provinces_of_the_task_are_suggested_until_they_take_part(as_alice, partnership, leek):
    partnership.provinces.add(leek.province)
    assert "Wij stellen voor" in html(as_alice.get(page(partnership)))
    as_alice.post(page(partnership), {"add": leek.province.pk})
    assert "Wij stellen voor" not in html(as_alice.get(page(partnership)))
