"""Filling in who does what, and reading it."""

import pytest

from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.models import Change, Division
from partnership.sections.roles.actions import divide
from tests import make
from tests.shown import html


@pytest.fixture
def bzk(db):
    return make.organisation("Ministerie van Binnenlandse Zaken", layer="rijk", code="mnre1034", short_name="BZK")


@pytest.fixture
def parties(partnership):
    return list(partnership.parties.all())


def nothing(**told):
    """What the action gets of an empty form, but for what is told."""
    texts = ("executors_text", "monitors_text", "monitoring", "deciders_text")
    contact = ("contact_name", "contact_function", "contact_mandate")
    several = ("executors", "monitors", "deciders", "ministries")
    empty = dict.fromkeys((*texts, *contact), "") | {"contact_ministry": None, "leading_ministry": None}
    return empty | dict.fromkeys(several, ()) | told


# --- reading


@pytest.mark.parametrize("who", ["alice", "bob", "rob", "bea", "admin"])
def test_who_takes_part_or_oversees_reads_it(client, request, partnership, pages, who):
    make.division(partnership, executors_text="Het projectbureau")
    client.force_login(request.getfixturevalue(who))
    assert "Het projectbureau" in html(client.get(pages.roles))


def test_a_stranger_does_not_find_it(client, charlie, pages):
    client.force_login(charlie)
    for address in (pages.roles, pages.division, pages.new):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize(("who", "offered"), [("alice", True), ("bob", True), ("rob", False), ("bea", False)])
def test_only_who_may_write_is_offered_the_form(client, request, pages, who, offered):
    client.force_login(request.getfixturevalue(who))
    assert (pages.division in html(client.get(pages.roles))) is offered
    assert client.get(pages.division).status_code == (200 if offered else 403)
    assert client.post(pages.division, {"edition": "0"}).status_code == (302 if offered else 403)


def test_once_it_is_closed_nothing_is_offered_and_the_page_says_why(page, pages, close):
    close()
    shown = html(page.get(pages.roles))
    assert "De samenwerking is afgerond." in shown
    assert pages.division not in shown
    assert page.get(pages.division).url == pages.roles.removesuffix("wie-doet-wat/")


# --- filling in


def test_nothing_is_chosen_beforehand(page, pages, partnership, bzk):
    make.party(partnership, bzk)
    shown = html(page.get(pages.division))
    assert " checked" not in shown
    assert '<option value="" selected>' in shown


def test_all_of_it_is_saved_and_shown(page, pages, partnership, parties, bzk, alice):
    sent = {
        "edition": "0",
        "executors": [parties[0].pk, parties[1].pk],
        "executors_text": "Het projectbureau",
        "monitors": [parties[1].pk],
        "monitoring": "Elk half jaar een telling.",
        "deciders_text": "De stuurgroep",
        "ministries": [bzk.pk],
        "leading_ministry": bzk.pk,
        "contact_name": "A. de Boer",
        "contact_function": "programmamanager",
        "contact_ministry": bzk.pk,
        "contact_mandate": "Tot een half miljoen euro.",
    }
    assert page.post(pages.division, sent).url == pages.roles
    stored = Division.objects.get()
    assert (stored.edition, stored.updated_by) == (1, alice)
    assert set(stored.executors.all()) == set(parties)
    shown = html(page.get(pages.roles))
    texts = ("executors_text", "monitoring", "deciders_text", "contact_name", "contact_function", "contact_mandate")
    assert [name for name in texts if sent[name] not in shown] == []
    assert "Ministerie van Binnenlandse Zaken <strong>(heeft de leiding)</strong>" in shown
    assert "Laatst opgeslagen om" in shown


def test_half_filled_is_fine_and_what_is_open_says_so(page, pages):
    page.post(pages.division, {"edition": "0", "executors_text": "Wij"})
    assert html(page.get(pages.roles)).count("Nog niet bekend") == 4


def test_an_empty_form_saves_nothing(page, pages):
    assert page.post(pages.division, {"edition": "0"}).status_code == 302
    assert not Division.objects.exists()


def test_the_history_tells_names_of_parties_and_ministries(partnership, parties, bzk, alice):
    divide(partnership, by=alice, edition=0, **nothing(executors=parties, contact_ministry=bzk))
    told = {change.field: (change.before, change.after) for change in Change.objects.filter(kind="division")}
    assert told == {
        "wie voert uit": ("", "Gemeente Beekdam, Provincie Voorland"),
        "ministerie van het aanspreekpunt": ("", "Ministerie van Binnenlandse Zaken"),
    }
    assert set(Change.objects.values_list("what", flat=True)) == {"Wie doet wat"}


def test_a_party_of_the_rijk_is_not_asked_for_again(page, pages, partnership, bzk):
    make.party(partnership, bzk)
    shown = html(page.get(pages.division))
    assert "Doet al mee als partij: Ministerie van Binnenlandse Zaken." in shown
    assert 'name="ministries"' not in shown
    assert "Binnenlandse Zaken (BZK)</option>" in shown


def test_a_ministry_that_ended_stays_when_it_was_chosen_before(page, pages, partnership, bzk):
    make.division(partnership, ministries=[bzk], executors_text="Wij")
    type(bzk).objects.filter(pk=bzk.pk).update(valid_until="2020-01-01")
    page.post(pages.division, {"edition": "1", "executors_text": "Zij", "ministries": [bzk.pk]})
    assert list(Division.objects.get().ministries.all()) == [bzk]


# --- bad input


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("executors", "999999", "Deze partij doet niet mee"),
        ("monitors", "abc", "Deze partij doet niet mee"),
        ("deciders", "9" * 40, "Deze partij doet niet mee"),
        ("ministries", "999999", "Dit ministerie kennen wij niet."),
        ("leading_ministry", "9" * 40, "Dit ministerie kennen wij niet."),
        ("contact_ministry", "abc", "Dit ministerie kennen wij niet."),
        ("executors_text", "x" * 301, "1 teken te lang"),
        ("monitoring", "x" * 2001, "1 teken te lang"),
        ("contact_name", "a\x07b", "een teken dat wij niet kunnen bewaren"),
    ],
)
def test_what_cannot_be_is_refused_at_the_field_and_the_rest_is_kept(page, pages, field, value, message):
    response = page.post(pages.division, {"edition": "0", "contact_function": "Blijft staan", field: value})
    shown = html(response)
    assert message in shown
    assert f'id="id_{field}_error"' in shown
    assert "Blijft staan" in shown
    assert "<title>Fout: " in shown
    assert not Division.objects.exists()


def test_a_party_of_another_partnership_does_nothing_here(page, pages, beekdam):
    elsewhere = make.partnership("Elders", parties=[beekdam]).parties.get()
    assert "Deze partij doet niet mee" in html(page.post(pages.division, {"executors": [elsewhere.pk]}))


def test_a_municipality_is_no_ministry(page, pages, beekdam):
    shown = html(page.post(pages.division, {"edition": "0", "leading_ministry": beekdam.pk}))
    assert "Dit ministerie kennen wij niet." in shown


def test_with_many_parties_the_lists_are_folded(page, pages, partnership):
    assert "<summary>" not in html(page.get(pages.division))
    for number in range(11):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    assert "<summary>Partijen die uitvoeren: nog niemand gekozen</summary>" in html(page.get(pages.division))
    party = partnership.parties.first()
    make.division(partnership, executors=[party])
    assert "<summary>Partijen die uitvoeren: 1 gekozen</summary>" in html(page.get(pages.division))


# --- two people, and wrong moments


def test_what_somebody_else_saved_meanwhile_is_a_choice(page, pages, partnership, bob):
    make.division(partnership, deciders_text="Van Bob", updated_by=bob, edition=3)
    shown = html(page.post(pages.division, {"edition": "2", "deciders_text": "Van mij"}))
    assert "Bob heeft dit om" in shown
    assert "Van Bob" in shown
    assert "Van mij" in shown
    assert Division.objects.get().deciders_text == "Van Bob"


def test_of_two_who_save_at_the_same_moment_the_second_writes_nothing(partnership, alice, bob):
    divide(partnership, by=bob, edition=0, **nothing(deciders_text="Van Bob"))
    with pytest.raises(Overtaken):
        divide(partnership, by=alice, edition=0, **nothing(deciders_text="Van Alice"))
    assert Division.objects.get().deciders_text == "Van Bob"


def test_a_form_that_comes_too_late_keeps_what_was_typed(page, pages, close):
    close()
    response = page.post(pages.division, {"edition": "0", "deciders_text": "Halverwege"})
    assert response.status_code == 200
    assert "De samenwerking is afgerond. Er verandert niets meer. Uw tekst staat er nog." in html(response)
    assert 'value="Halverwege"' in html(response)
    assert not Division.objects.exists()


def test_the_action_itself_refuses_a_wrong_moment(partnership, alice, close):
    close()
    with pytest.raises(NotNow):
        divide(partnership, by=alice, edition=0, **nothing(deciders_text="Te laat"))


def test_who_has_to_log_in_again_finds_everything_back(client, pages, alice):
    client.post(pages.division, {"edition": "0", "deciders_text": "Halverwege"})
    client.force_login(alice)
    assert 'value="Halverwege"' in html(client.get(pages.division))
    assert not Division.objects.exists()
