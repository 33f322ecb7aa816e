"""What the header says on every page."""

import pytest

from partnership.models import Membership
from tests import make


def header_of(client, address="/privacy/"):
    page = client.get(address).content.decode()
    return page[page.index("<header") : page.index("</header>")]


def test_who_has_not_logged_in_can_log_in(client, db):
    header = header_of(client)
    assert 'href="/account/inloggen/"' in header
    assert "Uitloggen" not in header


def test_the_header_says_as_what_one_is_logged_in(client, alice, beekdam):
    client.force_login(alice)
    header = header_of(client)
    assert "Ingelogd als <strong>Alice</strong>" in header
    assert "Gemeente Beekdam (invuller)" in header
    assert "Uitloggen" in header


def test_the_header_names_every_organisation(client, alice, db):
    Membership.objects.create(user=alice, organisation=make.organisation("Gemeente Aaldorp"))
    client.force_login(alice)
    assert "Gemeente Aaldorp (lezer), Gemeente Beekdam (invuller)" in header_of(client)


def test_the_header_names_where_one_was_invited_once_per_role(client, alice, beekdam, voorland):
    for title in ("Water", "Zon"):
        for party in make.partnership(title, parties=[beekdam, voorland]).parties.all():
            make.participant(party, alice)
    gone = make.party(make.partnership("Wind"), make.organisation("Gemeente Weg"))
    make.participant(gone, alice)
    type(gone).objects.filter(pk=gone.pk).update(withdrawn_at=gone.partnership.created_at)
    client.force_login(alice)
    header = header_of(client)
    assert header.count("Gemeente Beekdam (invuller)") == header.count("Provincie Voorland (invuller)") == 1
    assert "Gemeente Weg" not in header


def test_who_oversees_all_deals_has_the_overview_in_the_menu(client, bea):
    client.force_login(bea)
    assert "BZK-overzicht" in header_of(client)
    assert 'href="/overzicht/"' in header_of(client)


@pytest.mark.parametrize(("who", "above"), [("bea", "/overzicht/"), ("bob", "/samenwerkingen/")])
def test_the_way_back_from_a_partnership_leads_to_the_list_one_works_with(client, partnership, request, who, above):
    client.force_login(request.getfixturevalue(who))
    for address in (partnership.get_absolute_url(), f"{partnership.get_absolute_url()}memo/"):
        page = client.get(address).content.decode()
        crumbs = page[page.index('class="crumbs"') : page.index("</ol>")]
        assert f'href="{above}"' in crumbs


def test_others_have_no_overview_in_the_menu(client, alice):
    client.force_login(alice)
    assert 'href="/overzicht/"' not in header_of(client)


def test_an_administrator_can_go_to_the_administration(client, admin):
    client.force_login(admin)
    assert 'href="/beheer/"' in header_of(client)


@pytest.mark.parametrize(("address", "current"), [("/samenwerkingen/", "page"), ("/samenwerkingen/nieuw/", "true")])
def test_the_menu_tells_the_page_itself_from_a_page_below_it(client, alice, address, current):
    client.force_login(alice)
    assert f'<a href="/samenwerkingen/" aria-current="{current}">' in header_of(client, address)


def test_the_name_of_a_user_is_shown_as_text(client, db):
    client.force_login(make.user(name="<b>Alice</b>"))
    assert "&lt;b&gt;Alice&lt;/b&gt;" in header_of(client)


def test_the_language_switch_stays_on_the_page_with_its_question(client, db):
    header = header_of(client, "/privacy/?a=1&b=2")
    assert '<input type="hidden" name="next" value="/privacy/?a=1&amp;b=2">' in header
    response = client.post("/taal/", {"language": "en", "next": "/privacy/?a=1&b=2"})
    assert response.url == "/privacy/?a=1&b=2"


def test_after_the_switch_pages_say_they_are_english(client, db):
    client.post("/taal/", {"language": "en", "next": "/privacy/"})
    response = client.get("/privacy/")
    assert '<html lang="en">' in response.content.decode()
    assert response["Content-Language"] == "en"


def test_the_language_of_the_browser_does_not_count(client, db):
    response = client.get("/privacy/", headers={"Accept-Language": "en"})
    assert response["Content-Language"] == "nl"


def test_a_page_in_one_language_is_not_kept_for_a_reader_of_the_other(client, db):
    assert "Cookie" in client.get("/privacy/")["Vary"]
