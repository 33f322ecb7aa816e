"""The democratic moments: adding, changing, taking away and putting back, and for whom somebody may do so."""

import datetime as dt

import pytest

from partnership.life import NotNow
from partnership.models import Change, DemocraticMoment, Party
from partnership.sections.legitimacy.actions import (
    MOST_MOMENTS,
    TooManyMoments,
    add_moment,
    change_moment,
    remove_moment,
    restore_moment,
)
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html

TOLD = {
    "kind": "decide",
    "body": "Gemeenteraad",
    "happens_on": dt.date(2027, 1, 20),
    "when_text": "",
    "what": "",
    "state": "planned",
}


def sent(**typed):
    """What the browser sends; a field that is None is left out."""
    usual = {"edition": "0", "kind": "decide", "body": "Gemeenteraad", "happens_on": "2027-01-20", "state": "planned"}
    return {name: value for name, value in (usual | typed).items() if value is not None}


def gone(moment):
    return DemocraticMoment.everything.get(pk=moment.pk).removed_at is not None


@pytest.fixture
def deserted(partnership):
    """A party for which nobody can fill anything in."""
    return make.party(partnership, make.organisation("Waterschap De Voorde", layer="water-authority"))


# --- adding


def test_a_new_moment_stands_in_the_calendar(page, pages):
    assert page.post(pages.new, sent(what="Over geld en grond.")).url == f"{pages.section}#kalender"
    shown = html(page.get(pages.section))
    assert "Het moment ‘Gemeenteraad’ is bewaard." in shown
    assert "<strong>20 januari 2027</strong> · Gemeenteraad" in shown
    assert "Over geld en grond." in shown


def test_the_body_is_a_suggestion_and_nothing_is_filled_in(page, pages):
    shown = html(page.get(pages.new))
    assert "Voor Gemeente Beekdam is dat meestal: gemeenteraad." in shown
    assert 'value="gemeenteraad"' not in shown
    assert " checked" not in shown


def test_a_time_in_words_is_fine(page, pages):
    page.post(pages.new, sent(happens_on="", when_text="voorjaar 2027"))
    assert "<strong>voorjaar 2027</strong>" in html(page.get(pages.section))


def test_the_same_moment_sent_twice_is_one(page, pages):
    for _ in range(2):
        assert page.post(pages.new, sent()).status_code == 302
    assert DemocraticMoment.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"kind": None}, "kind", "Kies wat er gebeurt."),
        ({"kind": "applaud"}, "kind", "Dit antwoord kennen wij niet."),
        ({"body": " "}, "body", "Schrijf wie erover gaat."),
        ({"happens_on": ""}, "happens_on", "Kies een dag, of schrijf hiernaast wanneer het ongeveer is."),
        ({"when_text": "voorjaar 2027"}, "when_text", "Kies een dag óf een tijd in woorden."),
        ({"happens_on": "31-2-2027"}, "happens_on", "Dit is geen datum die bestaat."),
        ({"state": None}, "state", "Kies of het nog komt of al is geweest."),
        ({"state": "held", "happens_on": "2099-01-01"}, "state", "Deze dag moet nog komen."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field_and_the_rest_is_kept(page, pages, typed, field, message):
    shown = html(page.post(pages.new, sent(what="Blijft staan.", **typed)))
    assert message in shown
    assert f'id="id_{field}_error"' in shown
    assert "Blijft staan." in shown
    assert not DemocraticMoment.objects.exists()


def test_a_party_has_at_most_twenty(page, pages, parties):
    for number in range(MOST_MOMENTS):
        make.moment(parties[0], body=f"Raad {number}")
    shown = html(page.post(pages.new, sent(what="Blijft staan.")))
    assert "hooguit 20 momenten. Haal er eerst een weg. Uw tekst staat er nog." in shown
    assert "Blijft staan." in shown


# --- for whom


def test_an_editor_writes_for_the_own_party_only(client, bob, pages, parties, council):
    client.force_login(bob)
    client.post(pages.new, sent(body="Provinciale Staten"))
    assert DemocraticMoment.objects.exclude(pk=council.pk).get().party == parties[1]
    assert client.post(f"{pages.new}?party={parties[0].pk}", sent()).status_code == 403
    assert client.get(pages.moment(council)).status_code == 403
    assert client.post(pages.moment(council), sent(edition="1")).status_code == 403
    assert client.post(pages.section, {"remove": council.pk}).status_code == 403
    assert not gone(council)


def test_the_coordinator_does_not_write_for_a_party_that_has_people(page, pages, parties, bob):
    assert page.get(f"{pages.new}?party={parties[1].pk}").status_code == 403


def test_the_coordinator_writes_for_a_party_that_has_nobody(page, pages, deserted):
    address = f"{pages.new}?party={deserted.pk}"
    shown = html(page.get(address))
    assert "Voor Waterschap De Voorde doet nog niemand mee. U vult in als coördinator." in shown
    assert page.post(address, sent(body="Algemeen bestuur")).status_code == 302
    assert DemocraticMoment.objects.get().party == deserted


def test_a_coordinator_without_a_party_is_led_to_one_that_has_nobody(client, pages, partnership, deserted):
    partnership.coordinator = make.user("vrij@overheid.example")
    partnership.save()
    Party.objects.exclude(pk=deserted.pk).update(withdrawn_at=partnership.created_at)
    client.force_login(partnership.coordinator)
    assert f'href="{pages.new}?party={deserted.pk}"' in html(client.get(pages.section))
    assert client.get(pages.new).status_code == 403


def test_another_editor_does_not_write_for_a_party_that_has_nobody(client, bob, pages, deserted):
    client.force_login(bob)
    assert client.post(f"{pages.new}?party={deserted.pk}", sent()).status_code == 403


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_reads_and_changes_nothing(client, request, pages, council, who):
    client.force_login(request.getfixturevalue(who))
    shown = html(client.get(pages.section))
    assert "De raad luistert." in shown
    assert "Haal weg" not in shown
    for address in (pages.new, pages.moment(council)):
        assert client.get(address).status_code == 403
        assert client.post(address, sent(what="Van een lezer")).status_code == 403
    assert client.post(pages.section, {"remove": council.pk}).status_code == 403
    assert DemocraticMoment.objects.get().what == "De raad luistert."


@pytest.mark.parametrize("party", ["abc", "9" * 40])
def test_a_party_that_is_no_number_is_not_found(page, pages, party):
    assert page.get(f"{pages.new}?party={party}").status_code == 404


# --- changing


def test_a_moment_is_changed_with_the_same_form(page, pages, council, alice):
    assert 'value="Gemeenteraad"' in html(page.get(pages.moment(council)))
    page.post(pages.moment(council), sent(edition="1", what="De raad luistert.", kind="frame"))
    council.refresh_from_db()
    assert (council.kind, council.edition, council.updated_by) == ("frame", 2, alice)
    change = Change.objects.get()
    assert (change.what, change.after, change.party) == (
        "Democratisch moment: Gemeenteraad",
        "Stelt het kader",
        council.party,
    )


def test_what_somebody_else_saved_meanwhile_is_a_choice(page, pages, council, bob):
    typed = filled_in(page.get(pages.moment(council))) | {"what": "Van mij", "kind": "frame"}
    DemocraticMoment.objects.update(what="Van Bob", updated_by=bob, edition=2)
    asked = page.post(pages.moment(council), typed)
    shown = html(asked)
    assert "Bob heeft dit om" in shown
    assert "Van Bob" in shown
    assert "Van mij" in shown
    page.post(pages.moment(council), filled_in(asked) | {"what-choice": "theirs"})
    council.refresh_from_db()
    assert (council.what, council.kind) == ("Van Bob", "frame")


def test_a_moment_of_another_partnership_is_not_found(page, pages, beekdam):
    elsewhere = make.moment(make.party(make.partnership("Elders"), beekdam))
    assert page.get(pages.moment(elsewhere)).status_code == 404
    page.post(pages.section, {"remove": elsewhere.pk})
    assert not gone(elsewhere)


# --- taking away and putting back


def test_a_moment_that_is_taken_away_can_be_put_back_at_once_and_later(page, pages, council):
    after = page.post(pages.section, {"remove": council.pk})
    assert gone(council)
    assert "Het moment ‘Gemeenteraad’ is weggehaald." in html(page.get(after.url))
    assert "1 moment is weggehaald" in html(page.get(pages.section))
    page.post(pages.section, {"restore": council.pk})
    assert not gone(council)
    assert "Het moment ‘Gemeenteraad’ staat er weer." in html(page.get(pages.section))


def test_taking_away_or_putting_back_twice_is_once_in_the_history(page, pages, council):
    for button in ("remove", "remove", "restore", "restore"):
        page.post(pages.section, {button: council.pk})
    assert sorted(Change.objects.values_list("after", flat=True)) == ["teruggezet", "weggehaald"]


def test_another_party_is_not_told_what_was_taken_away(client, bob, pages, council, alice):
    remove_moment(council, by=alice)
    client.force_login(bob)
    assert "weggehaald" not in html(client.get(f"{pages.section}?weg={council.pk}"))


@pytest.mark.parametrize("pk", ["", "0", "abc", "9" * 40])
@pytest.mark.parametrize("button", ["remove", "restore"])
def test_a_button_for_nothing_does_nothing(page, pages, council, button, pk):
    assert page.post(pages.section, {button: pk}).url == pages.section
    assert not gone(council)


def test_putting_back_waits_until_there_is_room(page, pages, parties, council, alice):
    remove_moment(council, by=alice)
    for number in range(MOST_MOMENTS):
        make.moment(parties[0], body=f"Raad {number}")
    page.post(pages.section, {"restore": council.pk})
    assert "hooguit 20 momenten" in html(page.get(pages.section))
    assert gone(council)


def test_who_saves_a_moment_that_was_taken_away_meanwhile_loses_nothing_and_can_put_it_back(
    page, pages, council, alice
):
    remove_moment(council, by=alice)
    shown = html(page.post(pages.moment(council), sent(edition="1", what="Van mij")))
    assert "Iemand heeft dit moment weggehaald terwijl u bezig was. Uw tekst staat er nog." in shown
    assert "Van mij" in shown
    assert gone(council)
    assert page.post(pages.moment(council), sent(edition="1", what="Van mij", restore="1")).status_code == 302
    assert DemocraticMoment.objects.get().what == "Van mij"


def test_the_page_of_a_moment_that_was_taken_away_offers_it_back(page, pages, council, alice):
    remove_moment(council, by=alice)
    assert "Het moment ‘Gemeenteraad’ is weggehaald." in html(page.get(pages.moment(council), follow=True))


# --- wrong moments


def test_a_form_that_comes_too_late_keeps_what_was_typed(page, pages, council, close):
    close()
    for address in (pages.new, pages.moment(council)):
        shown = html(page.post(address, sent(what="Halverwege")))
        assert "Er verandert niets meer. Uw tekst staat er nog." in shown
        assert "Halverwege" in shown
        assert "Er verandert niets meer." in html(page.get(address, follow=True))


def test_at_the_end_the_page_offers_no_changes(page, pages, council, close):
    close()
    shown = html(page.get(pages.section))
    assert "Haal weg" not in shown
    assert pages.new not in shown
    assert "Er verandert niets meer." in html(page.post(pages.section, {"remove": council.pk}, follow=True))
    assert not gone(council)


@pytest.mark.parametrize(
    "action",
    [
        lambda moment, by: add_moment(moment.party, by=by, **TOLD),
        lambda moment, by: change_moment(moment, by=by, edition=1, **TOLD),
        lambda moment, by: remove_moment(moment, by=by),
        lambda moment, by: restore_moment(moment, by=by),
    ],
)
def test_the_actions_themselves_refuse_a_wrong_moment(council, alice, close, action):
    close()
    with pytest.raises(NotNow):
        action(council, alice)


def test_the_action_itself_refuses_one_too_many(parties, alice):
    for number in range(MOST_MOMENTS):
        make.moment(parties[0], body=f"Raad {number}")
    with pytest.raises(TooManyMoments):
        add_moment(parties[0], by=alice, **TOLD)


def test_who_has_to_log_in_again_finds_everything_back(client, pages, alice):
    client.post(pages.new, sent(what="Halverwege"))
    client.force_login(alice)
    assert "Halverwege" in html(client.get(pages.new))
    assert not DemocraticMoment.objects.exists()
