"""What the parties agree for one phase on the six questions: only from the conversation on, by the coordinator."""

import pytest

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import AXES
from partnership.life import NotNow
from partnership.models import Change, PhaseTerm, Status
from partnership.profile import IDEAL, Profile
from partnership.sections.roles.actions import Term, agree_for, remove_phase
from tests import make
from tests.shown import html


@pytest.fixture
def partnership(alice, beekdam, voorland):
    """In conversation."""
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)


def sent(axis="ambition", answer="5", argument="Eerst het doel van het Rijk.", **fields):
    return {f"{axis}-answer": answer, f"{axis}-argument": argument, f"{axis}-edition": "0"} | fields


def stored(phase):
    return {term.axis: (term.score, term.argument) for term in phase.terms.all()}


def test_the_page_asks_all_six_with_nothing_chosen(page, pages, plan):
    shown = html(page.get(pages.profile(plan)))
    assert [axis.key for axis in AXES if axis.question not in shown] == []
    assert " checked" not in shown


def test_an_agreed_score_is_saved_and_shown_beside_the_ideal_type(page, pages, plan):
    assert page.post(pages.profile(plan), sent()).url == f"{pages.roles}#profielen"
    assert stored(plan) == {"ambition": (5, "Eerst het doel van het Rijk.")}
    shown = html(page.get(pages.roles))
    assert "Eigen afspraken per fase" in shown
    assert "Eerst het doel van het Rijk." in shown
    assert "Profiel van Plan" in shown
    assert "Hele samenwerking" not in shown


def test_once_agreed_the_profile_of_the_whole_stands_beside_it(page, pages, alice, beekdam, client):
    agreed = make.partnership(coordinator=alice, parties=[beekdam], agreed=Profile(3, 1, 3, 3, 4, 2))
    make.phase(agreed).terms.create(axis="ambition", score=3)
    shown = html(page.get(f"/samenwerkingen/{agreed.pk}/wie-doet-wat/"))
    assert "Profiel van Hele samenwerking" in shown


def test_without_any_term_no_profiles_are_shown(page, pages, plan):
    assert "Eigen afspraken per fase" not in html(page.get(pages.roles))


def test_a_deviation_needs_an_argument(page, pages, plan):
    shown = html(page.post(pages.profile(plan), sent(argument=" ")))
    assert '<a href="#id_ambition-argument">1. Schrijf waarom u afwijkt van het ideaaltype.' in shown
    assert stored(plan) == {}


@pytest.mark.parametrize(("answer", "score"), [("3", 3), ("none", None)])
def test_the_ideal_type_and_not_knowing_need_none(page, pages, plan, answer, score):
    page.post(pages.profile(plan), sent(answer=answer, argument=""))
    assert stored(plan) == {"ambition": (score, "")}


def test_a_problem_in_one_question_saves_none_and_keeps_all(page, pages, plan):
    data = sent("obligation", "1", "") | sent("ambition", "8", "Blijft staan.")
    assert "Blijft staan." in html(page.post(pages.profile(plan), data))
    assert stored(plan) == {}


def test_an_argument_without_an_answer_is_refused_and_kept(page, pages, plan):
    shown = html(page.post(pages.profile(plan), sent(answer="")))
    assert "Kies een antwoord, of ‘Weten we nog niet’. Uw tekst staat er nog." in shown


def test_sending_it_twice_changes_nothing_the_second_time(page, pages, plan):
    for _ in range(2):
        page.post(pages.profile(plan), sent())
    assert PhaseTerm.objects.get().edition == 1
    assert [(change.field, change.after) for change in Change.objects.order_by("pk")] == [
        ("score", "5"),
        ("argument", "Eerst het doel van het Rijk."),
    ]


def test_a_form_on_an_older_answer_is_a_choice(page, pages, plan, admin):
    agree_for(plan, [Term("ambition", Answer(2), "Van de beheerder.")], by=admin)
    shown = html(page.post(pages.profile(plan), sent()))
    assert "Admin heeft dit om " in shown
    assert "Van de beheerder." in shown
    assert stored(plan)["ambition"] == (2, "Van de beheerder.")


def test_an_axis_without_an_answer_keeps_what_it_had(plan, alice):
    agree_for(plan, [Term("ambition", Answer(4), "Zo")], by=alice)
    assert agree_for(plan, [Term("ambition", UNANSWERED)], by=alice) == 0
    assert stored(plan) == {"ambition": (4, "Zo")}


def test_the_history_tells_what_it_was(plan, alice):
    agree_for(plan, [Term("ambition", WITHOUT_SCORE)], by=alice)
    agree_for(plan, [Term("ambition", Answer(4), "Zo")], by=alice)
    told = [(change.what, change.field, change.before, change.after) for change in Change.objects.order_by("pk")]
    what = "Fase: Plan: Beleidsambitie Rijk"
    assert told == [
        (what, "score", "", "weten we nog niet"),
        (what, "score", "weten we nog niet", "4"),
        (what, "argument", "", "Zo"),
    ]


# --- who and when


@pytest.mark.parametrize("who", ["bob", "rob", "bea"])
def test_only_the_coordinator_records(client, request, pages, plan, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(pages.profile(plan)).status_code == 403
    assert client.post(pages.profile(plan), sent()).status_code == 403
    assert pages.profile(plan) not in html(client.get(pages.roles))
    assert stored(plan) == {}


def test_a_stranger_does_not_find_it(client, charlie, pages, plan):
    client.force_login(charlie)
    assert client.get(pages.profile(plan)).status_code == 404


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.DRAFT, "Dit kan zodra de posities zijn onthuld."),
        (Status.POSITIONS, "Dit kan zodra de posities zijn onthuld."),
        (Status.AGREED, "Ga dan eerst terug naar het gesprek."),
        (Status.RUNNING, "Ga dan eerst terug naar het gesprek."),
    ],
)
def test_at_another_moment_the_page_says_so_and_a_form_keeps_what_was_typed(page, alice, status, sentence):
    early = make.partnership(coordinator=alice, status=status)
    phase = make.phase(early)
    address = f"/samenwerkingen/{early.pk}/wie-doet-wat/fasen/{phase.pk}/profiel/"
    assert sentence in html(page.get(address, follow=True))
    assert address not in html(page.get(f"/samenwerkingen/{early.pk}/wie-doet-wat/"))
    refused = html(page.post(address, sent()))
    assert f"{sentence} Uw tekst staat er nog." in refused
    assert "Eerst het doel van het Rijk." in refused
    assert stored(phase) == {}
    with pytest.raises(NotNow):
        agree_for(phase, [Term("ambition", Answer(3))], by=alice)


def test_what_is_agreed_for_a_phase_that_was_taken_away_is_kept_with_it(page, pages, plan, bob):
    remove_phase(plan, by=bob)
    after = page.post(pages.profile(plan), sent(), follow=True)
    assert "De fase ‘Plan’ is weggehaald." in html(after)
    assert stored(plan) == {"ambition": (5, "Eerst het doel van het Rijk.")}
    assert "De fase ‘Plan’ is weggehaald." in html(page.get(pages.profile(plan), follow=True))


def test_the_profile_of_the_whole_is_not_changed_by_a_phase(page, pages, plan, partnership):
    make.agreement(partnership, IDEAL)
    page.post(pages.profile(plan), sent())
    partnership.refresh_from_db()
    assert partnership.agreed_profile == IDEAL


def test_who_has_to_log_in_again_finds_everything_back(client, pages, plan, alice):
    client.post(pages.profile(plan), sent())
    client.force_login(alice)
    assert "Eerst het doel van het Rijk." in html(client.get(pages.profile(plan)))
    assert stored(plan) == {}
