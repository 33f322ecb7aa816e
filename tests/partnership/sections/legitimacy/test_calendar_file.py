"""The calendar as a file: read back, and held against the rules of RFC 5545."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from partnership.democracy import MomentKind
from partnership.models import DemocraticMoment, Organisation, Partnership, Party
from partnership.sections.legitimacy.calendar_file import calendar_file
from partnership.sections.legitimacy.facts import Moment
from tests import make

ADDRESS = "http://testserver/samenwerkingen/1/recht-en-democratie/"
NASTY = "Geld; grond, \\ en\nzorg: “één” – " + "é" * 90


def moment(pk=1, **fields):
    usual = {
        "party": Party(organisation=Organisation(name="Gemeente Beekdam")),
        "kind": MomentKind.DECIDE,
        "body": "Gemeenteraad",
        "happens_on": dt.date(2027, 1, 20),
        "when_text": "",
        "what": "",
        "is_held": False,
        "edition": 3,
        "updated_at": dt.datetime(2026, 11, 24, 9, 30, 15, 7, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    }
    return Moment(pk=pk, **usual | fields)


def written(*moments, partnership=None):
    return calendar_file(partnership or Partnership(title="Water en wonen"), moments, ADDRESS)


def events(body):
    return Calendar.from_ical(body).walk("VEVENT")


def test_the_calendar_says_what_made_it_and_by_which_version():
    calendar = Calendar.from_ical(written(moment()))
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"].startswith("-//Onderlegger//")
    assert "METHOD" not in calendar


def test_a_moment_is_a_whole_day_that_ends_before_the_next():
    (event,) = events(written(moment()))
    assert event["DTSTART"].dt == dt.date(2027, 1, 20)
    assert event["DTEND"].dt == dt.date(2027, 1, 21)
    assert b"DTSTART;VALUE=DATE:20270120\r\n" in written(moment())


def test_a_moment_was_stamped_in_utc_when_it_was_saved():
    assert b"DTSTAMP:20261124T083015Z\r\n" in written(moment())


def test_a_moment_keeps_its_uid_when_it_changes_and_shares_it_with_no_other():
    partnership = Partnership(title="Water")
    before, other = events(written(moment(1), moment(2), partnership=partnership))
    (after,) = events(written(moment(1, body="Raad", edition=4), partnership=partnership))
    assert before["UID"] == after["UID"] != other["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (3, 4)
    (elsewhere,) = events(written(moment(1)))
    assert elsewhere["UID"] != before["UID"]


def test_it_names_body_party_and_what_happens_and_takes_no_time_of_anybody():
    (event,) = events(written(moment(what="Over geld.")))
    assert event["SUMMARY"] == "Gemeenteraad (Gemeente Beekdam): besluit"
    assert event["DESCRIPTION"] == "Over geld.\nWater en wonen"
    assert event["URL"] == ADDRESS
    assert event["TRANSP"] == "TRANSPARENT"
    assert not event.walk("VALARM")


def test_a_moment_in_words_is_left_out():
    assert len(events(written(moment(1), moment(2, happens_on=None, when_text="voorjaar")))) == 1


def test_lines_are_folded_at_75_octets_and_end_as_they_should():
    body = written(moment(body=NASTY, what=NASTY))
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert all(len(line) <= 75 and line.decode() for line in body.split(b"\r\n")[:-1])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1, max_size=300))
def test_every_text_comes_back_as_it_was_typed(text):
    (event,) = events(written(moment(what=text)))
    assert event["DESCRIPTION"] == f"{text}\nWater en wonen"


def test_no_text_begins_a_line_of_its_own():
    body = written(moment(what="Zin\nEND:VEVENT\nBEGIN:VALARM"))
    assert len(events(body)) == 1
    assert b"\r\nBEGIN:VALARM" not in body


# --- the download


def test_who_sees_the_partnership_downloads_it(client, rob, pages, council, partnership):
    client.force_login(rob)
    response = client.get(pages.calendar)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    name = f"democratische-kalender-{partnership.reference}.ics"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    (event,) = events(response.content)
    assert event["DTSTART"].dt == council.happens_on
    assert event["URL"] == f"http://testserver{pages.section}"


def test_the_same_calendar_twice_is_the_same_file(page, pages, council):
    assert page.get(pages.calendar).content == page.get(pages.calendar).content


def test_it_can_be_of_one_party(page, pages, parties, council):
    make.moment(parties[1], body="Provinciale Staten")
    (event,) = events(page.get(f"{pages.calendar}?party={parties[1].pk}").content)
    assert event["SUMMARY"].startswith("Provinciale Staten")


@pytest.mark.parametrize("fields", [{}, {"when_text": "voorjaar 2027"}])
def test_without_a_day_there_is_no_file_but_a_sentence(page, pages, parties, fields):
    if fields:
        make.moment(parties[0], **fields)
    shown = page.get(pages.calendar, follow=True).content.decode()
    assert "Er is nog geen moment met een dag." in shown


def test_a_visitor_has_to_log_in_first(client, pages, council):
    assert client.get(pages.calendar).status_code == 302
    assert DemocraticMoment.objects.exists()
