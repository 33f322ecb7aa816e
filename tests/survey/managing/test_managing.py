"""The coordinator and BZK open rounds, let people in and close them; others do not."""

import csv
import datetime as dt
import io
import re

import pytest
from django.core import mail
from django.utils import timezone

from survey.codes import digest
from survey.models import Invitation, Round, RoundState, Tally
from tests import make

TODAY = timezone.localdate()
MONTH = {"first_day": str(timezone.localdate()), "last_day": str(timezone.localdate() + dt.timedelta(days=30))}


def html(response):
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def as_alice(client, alice):
    client.force_login(alice)
    return client


def page_of(round_, name=""):
    return f"/enquete/rondes/{round_.pk}/{name}"


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


@pytest.mark.parametrize("name", ["uitnodigen/", "codes/", "sluiten/"])
@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("bea", 403), ("charlie", 404)])
def test_only_the_coordinator_manages_a_round(client, request, round_, who, status, name):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(round_, name)).status_code == status
    assert client.post(page_of(round_, name)).status_code == status


def test_who_takes_part_sees_a_round_but_not_how_many_answered(client, bob, round_):
    make.survey_invitation(round_, is_answered=True)
    client.force_login(bob)
    page = html(client.get(page_of(round_)))
    assert "Hoeveel mensen antwoordden" not in page
    assert "Bewaar de laatste dag" not in page


def test_a_national_round_is_for_everybody_once_it_is_closed(client, charlie, national):
    client.force_login(charlie)
    assert client.get(page_of(national)).status_code == 404
    Round.objects.update(last_day=TODAY - dt.timedelta(days=1), first_day=TODAY - dt.timedelta(days=9))
    assert client.get(page_of(national)).status_code == 200


def test_in_the_archive_a_round_is_not_changed(as_alice, partnership, round_):
    type(partnership).objects.update(archived_at=timezone.now())
    response = as_alice.post(page_of(round_, "sluiten/"), follow=True)
    assert "De samenwerking staat in het archief." in html(response)
    assert Round.objects.get().is_open


# --- letting people in


def test_each_address_is_mailed_a_code_of_its_own_and_kept_nowhere(as_alice, round_):
    asked = {"emails": "sem@voorland.example\nNoor@Beekdam.example", "side": "decentral"}
    page = html(as_alice.post(page_of(round_, "uitnodigen/"), asked, follow=True))
    assert "2 uitnodigingen zijn verstuurd." in page
    assert sorted(message.to[0] for message in mail.outbox) == ["noor@beekdam.example", "sem@voorland.example"]
    codes = {re.search(r"[A-Z]{4}-[A-Z]{4}-[A-Z]{4}", message.body).group() for message in mail.outbox}
    assert set(Invitation.objects.values_list("digest", flat=True)) == set(map(digest, codes))
    columns = {field.name for field in Invitation._meta.get_fields()}
    assert columns == {"id", "round", "side", "source", "digest", "draft", "is_answered"}


def test_an_address_that_gets_no_mail_gets_no_invitation(as_alice, round_, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    asked = {"emails": "sem@voorland.example", "side": "decentral"}
    page = html(as_alice.post(page_of(round_, "uitnodigen/"), asked, follow=True))
    assert "Niet verstuurd aan: sem@voorland.example." in page
    assert not Invitation.objects.exists()


def test_nothing_is_sent_without_a_side(as_alice, round_):
    assert "Kies voor wie." in html(as_alice.post(page_of(round_, "uitnodigen/"), {"emails": "sem@voorland.example"}))
    assert not mail.outbox


def test_codes_to_hand_out_are_shown_once(as_alice, round_):
    page = html(as_alice.post(page_of(round_, "codes/"), {"number": "3", "side": "rijk", "as": "page"}))
    codes = set(re.findall(r"[A-Z]{4}-[A-Z]{4}-[A-Z]{4}", page))
    assert len(codes) == 3
    assert all(code not in html(as_alice.get(page_of(round_))) for code in codes)
    assert set(map(digest, codes)) == set(Invitation.objects.values_list("digest", flat=True))


def test_codes_come_as_a_file_too(as_alice, round_):
    response = as_alice.post(page_of(round_, "codes/"), {"number": "2", "side": "rijk", "as": "csv"})
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert [len(lines), lines[0], lines[1][1]] == [3, ["code", "werkt bij"], "het Rijk"]


@pytest.mark.parametrize("number", ["0", "-3", "201", "veel", "9" * 30, ""])
def test_an_odd_number_of_codes_is_refused(as_alice, round_, number):
    html(as_alice.post(page_of(round_, "codes/"), {"number": number, "side": "rijk"}))
    assert not Invitation.objects.exists()


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
