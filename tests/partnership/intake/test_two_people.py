"""Two people describe the same partnership: the second to save chooses, and nothing is lost."""

import datetime as dt

import pytest

from partnership.intake import views
from partnership.intake.actions import describe
from partnership.intake.forms import DescriptionForm
from partnership.models import Partnership
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/opgave/"


@pytest.fixture
def provinces(db):
    return [
        make.organisation(f"Provincie {name}", layer="province", code=f"PV{number}")
        for number, name in enumerate(("Drenthe", "Groningen", "Zeeland"))
    ]


def save(partnership, person, **values):
    """Somebody else saves the description meanwhile."""
    stored = Partnership.objects.get(pk=partnership.pk)
    provinces = values.pop("provinces", stored.provinces.all())
    describe(stored, by=person, edition=stored.edition, provinces=provinces, **values)


def test_two_people_on_different_fields_both_keep_what_they_wrote(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"region": "Het beekdal"}
    save(partnership, bob, task="Wat Bob schreef", starts_on=dt.date(2027, 3, 1))
    assert page.post(address, typed).status_code == 302
    partnership.refresh_from_db()
    assert (partnership.task, partnership.region) == ("Wat Bob schreef", "Het beekdal")
    assert (partnership.starts_on, partnership.edition) == (dt.date(2027, 3, 1), 3)


def test_the_second_to_save_sees_both_texts_and_chooses(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    save(partnership, bob, task="Wat Bob schreef")
    asked = page.post(address, typed)
    shown = html(asked)
    assert "Kies wat blijft staan" in shown
    assert "Bob heeft dit om" in shown
    assert "Maak eerst 1 keuze." in shown
    assert '<a href="#id_task-choice_0">Kies welke tekst blijft bij ‘Wat is de opgave?’.</a>' in shown
    assert 'id="id_task-choice_0"' in shown
    assert "De tekst van Bob" in shown
    assert "Wat Bob schreef" in shown
    assert "Wat Alice typt</textarea>" in shown
    assert " checked" not in shown
    partnership.refresh_from_db()
    assert (partnership.task, partnership.edition) == ("Wat Bob schreef", 2)
    assert page.post(address, filled_in(asked) | {"task-choice": "both"}).status_code == 302
    partnership.refresh_from_db()
    assert partnership.task == "Wat Bob schreef\n\nWat Alice typt"


@pytest.mark.parametrize(("choice", "kept"), [("mine", "Wat Alice typt"), ("theirs", "Wat Bob schreef")])
def test_one_of_both_texts_can_be_kept(page, address, partnership, bob, choice, kept):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    save(partnership, bob, task="Wat Bob schreef")
    page.post(address, filled_in(page.post(address, typed)) | {"task-choice": choice})
    partnership.refresh_from_db()
    assert partnership.task == kept


def test_without_a_choice_nothing_is_saved_and_the_field_says_so(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt", "region": "Het beekdal"}
    save(partnership, bob, task="Wat Bob schreef")
    again = page.post(address, filled_in(page.post(address, typed)))
    shown = html(again)
    assert "Er is een probleem" in shown
    assert '<p class="error" id="id_task_error">' in shown
    assert shown.count("Kies welke tekst blijft bij ‘Wat is de opgave?’.") == 2
    partnership.refresh_from_db()
    assert (partnership.task, partnership.region, partnership.edition) == ("Wat Bob schreef", "", 2)
    page.post(address, filled_in(again) | {"task-choice": "mine"})
    partnership.refresh_from_db()
    assert (partnership.task, partnership.region) == ("Wat Alice typt", "Het beekdal")


def test_a_third_person_who_saves_meanwhile_makes_it_ask_again(page, address, partnership, bob, admin):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    save(partnership, bob, task="Wat Bob schreef")
    asked = page.post(address, typed)
    save(partnership, admin, task="Wat de beheerder schreef")
    again = page.post(address, filled_in(asked) | {"task-choice": "mine"})
    assert "Wat de beheerder schreef" in html(again)
    assert "Wat Alice typt</textarea>" in html(again)
    assert " checked" not in html(again)
    partnership.refresh_from_db()
    assert partnership.task == "Wat de beheerder schreef"


def test_who_saves_at_the_same_moment_is_asked_too(page, address, partnership, bob, monkeypatch):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    has_saved = []

    class Overtaken(DescriptionForm):
        """Bob saves between reading the description and writing it."""

        @property
        def described(self):
            if not has_saved:
                has_saved.append(bob)
                save(partnership, bob, task="Wat Bob schreef")
            return super().described

    monkeypatch.setattr(views, "DescriptionForm", Overtaken)
    assert "Wat Bob schreef" in html(page.post(address, typed))
    partnership.refresh_from_db()
    assert partnership.task == "Wat Bob schreef"


def test_provinces_and_a_day_are_chosen_as_a_whole(page, address, partnership, bob, provinces):
    drenthe, groningen, zeeland = provinces
    typed = filled_in(page.get(address)) | {"provinces": [drenthe.pk, zeeland.pk], "starts_on": "2027-01-01"}
    save(partnership, bob, provinces=[groningen], starts_on=dt.date(2028, 1, 1))
    asked = page.post(address, typed)
    shown = html(asked)
    assert "De keuze van Bob" in shown
    assert "De datum van Bob" in shown
    assert "1 januari 2028" in shown
    assert "Beide teksten" not in shown
    page.post(address, filled_in(asked) | {"provinces-choice": "mine", "starts_on-choice": "theirs"})
    partnership.refresh_from_db()
    assert list(partnership.provinces.order_by("name")) == [drenthe, zeeland]
    assert partnership.starts_on == dt.date(2028, 1, 1)


def test_both_texts_that_are_too_long_together_stand_in_the_field(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"value_what": "a" * 1500}
    save(partnership, bob, value_what="b" * 1500)
    refused = page.post(address, filled_in(page.post(address, typed)) | {"value_what-choice": "both"})
    assert "1002 tekens te lang" in html(refused)
    shorter = filled_in(refused)
    assert shorter["value_what"] == ["b" * 1500 + "\r\n\r\n" + "a" * 1500]
    page.post(address, shorter | {"value_what": shorter["value_what"][0][:1600]})
    partnership.refresh_from_db()
    assert partnership.value_what == "b" * 1500 + "\n\n" + "a" * 96


def test_two_changes_that_do_not_fit_together_are_said_to_be_so(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"starts_on": "2029-01-01"}
    save(partnership, bob, ends_on=dt.date(2028, 1, 1))
    refused = page.post(address, typed)
    assert "Het einde ligt voor het begin." in html(refused)
    assert filled_in(refused)["ends_on"] == ["2028-01-01"]


def test_html_that_somebody_else_wrote_is_shown_as_text(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    save(partnership, bob, task="<b onmouseover=alert(1)>Vet</b>")
    shown = html(page.post(address, typed))
    assert "&lt;b onmouseover=alert(1)&gt;Vet&lt;/b&gt;" in shown
    assert "<b onmouseover" not in shown


def test_who_has_to_log_in_again_finds_the_text_back_with_the_choice(page, address, partnership, alice, bob):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt", "region": "Het beekdal"}
    page.logout()
    page.post(address, typed)
    save(partnership, bob, task="Wat Bob schreef")
    page.force_login(alice)
    asked = page.get(address)
    shown = html(asked)
    assert "nog niet bewaard" in shown
    assert "Kies wat blijft staan" in shown
    assert "Wat Bob schreef" in shown
    assert "Wat Alice typt</textarea>" in shown
    page.post(address, filled_in(asked) | {"task-choice": "both"})
    partnership.refresh_from_db()
    assert (partnership.task, partnership.region) == ("Wat Bob schreef\n\nWat Alice typt", "Het beekdal")


def test_a_choice_survives_the_end_of_a_session_too(page, address, partnership, alice, bob):
    typed = filled_in(page.get(address)) | {"task": "Wat Alice typt"}
    save(partnership, bob, task="Wat Bob schreef")
    answered = filled_in(page.post(address, typed)) | {"task-choice": "both"}
    page.logout()
    page.post(address, answered)
    page.force_login(alice)
    page.post(address, filled_in(page.get(address)))
    partnership.refresh_from_db()
    assert partnership.task == "Wat Bob schreef\n\nWat Alice typt"
