"""An organisation that stands in no register is added by its name."""

import pytest

from partnership.models import Organisation
from tests.partnership.intake.partners import page, takes_part
from tests.shown import html


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


def test_what_was_typed_by_hand_when_the_session_ended_stands_there_again(client, alice, partnership):
    client.post(page(partnership), {"name": "Stichting Halverwege", "layer": ""})
    client.force_login(alice)
    assert 'value="Stichting Halverwege"' in html(client.get(page(partnership)))
    assert not Organisation.objects.filter(name="Stichting Halverwege").exists()
