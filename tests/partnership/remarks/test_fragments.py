"""Remarks without leaving the page: only what changed comes back."""

import pytest

from tests import make
from tests.partnership.remarks.writing import sent

HTMX = {"HX-Request": "true"}


def test_a_new_remark_comes_with_an_empty_box_the_count_and_an_announcement(client, bob, address):
    client.force_login(bob)
    html = client.post(address, sent(), headers=HTMX).content.decode()
    assert "<html" not in html
    assert html.lstrip().startswith('<details class="on-screen new-remark"')
    assert '<div hx-swap-oob="beforeend:#opmerkingen-open"><article' in html
    assert html.count("Klopt dit bedrag?") == 1
    assert '<textarea name="opmerking-text"' in html
    assert 'id="announcements" hx-swap-oob="innerHTML">Uw opmerking staat er.' in html
    assert 'id="aantal-opmerkingen" hx-swap-oob="innerHTML">1 open' in html


def test_a_refused_remark_comes_with_what_is_wrong(client, bob, address):
    client.force_login(bob)
    reply = client.post(address, sent("x" * 2001), headers=HTMX)
    assert reply.status_code == 200
    assert "1 teken te lang" in reply.content.decode()


@pytest.mark.parametrize("text", ["Ja, dat klopt.", ""])
def test_a_reply_brings_its_thread_alone(client, alice, partnership, address, remark, text):
    make.remark(partnership, alice, text="Iets anders.")
    client.force_login(alice)
    data = {"parent": remark.pk, f"reactie-{remark.pk}-text": text}
    html = client.post(address, data, headers=HTMX).content.decode()
    assert html.count("<article") == 1
    assert "Iets anders." not in html
    assert ("Ja, dat klopt." if text else "Schrijf uw reactie.") in html


def test_settling_brings_the_thread_as_it_is_now(client, alice, address, remark):
    client.force_login(alice)
    html = client.post(f"{address}{remark.pk}/", {"step": "settle"}, headers=HTMX).content.decode()
    assert "Afgehandeld door Alice" in html
    assert "Toch niet afgehandeld" in html
    assert "alles is afgehandeld" in html


def test_who_takes_a_remark_back_can_put_it_back_at_once(client, bob, address, remark):
    client.force_login(bob)
    html = client.post(f"{address}{remark.pk}/", {"step": "take-back"}, headers=HTMX).content.decode()
    assert "Deze opmerking is teruggetrokken." in html
    assert "Klopt dit bedrag?" not in html
    assert 'value="put-back"' in html
