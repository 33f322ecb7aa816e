"""The coordinator reveals without waiting any longer for who is not in."""

import datetime as dt

import pytest
from django.utils import timezone

from partnership.models import Partnership, Status
from tests.shown import words

LAST_DAY = "Onthul zonder wie er nog niet is"


@pytest.fixture
def page(client, alice, overdue):
    client.force_login(alice)
    return client


def told(page, address, pages):
    """Return what somebody reads who is sent away from an address."""
    response = page.get(address, follow=True)
    assert response.redirect_chain == [(pages.tasks, 302)]
    return words(response)


def test_the_page_says_who_is_in_and_who_is_not_and_that_there_is_no_way_back(page, pages):
    html = words(page.get(pages.reveal))
    assert "Ingebracht (2)" in html
    assert "Niet ingebracht (1)" in html
    assert html.index("Provincie Voorland") < html.index("Niet ingebracht (1)") < html.index("Waterschap De Voorde")
    assert "U kunt dit niet terugdraaien." in html


def test_looking_at_the_page_reveals_nothing(page, pages, overdue):
    page.get(pages.reveal)
    overdue.refresh_from_db()
    assert not overdue.is_revealed


def test_the_button_reveals_and_leads_to_the_comparison(page, pages, overdue):
    response = page.post(pages.reveal, follow=True)
    assert response.redirect_chain == [(pages.compare, 302)]
    assert "De posities van 2 van de 3 partijen zijn nu te zien." in words(response)
    overdue.refresh_from_db()
    assert overdue.status == Status.CONVERSATION


def test_a_second_click_gets_a_sentence(page, pages, overdue):
    page.post(pages.reveal)
    response = page.post(pages.reveal, follow=True)
    assert response.redirect_chain == [(pages.tasks, 302)]
    assert "De posities zijn al onthuld." in words(response)
    assert overdue.changes.filter(field="onthuld op").count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_while_there_is_time_there_is_a_sentence_with_the_day(page, pages, overdue, method):
    Partnership.objects.update(positions_due_on=dt.date(2199, 12, 12))
    html = words(getattr(page, method)(pages.reveal, follow=True))
    assert "De partijen kunnen tot en met 12 december 2199 delen." in html
    overdue.refresh_from_db()
    assert not overdue.is_revealed


def test_without_a_last_day_there_is_a_sentence_and_a_place_to_choose_one(page, pages):
    Partnership.objects.update(positions_due_on=None)
    html = told(page, pages.reveal, pages)
    assert "Kies dan eerst tot en met welke dag zij dat kunnen doen." in html
    assert f'href="{pages.people}"' in html


def test_nothing_is_revealed_to_a_party_alone(page, pages, overdue, voorland):
    overdue.parties.filter(organisation=voorland).update(handed_in_at=None)
    assert "minstens twee partijen" in told(page, pages.reveal, pages)


def test_before_anybody_shared_there_is_a_sentence(page, pages, overdue):
    overdue.parties.update(handed_in_at=None)
    Partnership.objects.update(status=Status.DRAFT)
    assert "Er heeft nog geen partij posities gedeeld." in told(page, pages.reveal, pages)


def test_in_the_archive_there_is_a_sentence(page, pages):
    Partnership.objects.update(archived_at=timezone.now())
    assert "archief" in told(page, pages.reveal, pages)


@pytest.mark.parametrize(
    ("who", "status"), [("bob", 403), ("rob", 403), ("bea", 403), ("charlie", 404), ("admin", 200)]
)
def test_only_the_coordinator_and_an_administrator_reveal(client, request, overdue, pages, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(pages.reveal).status_code == status
    assert client.post(pages.reveal).status_code == (302 if status == 200 else status)
    overdue.refresh_from_db()
    assert overdue.is_revealed == (status == 200)


# --- on the task list


def test_the_coordinator_finds_the_button_where_the_waiting_is(page, pages):
    html = words(page.get(pages.tasks))
    assert f'href="{pages.reveal}">{LAST_DAY}</a>' in html
    assert "U hoeft niet langer te wachten" in html


@pytest.mark.parametrize("who", ["bob", "bea"])
def test_others_read_that_it_may_happen_and_have_no_button(client, request, overdue, pages, who):
    client.force_login(request.getfixturevalue(who))
    html = words(client.get(pages.tasks))
    assert "De coördinator kan nu onthullen zonder wie er nog niet is." in html
    assert pages.reveal not in html


def test_while_there_is_time_there_is_no_button(page, pages):
    Partnership.objects.update(positions_due_on=dt.date(2199, 12, 12))
    html = words(page.get(pages.tasks))
    assert "Daarna kunt u onthullen zonder wie er nog niet is." in html
    assert pages.reveal not in html


def test_after_the_reveal_the_list_says_who_is_not_in(client, bob, late, pages):
    client.force_login(bob)
    html = words(client.get(pages.tasks))
    assert html.count("Niet ingebracht") == 2
    assert "Onthul" not in html


def test_for_who_is_in_the_tasks_about_positions_are_done(client, bob, late, pages):
    client.force_login(bob)
    tasks = {task.name: task.status for task in client.get(pages.tasks).context["task_list"].tasks}
    assert (tasks["Zes vragen beantwoorden"], tasks["Controleren en delen"]) == ("done", "done")


def test_who_is_not_in_sees_that_it_is_not_and_what_to_do(client, sem, late, pages):
    client.force_login(sem)
    context = client.get(pages.tasks).context
    tasks = {task.name: task for task in context["task_list"].tasks}
    assert tasks["Controleren en delen"].status == "left-out"
    assert tasks["Controleren en delen"].address == pages.check
    assert context["next_step"].label == "Breng uw posities in"


def test_once_it_comes_in_later_everybody_is_done(client, bob, late, pages):
    type(late).objects.filter(pk=late.pk).update(handed_in_at=timezone.now())
    client.force_login(bob)
    assert "Niet ingebracht" not in words(client.get(pages.tasks))


def test_after_the_agreement_there_is_nothing_to_bring_in(client, sem, late, pages):
    Partnership.objects.update(status=Status.AGREED, agreed_at=timezone.now(), agreed_steps=0, agreed_to_rijk=0)
    client.force_login(sem)
    context = client.get(pages.tasks).context
    assert context["facts"].to_share == ()
    assert context["next_step"].label != "Breng uw posities in"
