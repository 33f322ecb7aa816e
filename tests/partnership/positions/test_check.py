"""Checking the answers and sharing them."""

import pytest
from django.utils import timezone

from partnership.models import Status
from partnership.positions.actions import edition_of
from partnership.profile import IDEAL, Profile
from tests import make


def share(page, address, party):
    return page.post(address, {"edition": edition_of(party.stated_positions())})


def test_every_answer_is_listed_in_words_with_its_reason(page, pages, party):
    make.positions(party, Profile(3, 1, 1, None, 3, 1), reason="Onze begroting is krap.")
    html = page.get(pages.check).content.decode()
    assert "<strong>1.</strong> De regio zet geen eigen geld of mensen in." in html
    assert "Onze begroting is krap." in html
    assert "2 stappen meer bij het Rijk" in html
    assert "Gelijk aan het ideaaltype" in html
    assert "Weten we nog niet" in html


def test_what_the_party_hopes_is_listed_where_it_hopes_something(page, pages, party):
    make.positions(party, IDEAL)
    party.positions.filter(axis="ambition").update(hope="Dat het Rijk open is.")
    html = page.get(pages.check).content.decode()
    assert "Hoopt van het Rijk: Dat het Rijk open is." in html
    assert html.count("Hoopt van het Rijk:") == 1


def test_what_is_not_answered_is_listed_as_such_with_a_link(page, pages):
    html = page.get(pages.check).content.decode()
    assert html.count("Niet ingevuld") == 8  # six questions and two in plain words
    assert f'href="{pages.question("ambition")}?terug=controleren">Vul in' in html


def test_every_link_to_change_names_its_question(page, pages, party):
    make.positions(party, IDEAL)
    html = page.get(pages.check).content.decode()
    assert 'Wijzig<span class="vh"> vraag 1: Beleidsambitie Rijk</span>' in html


def test_what_is_missing_is_said_before_somebody_tries_to_share(page, pages, party):
    make.positions(party, Profile(5, 1, 3, 3, 3, 1), reason="")
    party.positions.filter(axis="obligation").delete()
    html = page.get(pages.check).content.decode()
    assert "Nog 2 punten voordat u kunt delen." in html
    assert "Er is een probleem" not in html


def test_the_page_says_what_happens_after_sharing(page, pages):
    html = page.get(pages.check).content.decode()
    assert "Deel onze posities met de andere partijen" in html
    assert "Als alle partijen hebben gedeeld, ziet iedereen alles tegelijk." in html


def test_the_last_party_is_told_that_sharing_reveals_everything(page, pages, party, other):
    make.positions(party, IDEAL)
    type(other).objects.filter(pk=other.pk).update(handed_in_at=timezone.now())
    html = page.get(pages.check).content.decode()
    assert "Alle andere partijen hebben al gedeeld. U bent de laatste." in html
    assert "nog niet wat u antwoordde" not in html


def test_sharing_an_incomplete_position_lists_what_is_missing_with_links(page, pages, party):
    make.positions(party, Profile(5, 1, 3, 3, 3, 1), reason="")
    party.positions.filter(axis="obligation").delete()
    html = share(page, pages.check, party).content.decode()
    assert "<title>Fout:" in html
    assert f'<a href="{pages.question("ambition")}?terug=controleren#id_ambition-reason">Vraag 1' in html
    assert f'<a href="{pages.question("obligation")}?terug=controleren#id_obligation-answer_0">Vraag 2' in html
    party.refresh_from_db()
    assert not party.has_handed_in


def test_after_sharing_the_page_confirms_it(page, pages, party, partnership):
    make.positions(party, IDEAL)
    response = share(page, pages.check, party)
    assert response.url == pages.check
    html = page.get(response.url).content.decode()
    assert "Uw posities zijn gedeeld" in html
    assert partnership.reference in html
    assert "Wij wachten op: Provincie Voorland" in " ".join(html.split())


def test_what_was_shared_can_be_read_and_no_longer_changed(page, pages, party):
    make.positions(party, Profile(3, 1, 1, 3, 3, 1), reason="Onze begroting is krap.")
    share(page, pages.check, party)
    html = page.get(pages.check).content.decode()
    assert "Onze begroting is krap." in html
    assert "Wijzig" not in html
    assert "Deel onze posities" not in html


def test_sharing_twice_gives_a_message_and_not_an_error(page, pages, party):
    make.positions(party, IDEAL)
    share(page, pages.check, party)
    response = page.post(pages.check, {"edition": "6"}, follow=True)
    assert response.redirect_chain == [(pages.check, 302)]
    assert "Alice heeft de antwoorden om " in response.content.decode()


def test_the_last_party_is_led_to_the_comparison(page, pages, party, other, partnership):
    make.positions(other, IDEAL)
    type(other).objects.filter(pk=other.pk).update(handed_in_at=partnership.created_at)
    make.positions(party, IDEAL)
    assert share(page, pages.check, party).url == pages.compare
    partnership.refresh_from_db()
    assert partnership.status == Status.CONVERSATION


def test_an_answer_that_changed_on_the_way_is_shown_before_it_is_shared(page, pages, party):
    make.positions(party, IDEAL)
    seen = edition_of(party.stated_positions())
    party.positions.filter(axis="ambition").update(edition=2)
    html = page.post(pages.check, {"edition": seen}).content.decode()
    assert "Een antwoord is veranderd sinds u deze pagina opende." in html
    party.refresh_from_db()
    assert not party.has_handed_in


@pytest.mark.parametrize("edition", ["", "-6", "zes", "6.0", "9" * 400, "\x00"])
def test_a_hidden_field_that_was_tampered_with_shares_nothing(page, pages, party, edition):
    make.positions(party, IDEAL)
    assert page.post(pages.check, {"edition": edition}).status_code == 200
    party.refresh_from_db()
    assert not party.has_handed_in


def test_a_party_alone_is_told_that_nobody_can_read_it_yet(client, alice, beekdam):
    alone = make.partnership(coordinator=alice)
    party = make.party(alone, beekdam, profile=IDEAL)
    address = f"/samenwerkingen/{alone.pk}/controleren/"
    client.force_login(alice)
    assert "Niemand kan uw posities nog lezen." in client.get(address).content.decode()
    share(client, address, party)
    assert "Wij wachten op een tweede partij" in client.get(address).content.decode()


def test_after_the_reveal_the_page_leads_to_the_comparison(page, pages, party, other, partnership):
    for one in (party, other):
        make.positions(one, IDEAL)
    make.reveal(partnership)
    assert f'href="{pages.compare}">Vergelijk de posities' in page.get(pages.check).content.decode()


def test_a_stranger_does_not_find_the_page(client, charlie, pages):
    client.force_login(charlie)
    assert client.get(pages.check).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea", "admin"])
def test_who_may_only_look_may_not_share(client, request, pages, party, who):
    make.positions(party, IDEAL)
    client.force_login(request.getfixturevalue(who))
    assert client.get(pages.check).status_code == 403
    assert share(client, pages.check, party).status_code == 403
    party.refresh_from_db()
    assert not party.has_handed_in


def test_who_has_not_logged_in_shares_nothing(client, pages, party):
    make.positions(party, IDEAL)
    assert share(client, pages.check, party).url.endswith(f"?next={pages.check}")
    party.refresh_from_db()
    assert not party.has_handed_in
