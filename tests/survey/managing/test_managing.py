"""The coordinator and BZK open rounds, let people in and close them; others do not."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from survey import actions
from survey.models import Round, RoundState, Tally
from survey.retention import purge
from tests import make
from tests.survey.managing.round_pages import html, page_of

TODAY = timezone.localdate()
MONTH = {"first_day": str(timezone.localdate()), "last_day": str(timezone.localdate() + dt.timedelta(days=30))}


# --- opening


def test_the_coordinator_opens_a_round(as_alice, partnership):
    start = f"/enquete/samenwerkingen/{partnership.pk}/"
    assert "Zet een vragenlijst klaar" in html(as_alice.get(start))
    response = as_alice.post(f"{start}nieuw/", MONTH | {"note": "Voor het gesprek van mei."})
    made = Round.objects.get()
    assert response.url == page_of(made)
    assert (made.state, made.opened_by.email) == (RoundState.OPEN, "alice@beekdam.example")
    assert "Voor het gesprek van mei." in html(as_alice.get(response.url))
    assert made.partnership.changes.filter(kind="round").exists()


def test_the_history_of_a_partnership_tells_of_its_round(as_alice, partnership):
    as_alice.post(f"/enquete/samenwerkingen/{partnership.pk}/nieuw/", MONTH)
    page = html(as_alice.get(f"/samenwerkingen/{partnership.pk}/geschiedenis/"))
    assert '<option value="round">Vragenlijst</option>' in page


@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("rob", 403), ("bea", 403), ("charlie", 404)])
def test_others_open_no_round_of_a_partnership(client, request, partnership, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(f"/enquete/samenwerkingen/{partnership.pk}/nieuw/", MONTH).status_code == status
    assert not Round.objects.exists()


def test_bzk_opens_a_national_round_with_an_open_link(client, bea):
    client.force_login(bea)
    client.post("/enquete/landelijk/nieuw/", MONTH | {"has_open_link": "on"})
    made = Round.objects.get()
    assert made.partnership is None
    assert f"/enquete/open/{made.open_key}/" in html(client.get(page_of(made)))


def test_a_coordinator_opens_no_national_round(as_alice):
    assert as_alice.post("/enquete/landelijk/nieuw/", MONTH).status_code == 403


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"last_day": "2020-01-01"}, "Deze dag is voorbij."),
        ({"first_day": MONTH["last_day"], "last_day": MONTH["first_day"]}, "Het einde ligt voor het begin."),
        ({"first_day": ""}, "Vul een dag in."),
    ],
)
def test_days_that_cannot_be_are_refused(as_alice, partnership, days, sentence):
    assert sentence in html(as_alice.post(f"/enquete/samenwerkingen/{partnership.pk}/nieuw/", MONTH | days))
    assert not Round.objects.exists()


def test_a_partnership_has_one_round_at_a_time(as_alice, partnership, round_):
    page = html(as_alice.post(f"/enquete/samenwerkingen/{partnership.pk}/nieuw/", MONTH))
    assert "Er is al een vragenlijst die nog niet is gesloten." in page


def test_the_list_comes_as_a_fragment_too(as_alice, partnership, round_):
    fragment = html(as_alice.get(f"/enquete/samenwerkingen/{partnership.pk}/", headers={"HX-Request": "true"}))
    assert page_of(round_) in fragment
    assert "<html" not in fragment


# --- who sees it


@pytest.mark.parametrize("name", ["uitnodigen/", "codes/", "uitgenodigd/", "uitgenodigd/1/", "herinneren/", "sluiten/"])
@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("bea", 403), ("charlie", 404)])
def test_only_the_coordinator_manages_a_round(client, request, round_, who, status, name):
    make.survey_invitation(round_, addressee="sem@voorland.example")
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(round_, name)).status_code == status
    assert client.post(page_of(round_, name)).status_code in (status, 405)


def test_who_takes_part_sees_a_round_but_not_how_many_answered(client, bob, round_):
    make.survey_invitation(round_, is_answered=True, addressee="sem@voorland.example")
    client.force_login(bob)
    page = html(client.get(page_of(round_)))
    assert "Hoeveel mensen antwoordden" not in page
    assert "uitgenodigd/" not in page
    assert "sem@voorland.example" not in page
    assert "Bewaar de laatste dag" not in page


def test_a_national_round_is_for_everybody_once_it_is_closed(client, charlie, national):
    client.force_login(charlie)
    assert client.get(page_of(national)).status_code == 404
    Round.objects.update(last_day=TODAY - dt.timedelta(days=1), first_day=TODAY - dt.timedelta(days=9))
    assert client.get(page_of(national)).status_code == 200


@pytest.mark.parametrize("page", ["uitnodigen/", "sluiten/", "uitkomsten/", "uitkomsten/verdeling/"])
def test_the_pages_of_a_national_round_lead_back_to_the_national_rounds(client, bea, national, page):
    if page.startswith("uitkomsten"):
        Round.objects.update(last_day=TODAY - dt.timedelta(days=1), first_day=TODAY - dt.timedelta(days=9))
    client.force_login(bea)
    shown = html(client.get(page_of(national, page)))
    assert '<a href="/enquete/landelijk/">Landelijke vragenlijsten</a>' in shown[: shown.index("</ol>")]


def test_in_the_archive_a_round_is_not_changed(as_alice, partnership, round_):
    type(partnership).objects.update(archived_at=timezone.now())
    response = as_alice.post(page_of(round_, "sluiten/"), follow=True)
    assert "De samenwerking staat in het archief." in html(response)
    assert Round.objects.get().is_open


def test_the_coordinator_sees_how_many_codes_were_used(as_alice, round_):
    make.survey_invitation(round_, is_answered=True)
    make.survey_invitation(round_, "CCCC-CCCC-CCCC")
    page = html(as_alice.get(page_of(round_)))
    assert re.search(r"het Rijk</th><td data-l=\"Uitgenodigd\">2</td><td data-l=\"Antwoordden\">1</td>", page)


# --- more time, and closing


def test_people_get_more_time(as_alice, round_):
    later = TODAY + dt.timedelta(days=60)
    as_alice.post(page_of(round_), {"last_day": str(later)})
    assert Round.objects.get().last_day == later
    assert round_.partnership.changes.filter(field="laatste dag").exists()


def test_a_round_that_is_over_does_not_open_again(as_alice, partnership):
    over = make.survey_round(partnership, days=(-9, -1))
    later = {"last_day": str(TODAY + dt.timedelta(days=60))}
    assert "Zij gaat niet meer open" in html(as_alice.post(page_of(over), later))
    assert Round.objects.get().is_closed


def test_closing_counts_and_makes_an_end(as_alice, round_):
    make.responses(round_, "rijk", 6)
    page = html(as_alice.post(page_of(round_, "sluiten/"), follow=True))
    assert "De vragenlijst is gesloten en geteld." in page
    assert Round.objects.get().state == RoundState.CLOSED
    assert dict(Tally.objects.values_list("side", "responses")) == {"rijk": 6, "decentral": 0}
    assert "Zij gaat niet meer open" in html(as_alice.post(page_of(round_, "sluiten/"), follow=True))


def test_when_nobody_knows_any_more_how_many_were_invited_the_page_does_not_say_none(as_alice, alice, round_):
    make.survey_invitation(round_, is_answered=True)
    make.responses(round_, "rijk", 6)
    actions.close(round_, by=alice)
    assert "Hoeveel mensen antwoordden" in html(as_alice.get(page_of(round_)))
    purge(TODAY + dt.timedelta(days=31))
    assert "Hoeveel mensen antwoordden" not in html(as_alice.get(page_of(round_)))
