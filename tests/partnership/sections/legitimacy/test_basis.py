"""What the agreement is in law: reading it, writing it, and when a law or rule has to be named."""

import datetime as dt

import pytest

from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.models import Change, LegalBasis, Position
from partnership.profile import Profile
from partnership.sections.legitimacy.actions import write_basis
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html

NAME_IT = "Noem de wet of regel die meedoen verplicht."


def sent(**typed):
    return {"edition": "0"} | typed


def test_what_is_saved_stands_on_the_page(page, pages):
    typed = sent(
        character="contract",
        authority="delegated",
        article="Gemeentewet, artikel 108, lid 2",
        leaving="Zeg het drie maanden van tevoren.",
        consultation_starts_on="2027-01-01",
        consultation_ends_on="2027-02-28",
    )
    assert page.post(pages.basis, typed).url == pages.section
    shown = html(page.get(pages.section))
    for words in (
        "De juridische afspraak is bewaard.",
        "Convenant of overeenkomst",
        "Opdracht uit een wet (medebewind)",
        "Gemeentewet, artikel 108, lid 2",
        "Zeg het drie maanden van tevoren.",
        "1 januari 2027 – 28 februari 2027",
    ):
        assert words in shown
    assert "korter dan de twee maanden" not in shown


def test_nothing_is_chosen_beforehand_and_every_form_says_what_it_means(page, pages):
    shown = html(page.get(pages.basis))
    assert " checked" not in shown
    assert "Niemand kan daarmee naar de rechter." in shown
    assert "kiest zelf of zij meedoet" in shown


def test_half_filled_in_is_kept(page, pages):
    assert page.post(pages.basis, sent(character="other", character_text="Een handdruk")).status_code == 302
    assert "Een handdruk" in html(page.get(pages.section))


def test_nothing_filled_in_saves_nothing(page, pages):
    assert page.post(pages.basis, sent()).status_code == 302
    assert not LegalBasis.objects.exists()


def test_a_short_consultation_is_said(page, pages, partnership):
    days = {"consultation_starts_on": dt.date(2027, 1, 1), "consultation_ends_on": dt.date(2027, 2, 27)}
    make.legal_basis(partnership, **days)
    assert "Dat is korter dan de twee maanden" in html(page.get(pages.section))


def test_the_page_shows_how_long_it_lasts_and_where_that_is_written(page, client, bob, pages, partnership):
    type(partnership).objects.update(starts_on=dt.date(2027, 1, 1))
    link = f'href="/samenwerkingen/{partnership.pk}/opgave/#id_starts_on"'
    shown = html(page.get(pages.section))
    assert "vanaf 1 januari 2027" in shown
    assert link in shown
    client.force_login(bob)
    assert link not in html(client.get(pages.section))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("character", "promise", "Dit antwoord kennen wij niet."),
        ("authority", "force", "Dit antwoord kennen wij niet."),
        ("article", "x" * 201, "1 teken te lang"),
        ("ground", "x" * 1001, "1 teken te lang"),
        ("consultation_starts_on", "31-2-2027", "Dit is geen datum die bestaat."),
        ("consultation_ends_on", "2026-12-31", "Kies een einde op of na 1 januari 2027."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field_and_the_rest_is_kept(page, pages, field, value, message):
    typed = sent(leaving="Blijft staan.", consultation_starts_on="2027-01-01") | {field: value}
    shown = html(page.post(pages.basis, typed))
    assert message in shown
    assert f'id="id_{field}_error"' in shown
    assert "Blijft staan." in shown
    assert not LegalBasis.objects.exists()


def test_what_somebody_else_saved_meanwhile_is_a_choice(page, pages, partnership, bob):
    typed = filled_in(page.get(pages.basis)) | {"leaving": "Van mij", "character": "political", "article": "Artikel 1"}
    make.legal_basis(partnership, leaving="Van Bob", character="contract", ground="Een wet", updated_by=bob)
    asked = page.post(pages.basis, typed)
    shown = html(asked)
    assert "Bob heeft dit om" in shown
    assert "Van Bob" in shown
    assert "Van mij" in shown
    assert '_text">Convenant of overeenkomst</div>' in shown
    page.post(pages.basis, filled_in(asked) | {"leaving-choice": "both", "character-choice": "mine"})
    stored = LegalBasis.objects.get()
    assert stored.leaving == "Van Bob\n\nVan mij"
    assert (stored.character, stored.article, stored.ground) == ("political", "Artikel 1", "Een wet")


def test_of_two_who_save_at_the_same_moment_the_second_writes_nothing(partnership, alice, bob):
    write_basis(partnership, by=bob, edition=0, leaving="Van Bob")
    with pytest.raises(Overtaken):
        write_basis(partnership, by=alice, edition=0, leaving="Van Alice")
    assert LegalBasis.objects.get().leaving == "Van Bob"


def test_who_changed_what_is_in_the_history(page, pages, alice):
    page.post(pages.basis, sent(character="contract"))
    change = Change.objects.get()
    assert (change.what, change.field, change.after, change.by) == (
        "Juridische basis",
        "juridische vorm",
        "Convenant of overeenkomst",
        alice,
    )


def test_another_party_writes_it_too(client, bob, pages):
    client.force_login(bob)
    assert client.post(pages.basis, sent(character="contract")).status_code == 302
    assert LegalBasis.objects.get().updated_by == bob


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_sees_it_and_changes_nothing(client, request, pages, partnership, who):
    make.legal_basis(partnership, leaving="Na twee jaar.")
    client.force_login(request.getfixturevalue(who))
    shown = html(client.get(pages.section))
    assert "Na twee jaar." in shown
    assert pages.basis not in shown
    assert client.get(pages.basis).status_code == 403
    assert client.post(pages.basis, sent(edition="1")).status_code == 403


def test_a_stranger_finds_nothing(client, charlie, pages, council):
    client.force_login(charlie)
    for address in (pages.section, pages.basis, pages.calendar, pages.new, pages.moment(council)):
        assert client.get(address).status_code == 404


def test_a_form_that_comes_too_late_keeps_what_was_typed(page, pages, close):
    close()
    shown = html(page.post(pages.basis, sent(leaving="Halverwege")))
    assert "Er verandert niets meer. Uw tekst staat er nog." in shown
    assert "Halverwege" in shown
    assert "Er verandert niets meer." in html(page.get(pages.basis, follow=True))


def test_the_action_itself_refuses_a_wrong_moment(partnership, alice, close):
    close()
    with pytest.raises(NotNow):
        write_basis(partnership, by=alice, edition=0, leaving="Te laat")


def test_who_has_to_log_in_again_finds_everything_back(client, pages, alice):
    client.post(pages.basis, sent(leaving="Halverwege"))
    client.force_login(alice)
    assert "Halverwege" in html(client.get(pages.basis))


# --- a law or rule where taking part is obliged


@pytest.mark.parametrize(("score", "asked"), [(None, False), (1, False), (2, True), (5, True)])
def test_an_own_obligation_of_two_or_more_asks_for_a_ground(page, pages, parties, score, asked):
    Position.objects.create(party=parties[0], axis="obligation", score=score)
    shown = html(page.get(pages.section))
    assert (NAME_IT in shown) == asked
    assert ("Uw organisatie gaf bij ‘verplicht karakter’" in shown) == asked


def test_the_obligation_of_another_party_does_not_show(page, pages, parties):
    Position.objects.create(party=parties[1], axis="obligation", score=5)
    assert NAME_IT not in html(page.get(pages.section))


def test_what_is_agreed_goes_before_what_a_party_said(page, pages, partnership, parties):
    Position.objects.create(party=parties[0], axis="obligation", score=5)
    partnership.agreements.create(axis="obligation", score=1)
    assert NAME_IT not in html(page.get(pages.section))
    partnership.agreements.update(score=3)
    assert "De partijen spraken bij ‘verplicht karakter’ een 3 af." in html(page.get(pages.section))


def test_a_ground_that_is_named_ends_the_question(page, pages, partnership):
    make.agreement(partnership, Profile(3, 4, 3, 3, 3, 1))
    assert NAME_IT in html(page.get(pages.section))
    make.legal_basis(partnership, ground="Omgevingswet, artikel 2.2")
    assert NAME_IT not in html(page.get(pages.section))
