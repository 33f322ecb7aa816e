"""The phases: adding, changing, taking away and putting back."""

import datetime as dt

import pytest

from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.models import Change, Phase
from partnership.sections.roles.actions import (
    MOST_PHASES,
    TooManyPhases,
    add_phase,
    change_phase,
    remove_phase,
    restore_phase,
)
from tests import make
from tests.shown import html

TOLD = {"name": "Plan", "starts_on": dt.date(2027, 1, 1), "ends_on": None, "role": "", "does": ""}


def sent(**typed):
    return {"edition": "0", "name": "Plan", "starts_on": "2027-01-01"} | typed


def gone(phase):
    return Phase.everything.get(pk=phase.pk).removed_at is not None


# --- adding


def test_a_new_phase_stands_on_the_page(page, pages):
    typed = sent(ends_on="2028-06-30", role="stimulate", does="Het Rijk betaalt onderzoek.")
    assert page.post(pages.new, typed).url == f"{pages.roles}#fasen"
    shown = html(page.get(pages.roles))
    assert "De fase ‘Plan’ is bewaard." in shown
    assert "1 januari 2027 – 30 juni 2028" in shown
    assert "Het Rijk betaalt onderzoek." in shown


def test_nothing_is_chosen_beforehand_and_every_role_says_what_it_means(page, pages):
    shown = html(page.get(pages.new))
    assert " checked" not in shown
    assert shown.count('class="choice role') == 6
    assert "Het Rijk maakt de regels" in shown


def test_the_same_phase_sent_twice_is_one(page, pages):
    for _ in range(2):
        assert page.post(pages.new, sent(role="direct")).status_code == 302
    assert Phase.objects.count() == 1


def test_phases_may_overlap_and_have_an_open_end(page, pages):
    page.post(pages.new, sent(ends_on="2030-12-31"))
    page.post(pages.new, sent(name="Bouw", starts_on="2028-01-01"))
    assert Phase.objects.count() == 2
    assert "vanaf 1 januari 2028" in html(page.get(pages.roles))


def test_a_phase_of_one_day_is_fine(page, pages):
    assert page.post(pages.new, sent(ends_on="2027-01-01")).status_code == 302


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", " ", "Geef de fase een naam."),
        ("name", "x" * 101, "1 teken te lang"),
        ("starts_on", "", "Kies wanneer de fase begint."),
        ("starts_on", "31-2-2027", "Dit is geen datum die bestaat."),
        ("ends_on", "2026-12-31", "Het einde ligt voor het begin. Kies een einde op of na 1 januari 2027."),
        ("ends_on", "2200-01-01", "Kies een jaar van 1990 tot en met 2100."),
        ("role", "king", "Deze rol kennen wij niet."),
        ("does", "x" * 501, "1 teken te lang"),
    ],
)
def test_what_cannot_be_is_refused_at_the_field_and_the_rest_is_kept(page, pages, field, value, message):
    shown = html(page.post(pages.new, sent(does="Blijft staan.") | {field: value}))
    assert message in shown
    assert f'id="id_{field}_error"' in shown
    assert field == "does" or "Blijft staan." in shown
    assert not Phase.objects.exists()


def test_there_are_at_most_twelve(page, pages, partnership):
    for number in range(MOST_PHASES):
        make.phase(partnership, f"Fase {number}")
    shown = html(page.post(pages.new, sent(does="Blijft staan.")))
    assert "hooguit 12 fasen. Haal er eerst een weg. Uw tekst staat er nog." in shown
    assert "Blijft staan." in shown
    assert Phase.objects.count() == MOST_PHASES


# --- changing


def test_a_phase_is_changed_with_the_same_form(page, pages, plan, alice):
    shown = html(page.get(pages.phase(plan)))
    assert 'value="Plan"' in shown
    page.post(pages.phase(plan), sent(edition="1", role="direct", does="Het Rijk luistert."))
    plan.refresh_from_db()
    assert (plan.role, plan.edition, plan.updated_by) == ("direct", 2, alice)
    assert Change.objects.get().after == "regisseren"


def test_saving_without_a_change_makes_no_new_edition(page, pages, plan):
    assert page.post(pages.phase(plan), sent(edition="1", does="Het Rijk luistert.")).status_code == 302
    plan.refresh_from_db()
    assert plan.edition == 1
    assert not Change.objects.exists()


def test_what_somebody_else_saved_meanwhile_is_a_choice(page, pages, plan, bob):
    Phase.objects.update(does="Van Bob", updated_by=bob, edition=2)
    shown = html(page.post(pages.phase(plan), sent(edition="1", does="Van mij")))
    assert "Bob heeft dit om" in shown
    assert "Van Bob" in shown
    assert "Van mij" in shown
    plan.refresh_from_db()
    assert plan.does == "Van Bob"


def test_of_two_who_save_at_the_same_moment_the_second_writes_nothing(plan, alice, bob):
    change_phase(plan, by=bob, edition=1, **TOLD | {"does": "Van Bob"})
    with pytest.raises(Overtaken):
        change_phase(plan, by=alice, edition=1, **TOLD | {"does": "Van Alice"})
    plan.refresh_from_db()
    assert plan.does == "Van Bob"


def test_a_phase_of_another_partnership_is_not_found(page, pages):
    elsewhere = make.phase(make.partnership("Elders"))
    assert page.get(pages.phase(elsewhere)).status_code == 404
    assert page.post(pages.phase(elsewhere), sent()).status_code == 404
    page.post(pages.roles, {"remove": elsewhere.pk})
    assert not gone(elsewhere)


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_changes_nothing(client, request, pages, plan, who):
    client.force_login(request.getfixturevalue(who))
    for address in (pages.new, pages.phase(plan)):
        assert client.get(address).status_code == 403
        assert client.post(address, sent(does="Van een lezer")).status_code == 403
    assert client.post(pages.roles, {"remove": plan.pk}).status_code == 403
    assert Phase.objects.get().does == "Het Rijk luistert."


def test_another_party_changes_it_too(client, bob, pages, plan):
    client.force_login(bob)
    client.post(pages.phase(plan), sent(edition="1", does="Van Bob"))
    assert Phase.objects.get().does == "Van Bob"


# --- taking away and putting back


def test_a_phase_that_is_taken_away_can_be_put_back_at_once_and_later(page, pages, plan):
    after = page.post(pages.roles, {"remove": plan.pk})
    assert gone(plan)
    shown = html(page.get(after.url))
    assert "De fase ‘Plan’ is weggehaald." in shown
    assert "1 fase is weggehaald" in html(page.get(pages.roles))
    page.post(pages.roles, {"restore": plan.pk})
    assert not gone(plan)
    assert "De fase ‘Plan’ staat er weer." in html(page.get(pages.roles))


def test_it_comes_back_with_what_was_agreed_for_it(plan, alice):
    plan.terms.create(axis="ambition", score=3)
    remove_phase(plan, by=alice)
    restore_phase(plan, by=alice)
    assert plan.terms.count() == 1


def test_taking_away_or_putting_back_twice_is_once_in_the_history(page, pages, plan):
    for button in ("remove", "remove", "restore", "restore"):
        page.post(pages.roles, {button: plan.pk})
    assert sorted(Change.objects.values_list("after", flat=True)) == ["teruggezet", "weggehaald"]


def test_a_reader_is_not_told_what_was_taken_away(client, rob, pages, plan, alice):
    remove_phase(plan, by=alice)
    client.force_login(rob)
    assert "weggehaald" not in html(client.get(f"{pages.roles}?weg={plan.pk}"))


@pytest.mark.parametrize("pk", ["", "0", "abc", "9" * 40])
@pytest.mark.parametrize("button", ["remove", "restore"])
def test_a_button_for_nothing_does_nothing(page, pages, plan, button, pk):
    assert page.post(pages.roles, {button: pk}).url == pages.roles
    assert not gone(plan)


def test_putting_back_waits_until_there_is_room(page, pages, partnership, plan, alice):
    remove_phase(plan, by=alice)
    for number in range(MOST_PHASES):
        make.phase(partnership, f"Fase {number}")
    page.post(pages.roles, {"restore": plan.pk})
    assert "hooguit 12 fasen" in html(page.get(pages.roles))
    assert gone(plan)


def test_who_saves_a_phase_that_was_taken_away_meanwhile_loses_nothing_and_can_put_it_back(page, pages, plan, bob):
    remove_phase(plan, by=bob)
    shown = html(page.post(pages.phase(plan), sent(edition="1", does="Van mij")))
    assert "Iemand heeft deze fase weggehaald terwijl u bezig was. Uw tekst staat er nog." in shown
    assert "Van mij" in shown
    assert gone(plan)
    assert '<input type="hidden" name="restore" value="1">' in shown
    assert page.post(pages.phase(plan), sent(edition="1", does="Van mij", restore="1")).status_code == 302
    assert not gone(plan)
    assert Phase.objects.get().does == "Van mij"


def test_the_page_of_a_phase_that_was_taken_away_offers_it_back(page, pages, plan, alice):
    remove_phase(plan, by=alice)
    assert "De fase ‘Plan’ is weggehaald." in html(page.get(pages.phase(plan), follow=True))


# --- wrong moments


def test_a_form_that_comes_too_late_keeps_what_was_typed(page, pages, plan, close):
    close()
    for address in (pages.new, pages.phase(plan)):
        response = page.post(address, sent(does="Halverwege"))
        assert "Er verandert niets meer. Uw tekst staat er nog." in html(response)
        assert "Halverwege" in html(response)
    assert Phase.objects.get().does == "Het Rijk luistert."


def test_taking_away_at_a_wrong_moment_gives_a_sentence(page, pages, plan, close):
    close()
    assert "Er verandert niets meer." in html(page.post(pages.roles, {"remove": plan.pk}, follow=True))
    assert not gone(plan)


@pytest.mark.parametrize(
    "action",
    [
        lambda phase, by: add_phase(phase.partnership, by=by, **TOLD),
        lambda phase, by: change_phase(phase, by=by, edition=1, **TOLD),
        lambda phase, by: remove_phase(phase, by=by),
        lambda phase, by: restore_phase(phase, by=by),
    ],
)
def test_the_actions_themselves_refuse_a_wrong_moment(plan, alice, close, action):
    close()
    with pytest.raises(NotNow):
        action(plan, alice)


def test_the_action_itself_refuses_a_thirteenth_phase(partnership, alice):
    for number in range(MOST_PHASES):
        make.phase(partnership, f"Fase {number}")
    with pytest.raises(TooManyPhases):
        add_phase(partnership, by=alice, **TOLD)


def test_who_has_to_log_in_again_finds_everything_back(client, pages, alice):
    client.post(pages.new, sent(does="Halverwege"))
    client.force_login(alice)
    assert "Halverwege" in html(client.get(pages.new))
    assert not Phase.objects.exists()
