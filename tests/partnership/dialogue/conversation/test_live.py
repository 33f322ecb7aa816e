"""What others change comes to a page that is open, and nothing else."""

import re

import pytest

from tests.partnership.dialogue.conversation.saying import agree_on, record

HTMX = {"HX-Request": "true"}


def seen_on(reply):
    return re.search(r"\?gezien=(\w+)", reply.content.decode()).group(1)


def test_an_unchanged_screen_is_not_sent_again(client, bob, address):
    client.force_login(bob)
    seen = seen_on(client.get(address))
    reply = client.get(f"{address}?gezien={seen}", headers=HTMX)
    assert (reply.status_code, reply.content) == (204, b"")


def test_a_changed_screen_comes_with_an_announcement(client, bob, alice, address, revealed):
    client.force_login(bob)
    seen = seen_on(client.get(address))
    agree_on(revealed, alice, decentral_funds=2)
    reply = client.get(f"{address}?gezien={seen}", headers=HTMX)
    html = reply.content.decode()
    assert reply.status_code == 200
    assert "<html" not in html
    assert 'id="announcements" hx-swap-oob="innerHTML"' in html
    assert "Bij deze vraag is 2 afgesproken. Vastgelegd: 1 van de 6 vragen." in html
    assert seen_on(reply) != seen


def test_what_somebody_types_is_not_in_the_part_that_changes(page, address, admin, revealed):
    seen = seen_on(page.get(address))
    agree_on(revealed, admin, decentral_funds=2)
    html = page.get(f"{address}?gezien={seen}", headers=HTMX).content.decode()
    assert "Afgesproken: 2" in html
    assert "<form" not in html
    assert "csrf" not in html


@pytest.mark.parametrize("axis", ["ambition", "decentral_funds"])
def test_an_agreement_elsewhere_changes_the_progress(client, bob, alice, start, revealed, axis):
    client.force_login(bob)
    seen = seen_on(client.get(f"{start}{axis}/"))
    agree_on(revealed, alice, accountability=2)
    reply = client.get(f"{start}{axis}/?gezien={seen}", headers=HTMX)
    assert "afgesproken: 2" in reply.content.decode()


def test_once_all_is_recorded_the_page_stops_asking(client, bob, alice, address, revealed):
    client.force_login(bob)
    seen = seen_on(client.get(address))
    record(revealed, alice)
    html = client.get(f"{address}?gezien={seen}", headers=HTMX).content.decode()
    assert "hx-trigger" not in html
    assert "Bekijk alle afspraken" in html


def test_without_script_there_is_a_link_to_refresh(client, bob, address):
    client.force_login(bob)
    html = client.get(address).content.decode()
    assert f'<a href="{address}">Ververs</a>' in html


def test_after_restoring_from_history_the_whole_page_comes(client, bob, address):
    client.force_login(bob)
    assert b"<html" in client.get(address, headers={**HTMX, "HX-History-Restore-Request": "true"}).content
