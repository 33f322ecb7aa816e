"""The page on which the parties of the Rijk answer and everybody reads."""

import pytest

from partnership.life import NotNow
from partnership.models import Change, RijkCheck, Status
from partnership.rijk_checks import CHECKS
from partnership.sections.one_rijk.actions import Answered, answer_checks
from tests import make
from tests.shown import html


@pytest.fixture
def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/een-rijk/"


@pytest.fixture
def form(page):
    return f"{page}antwoorden/"


@pytest.fixture
def at_bzk(client, anne):
    client.force_login(anne)
    return client


def sent(key="minister", answer="yes", explanation="", edition="0", **more):
    return {"edition": edition, f"{key}-answer": answer, f"{key}-explanation": explanation} | more


def stored():
    return {(str(row.party), row.key): (row.answer, row.explanation) for row in RijkCheck.objects.all()}


# --- reading


@pytest.mark.parametrize("who", ["alice", "bob", "rob", "bea", "admin", "anne"])
def test_who_takes_part_or_oversees_reads_all_answers(client, request, page, bzk, lvvn, who):
    make.rijk_check(bzk, explanation="De minister van BZK.")
    make.rijk_check(lvvn, answer="no")
    client.force_login(request.getfixturevalue(who))
    shown = html(client.get(page))
    assert "De minister van BZK." in shown
    assert "<strong>Nee</strong>" in shown
    assert "antwoorden op één vraag verschillend:" in shown
    assert "1 keer ja, 1 keer nee." in shown


def test_a_stranger_does_not_find_it(client, charlie, page, form, bzk):
    client.force_login(charlie)
    assert [client.get(address).status_code for address in (page, form)] == [404, 404]


def test_who_has_said_nothing_is_named(client, alice, page, bzk, lvvn):
    make.rijk_check(bzk)
    client.force_login(alice)
    assert "Nog niet beantwoord door: Ministerie van LVVN." in html(client.get(page))


def test_without_the_rijk_the_coordinator_is_led_to_the_partners(client, alice, bob, page, partnership):
    client.force_login(alice)
    shown = html(client.get(page))
    assert "Er doet geen partij van het Rijk mee." in shown
    assert f"/samenwerkingen/{partnership.pk}/partners/" in shown
    assert [check.key for check in CHECKS if check.question not in shown] == []
    client.force_login(bob)
    shown = html(client.get(page))
    assert "Vraag de coördinator om een ministerie toe te voegen." in shown
    assert "/partners/" not in shown


def test_without_the_rijk_after_the_reveal_the_questions_are_for_the_conversation(client, alice, beekdam):
    revealed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CONVERSATION)
    client.force_login(alice)
    assert "er komt geen partij meer bij" in html(client.get(f"/samenwerkingen/{revealed.pk}/een-rijk/"))


# --- answering


@pytest.mark.parametrize(("who", "may"), [("anne", True), ("alice", False), ("bob", False), ("rob", False)])
def test_only_who_fills_in_for_a_party_of_the_rijk_answers(client, request, page, form, bzk, who, may):
    client.force_login(request.getfixturevalue(who))
    assert (form in html(client.get(page))) is may
    assert client.get(form).status_code == (200 if may else 403)
    assert client.post(form, sent()).status_code == (302 if may else 403)
    assert bool(stored()) is may


def test_nothing_is_chosen_beforehand_and_every_question_says_why(at_bzk, form):
    shown = html(at_bzk.get(form))
    assert " checked" not in shown
    assert [check.key for check in CHECKS if check.why not in shown or check.source not in shown] == []


def test_half_filled_is_fine_and_can_be_changed_later(at_bzk, page, form):
    assert at_bzk.post(form, sent(explanation="Die van BZK.")).url == page
    assert stored() == {("Ministerie van BZK", "minister"): ("yes", "Die van BZK.")}
    assert "De antwoorden van Ministerie van BZK zijn bewaard." in html(at_bzk.get(page))
    at_bzk.post(form, sent(answer="partly", explanation="Die van BZK.", edition="1"))
    assert stored() == {("Ministerie van BZK", "minister"): ("partly", "Die van BZK.")}


def test_an_explanation_may_come_before_the_answer(at_bzk, form):
    at_bzk.post(form, sent(answer="", explanation="Dat zoeken wij uit."))
    assert stored() == {("Ministerie van BZK", "minister"): ("", "Dat zoeken wij uit.")}


def test_an_empty_form_saves_nothing(at_bzk, form):
    assert at_bzk.post(form, {"edition": "0"}).status_code == 302
    assert stored() == {}


def test_who_fills_in_for_two_ministries_says_which(at_bzk, anne, form, page, lvvn, bzk):
    make.participant(lvvn, anne)
    assert f"?party={bzk.pk}" in html(at_bzk.get(page))
    at_bzk.post(f"{form}?party={lvvn.pk}", sent())
    assert set(stored()) == {("Ministerie van LVVN", "minister")}


@pytest.mark.parametrize("party", ["999999", "abc", "9" * 40])
def test_for_another_party_one_may_not_answer(at_bzk, form, party):
    assert at_bzk.get(f"{form}?party={party}").status_code == 403
    assert at_bzk.post(f"{form}?party={party}", sent()).status_code == 403


def test_for_the_own_party_that_is_not_of_the_rijk_one_may_not_answer(at_bzk, anne, form, partnership):
    municipality = partnership.parties.first()
    make.participant(municipality, anne)
    assert at_bzk.post(f"{form}?party={municipality.pk}", sent()).status_code == 403


def test_the_history_tells_the_question_and_the_answer_in_words(at_bzk, form, bzk):
    at_bzk.post(form, sent(answer="unknown"))
    told = [(change.what, change.field, change.after, change.party) for change in Change.objects.order_by("pk")]
    what = "Eén Rijk: Eén verantwoordelijke minister"
    assert (what, "antwoord", "weten we nog niet", bzk) in told
    assert (what, "", "toegevoegd", bzk) in told


# --- bad input, two people, wrong moments


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("minister-answer", "perhaps", "Kies een van de vier antwoorden."),
        ("minister-explanation", "x" * 2001, "1 teken te lang"),
        ("minister-explanation", "a\x07b", "een teken dat wij niet kunnen bewaren"),
    ],
)
def test_what_cannot_be_is_refused_at_the_field_and_the_rest_is_kept(at_bzk, form, field, value, message):
    shown = html(at_bzk.post(form, sent("money", "no", "Blijft staan.") | {field: value}))
    assert message in shown
    assert f'id="id_{field}_error"' in shown
    assert "Blijft staan." in shown
    assert stored() == {}


def test_what_a_colleague_saved_meanwhile_is_a_choice(at_bzk, form, bzk, bob):
    make.rijk_check(bzk, explanation="Van Bob", updated_by=bob, edition=2)
    shown = html(at_bzk.post(form, sent(explanation="Van mij", edition="1")))
    assert "Bob heeft dit om" in shown
    assert "Van Bob" in shown
    assert "Van mij" in shown
    assert stored() == {("Ministerie van BZK", "minister"): ("yes", "Van Bob")}


def test_sending_it_twice_changes_nothing_the_second_time(at_bzk, form):
    for _ in range(2):
        assert at_bzk.post(form, sent()).status_code == 302
    assert RijkCheck.objects.get().edition == 1


def test_a_form_that_comes_too_late_keeps_what_was_typed(at_bzk, page, form, partnership):
    make.close(partnership)
    shown = html(at_bzk.post(form, sent(explanation="Halverwege")))
    assert "Er verandert niets meer. Uw tekst staat er nog." in shown
    assert "Halverwege" in shown
    assert stored() == {}
    shown = html(at_bzk.get(page))
    assert "De samenwerking is afgerond." in shown
    assert form not in shown


def test_the_action_itself_refuses_a_wrong_moment(partnership, bzk, anne):
    make.close(partnership)
    with pytest.raises(NotNow):
        answer_checks(bzk, [Answered("minister", "yes")], by=anne)


def test_who_has_to_log_in_again_finds_everything_back(client, form, anne):
    client.post(form, sent(explanation="Halverwege"))
    client.force_login(anne)
    assert "Halverwege" in html(client.get(form))
    assert stored() == {}
