"""The history of a partnership on its page and as a file: for its parties, and what is private only for its own."""

import pytest

from partnership import history
from partnership.answer import Answer
from partnership.models import Agreement, Receivers, Status
from partnership.models.phase import MOST_PHASES
from partnership.positions.actions import Statement, state_positions
from partnership.sections.expectations.actions import expect, take_away
from partnership.sections.roles.actions import remove_phase
from tests import make


@pytest.fixture
def changed(partnership, alice, bob, voorland):
    """Alice wrote the region; Bob's party answered a question before anything is shared."""
    history.save(partnership, edition=partnership.edition, by=alice, region="Het beekdal")
    party = partnership.parties.get(organisation=voorland)
    state_positions(party, [Statement("ambition", Answer(4), "Om het geheime doel")], by=bob)
    return partnership


def page(client, user, partnership, query=""):
    client.force_login(user)
    return client.get(f"/samenwerkingen/{partnership.pk}/geschiedenis/{query}")


def export(client, user, partnership):
    client.force_login(user)
    reply = client.get(f"/samenwerkingen/{partnership.pk}/geschiedenis.csv")
    return b"".join(reply.streaming_content).decode() if reply.status_code == 200 else reply.status_code


def test_it_says_who_changed_what_from_what_to_what(client, alice, changed):
    (line,) = page(client, alice, changed).context["lines"]
    assert (line.who, line.field, line.before, line.after) == ("Alice", "gebied", "", "Het beekdal")


def test_a_thing_that_is_nothing_but_its_text_is_named_once(client, alice, partnership):
    partnership.changes.create(
        by_name="Alice", kind="remark", row=1, what="opmerking", field="opmerking", after="Goed zo"
    )
    html = page(client, alice, partnership).content.decode()
    assert '<th scope="row">Opmerking' in html
    assert "Opmerking: opmerking" not in html


def test_an_answer_before_sharing_is_for_the_party_alone(client, alice, bob, changed):
    assert "Om het geheime doel" not in page(client, alice, changed).content.decode()
    assert "Om het geheime doel" in page(client, bob, changed).content.decode()


def test_the_newest_change_comes_first(client, alice, changed):
    history.save(changed, edition=changed.edition, by=alice, region="Het dal")
    assert [line.after for line in page(client, alice, changed).context["lines"]] == ["Het dal", "Het beekdal"]


def test_it_can_be_narrowed_to_a_person_and_to_a_kind(client, bob, changed):
    assert len(page(client, bob, changed, "?who=Alice").context["lines"]) == 1
    assert {line.what for line in page(client, bob, changed, "?kind=position").context["lines"]} == {
        "Beleidsambitie Rijk"
    }


def test_what_cannot_be_read_narrows_nothing(client, bob, changed):
    everything = page(client, bob, changed).context["lines"]
    assert page(client, bob, changed, "?kind=user&who=%00&page=x").context["lines"] == everything


@pytest.mark.parametrize(("who", "status"), [("rob", 200), ("admin", 200), ("bea", 403), ("charlie", 404)])
def test_who_takes_part_reads_it(client, changed, request, who, status):
    user = request.getfixturevalue(who)
    assert page(client, user, changed).status_code == status
    assert (export(client, user, changed) == status) == (status != 200)


def test_the_file_has_the_same_lines_for_the_same_reader(client, alice, bob, changed):
    assert "Het beekdal" in export(client, alice, changed)
    assert "geheime" not in export(client, alice, changed)
    assert "geheime" in export(client, bob, changed)


def test_the_file_is_in_the_language_of_its_reader(client, alice, changed):
    client.cookies["django_language"] = "en"
    assert ";party;" in export(client, alice, changed).splitlines()[0]


def test_a_change_that_is_not_of_an_item_cannot_be_put_back(client, alice, changed):
    change = changed.changes.filter(is_private=False).get()
    client.force_login(alice)
    reply = client.post(f"/samenwerkingen/{changed.pk}/geschiedenis/{change.pk}/terugzetten/", follow=True)
    assert "kan niet worden teruggezet" in reply.content.decode()


def test_a_change_of_another_party_is_not_there_to_put_back(client, alice, changed):
    change = changed.changes.filter(is_private=True).first()
    client.force_login(alice)
    reply = client.post(f"/samenwerkingen/{changed.pk}/geschiedenis/{change.pk}/terugzetten/")
    assert reply.status_code == 404


def test_an_agreement_is_told_too(client, alice, partnership):
    term = Agreement.objects.create(partnership=partnership, axis="ambition", score=3)
    history.note(term, "score", "", "3", by=alice)
    (line,) = page(client, alice, partnership).context["lines"]
    assert line.what == "afspraak: Beleidsambitie Rijk"


@pytest.fixture
def taken_away(partnership, bob, voorland):
    """What Bob's party expected, and took away before the reveal."""
    party = partnership.parties.get(organisation=voorland)
    expected = expect(party, by=bob, of_group=Receivers.EVERYONE, what="Eén aanspreekpunt bij de gemeente")
    take_away(expected, by=bob)
    return expected


def put_back(client, user, change):
    client.force_login(user)
    address = f"/samenwerkingen/{change.partnership_id}/geschiedenis/{change.pk}/terugzetten/"
    return client.post(address, follow=True).content.decode()


def test_an_expectation_put_back_before_the_reveal_stays_for_its_own_party(client, alice, bob, partnership, taken_away):
    removal = partnership.changes.filter(kind__icontains="expectation").latest("pk")
    assert "is teruggezet" in put_back(client, bob, removal)
    assert partnership.changes.filter(kind=removal.kind).count() > 2
    assert not partnership.changes.visible_to(alice).filter(kind=removal.kind).exists()


@pytest.mark.parametrize("kind", ["expectation", "moment"])
def test_what_another_party_took_away_is_not_put_back(client, alice, bob, beekdam, voorland, kind):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    party = talking.parties.get(organisation=voorland)
    item = make.expectation(party, "everyone") if kind == "expectation" else make.moment(party)
    history.remove(item, by=bob)
    removal = talking.changes.latest("pk")
    assert [line.may_be_restored for line in page(client, alice, talking).context["lines"]][:1] == [False]
    assert "teruggezet" not in put_back(client, alice, removal)
    assert type(item).everything.get(pk=item.pk).removed_at
    assert "is teruggezet" in put_back(client, bob, removal)


def test_the_coordinator_puts_back_what_a_party_took_away_that_has_nobody_now(client, alice, bob, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    moment = make.moment(talking.parties.get(organisation=voorland))
    history.remove(moment, by=bob)
    bob.memberships.all().delete()
    assert "is teruggezet" in put_back(client, alice, talking.changes.latest("pk"))


def test_what_no_longer_fits_in_a_list_is_not_put_back(client, alice, partnership):
    phases = [make.phase(partnership, f"Fase {number}") for number in range(MOST_PHASES)]
    remove_phase(phases[0], by=alice)
    make.phase(partnership, "Een fase erbij")
    removal = partnership.changes.latest("pk")
    assert "De lijst is vol" in put_back(client, alice, removal)
    assert partnership.phases.count() == MOST_PHASES


# --- nothing to show


@pytest.mark.parametrize(
    ("is_example", "query", "sentence"),
    [
        (False, "", "Er is nog niets veranderd."),
        (False, "?who=Niemand", "Er is niets veranderd dat bij uw keuze past."),
        (True, "", "Dit voorbeeld is zo klaargezet."),
    ],
)
def test_without_changes_it_says_why_there_are_none(client, alice, partnership, is_example, query, sentence):
    type(partnership).objects.filter(pk=partnership.pk).update(is_example=is_example)
    assert sentence in page(client, alice, partnership, query).content.decode()
