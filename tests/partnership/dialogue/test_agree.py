"""Recording what the parties agreed, after the reveal."""

import pytest

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import AXES
from partnership.dialogue.actions import Term, record_agreement, save_terms
from partnership.life import NotNow
from partnership.models import Agreement, Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.forms_on_page import filled_in
from tests.partnership.dialogue.agreeing import terms


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/afspraken/"


def sent(profile, *, argument="Zo is het afgesproken.", editions=None, **fields):
    """What a browser sends; None in the profile is 'no agreement'."""
    data = {}
    for axis, score in profile.as_mapping().items():
        data[f"{axis}-answer"] = "none" if score is None else str(score)
        data[f"{axis}-argument"] = argument
        data[f"{axis}-edition"] = (editions or {}).get(axis, "0")
    return data | fields


def noted(**fields):
    """What a browser sends for half a form, with the button that talks on; `ambition_answer="5"` for that field."""
    data = {name.replace("_a", "-a"): value for name, value in fields.items()}
    return data | {f"{axis.key}-edition": "0" for axis in AXES} | {"later": "1"}


def stored(partnership):
    return {agreement.axis: (agreement.score, agreement.argument) for agreement in partnership.agreements.all()}


# --- what the actions promise


def test_recording_keeps_the_scores_and_the_figures(revealed, alice):
    record_agreement(revealed, terms(Profile(5, 1, 1, 3, 4, None)), by=alice)
    revealed.refresh_from_db()
    assert revealed.status == Status.AGREED
    assert revealed.agreed_profile == Profile(5, 1, 1, 3, 4, None)
    assert (revealed.agreed_steps, revealed.agreed_to_rijk) == (5, 4)
    assert revealed.agreed_at is not None


def test_a_term_is_kept_without_figures_and_without_a_new_status(revealed, alice):
    assert save_terms(revealed, [Term("ambition", Answer(4)), Term("obligation", WITHOUT_SCORE)], by=alice) == 2
    revealed.refresh_from_db()
    assert revealed.status == Status.CONVERSATION
    assert revealed.agreed_steps is None
    assert stored(revealed) == {"ambition": (4, ""), "obligation": (None, "")}


def test_an_axis_of_which_nothing_is_said_keeps_what_it_had(revealed, alice):
    save_terms(revealed, [Term("ambition", Answer(4))], by=alice)
    assert save_terms(revealed, [Term("ambition", UNANSWERED)], by=alice) == 0
    assert stored(revealed) == {"ambition": (4, "")}


def test_what_is_noted_is_not_agreed(revealed, alice):
    save_terms(revealed, [Term("ambition", UNANSWERED, "Eerst de begroting.", is_open=True)], by=alice)
    assert not revealed.agreements.settled().exists()
    assert revealed.agreements.get().argument == "Eerst de begroting."


def test_every_save_of_a_term_is_a_new_edition_with_its_history(revealed, alice):
    save_terms(revealed, [Term("ambition", UNANSWERED, "Eerst praten.", is_open=True)], by=alice)
    save_terms(revealed, [Term("ambition", Answer(4), "Nu wel.")], by=alice)
    save_terms(revealed, [Term("ambition", Answer(4), "Nu wel.")], by=alice)
    assert revealed.agreements.get().edition == 2
    told = revealed.changes.order_by("pk").values_list("field", "before", "after")
    assert list(told) == [
        ("argument", "", "Eerst praten."),
        ("stand", "", "nog open"),
        ("score", "", "4"),
        ("argument", "Eerst praten.", "Nu wel."),
        ("stand", "nog open", "afgesproken"),
    ]


def test_recording_tells_the_history_that_the_status_changed(revealed, alice):
    record_agreement(revealed, terms(IDEAL), by=alice)
    change = revealed.changes.get(field="status")
    assert (change.before, change.after, change.by) == ("Gesprek", "Afgesproken", alice)


def test_what_is_recorded_can_only_change_after_going_back(revealed, alice):
    record_agreement(revealed, terms(IDEAL), by=alice)
    before = stored(revealed)
    for action in (save_terms, record_agreement):
        with pytest.raises(NotNow, match="terug naar het gesprek"):
            action(revealed, terms(Profile(4, 1, 3, 3, 3, 1)), by=alice)
    assert stored(revealed) == before


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS, Status.AGREED, Status.RUNNING, Status.CLOSED])
@pytest.mark.parametrize("action", [save_terms, record_agreement])
def test_nothing_is_recorded_but_in_conversation(alice, status, action):
    closed = make.partnership(status=status)
    before = stored(closed)
    with pytest.raises(NotNow):
        action(closed, terms(Profile(5, 5, 5, 5, 5, 5)), by=alice)
    assert stored(closed) == before


# --- what the page promises


@pytest.mark.parametrize(("status", "leads_to"), [(Status.CONVERSATION, "gesprek"), (Status.RUNNING, "afspraken")])
def test_the_compare_page_leads_to_the_conversation_and_then_to_what_is_agreed(page, alice, beekdam, status, leads_to):
    partnership = make.partnership(status=status, coordinator=alice)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    html = page.get(f"/samenwerkingen/{partnership.pk}/vergelijken/").content.decode()
    offered = [name for name in ("gesprek", "afspraken") if f"/samenwerkingen/{partnership.pk}/{name}/" in html]
    assert offered == [leads_to]


def test_the_page_shows_all_positions_beside_the_ideal_type_with_nothing_chosen(page, revealed, address):
    html = page.get(address).content.decode()
    assert all(axis.question in html for axis in AXES)
    assert "De posities lopen van 1 tot 3." in html
    assert "Reden van Provincie Voorland." in html
    assert html.count('class="ideal-tag"') == 6
    assert " checked" not in html


def test_finishing_records_and_leads_to_what_is_agreed(page, revealed, address):
    response = page.post(address, sent(Profile(3, 1, 2, 3, 3, 1)))
    assert response.url == address
    revealed.refresh_from_db()
    assert (revealed.status, revealed.agreed_steps) == (Status.AGREED, 1)


def test_who_talks_on_may_leave_things_half_filled(page, revealed, address):
    assert page.post(address, noted(ambition_answer="5", obligation_argument="Eerst de raad.")).url == address
    revealed.refresh_from_db()
    assert stored(revealed) == {"ambition": (5, ""), "obligation": (None, "Eerst de raad.")}
    assert revealed.status == Status.CONVERSATION
    assert not revealed.agreements.settled().exists()


def test_what_is_complete_counts_as_agreed_also_while_others_are_open(page, revealed, address):
    page.post(address, noted(ambition_answer="3", obligation_argument="Eerst de raad."))
    assert [term.axis for term in revealed.agreements.settled()] == ["ambition"]


def test_what_is_half_filled_is_there_again_with_nothing_chosen(page, revealed, address):
    page.post(address, noted(obligation_argument="Eerst de raad."))
    html = page.get(address).content.decode()
    assert "Eerst de raad." in html
    assert " checked" not in html


@pytest.mark.parametrize("who", ["bob", "rob"])
def test_who_takes_part_reads_what_stands_until_now(client, request, page, revealed, address, who):
    page.post(address, noted(ambition_answer="4", ambition_argument="Het Rijk betaalt meer."))
    client.force_login(request.getfixturevalue(who))
    html = client.get(address).content.decode()
    assert "Afspraken tot nu toe" in html
    assert "Het Rijk betaalt meer." in html
    assert "<textarea" not in html


def test_finishing_asks_for_an_answer_on_every_axis(page, revealed, address):
    html = page.post(
        address, sent(IDEAL) | {"accountability-answer": "", "accountability-argument": ""}
    ).content.decode()
    assert '<a href="#id_accountability-answer_0">6. Kies wat u afspreekt, of ‘Geen overeenstemming’.' in html
    assert stored(revealed) == {}


def test_finishing_asks_why_a_score_deviates(page, revealed, address):
    html = page.post(address, sent(Profile(4, 1, 3, 3, 3, 1)) | {"ambition-argument": " "}).content.decode()
    assert '<a href="#id_ambition-argument">1. Schrijf waarom u afwijkt van het ideaaltype.' in html
    assert stored(revealed) == {}


@pytest.mark.parametrize("answer", ["3", "none"])
def test_finishing_asks_for_an_argument_where_parties_differ(page, revealed, address, answer):
    data = sent(IDEAL, argument="") | {"decentral_funds-answer": answer}
    html = page.post(address, data).content.decode()
    assert '<a href="#id_decentral_funds-argument">3. De partijen verschillen hier.' in html
    assert html.count('<a href="#id_') == 1


def test_no_argument_is_needed_on_the_ideal_type_where_parties_are_near(page, revealed, address):
    data = sent(IDEAL, argument="") | {"decentral_funds-argument": "Ieder wat hij kan."}
    assert page.post(address, data).status_code == 302


def test_an_agreement_without_any_score_cannot_be_recorded(page, revealed, address):
    html = page.post(address, sent(Profile())).content.decode()
    assert "U hebt op geen enkele vraag een score afgesproken." in html
    assert stored(revealed) == {}


def test_one_score_is_enough_and_the_rest_is_no_agreement(page, revealed, address):
    page.post(address, sent(Profile(ambition=3)))
    revealed.refresh_from_db()
    assert (revealed.agreed_profile.known, revealed.agreed_steps) == (1, 0)


def test_everything_typed_is_kept_when_something_is_missing(page, revealed, address):
    html = page.post(address, sent(IDEAL, argument="Blijft staan.") | {"ambition-answer": "8"}).content.decode()
    assert html.count("Blijft staan.") == 6
    assert html.count(" checked") == 5


def test_a_recorded_agreement_is_to_read(page, revealed, address):
    page.post(address, sent(IDEAL, argument="Zo doen wij het."))
    html = page.get(address).content.decode()
    assert html.count("Zo doen wij het.") == 6
    assert "<textarea" not in html
    assert f"/samenwerkingen/{revealed.pk}/afspraken/terug/" in html


def test_what_somebody_typed_while_the_agreement_was_recorded_stays_on_the_screen(page, revealed, address, admin):
    record_agreement(revealed, terms(IDEAL), by=admin)
    html = page.post(address, sent(Profile(5, 1, 3, 3, 3, 1), argument="Van mij.")).content.decode()
    assert "De afspraken zijn vastgelegd. Wilt u ze veranderen?" in html
    assert html.count("Van mij.") >= 6
    assert "Leg de afspraken vast" not in html
    assert stored(revealed)["ambition"][0] == 3


def test_sending_the_form_twice_records_it_once(page, revealed, address):
    for _ in range(2):
        assert page.post(address, sent(IDEAL)).status_code == 302
    assert Agreement.objects.count() == 6


def test_a_form_on_older_terms_gets_a_choice(page, revealed, address, admin):
    page.post(address, sent(IDEAL, later="1"))
    mine = filled_in(page.get(address)) | {"ambition-answer": "5", "ambition-argument": "Van mij."}
    save_terms(revealed, terms(Profile(2, 1, 3, 3, 3, 1), argument="Van de beheerder."), by=admin)
    asked = page.post(address, mine)
    assert "Admin heeft dit om " in (html := asked.content.decode())
    assert "Maak eerst 2 keuzes." in html
    assert "Van de beheerder." in html
    assert "Van mij.</textarea>" in html
    assert stored(revealed)["ambition"] == (2, "Van de beheerder.")
    page.post(address, filled_in(asked) | {"ambition-answer-choice": "mine", "ambition-argument-choice": "both"})
    assert stored(revealed)["ambition"] == (5, "Van de beheerder.\n\nVan mij.")
    assert stored(revealed)["obligation"] == (1, "Van de beheerder.")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS])
def test_before_the_reveal_the_page_says_when_it_opens(page, alice, status):
    closed = make.partnership(coordinator=alice, status=status)
    response = page.get(f"/samenwerkingen/{closed.pk}/afspraken/")
    assert response.url == closed.get_absolute_url()


@pytest.mark.parametrize("status", [Status.AGREED, Status.RUNNING, Status.CLOSED])
@pytest.mark.parametrize("who", ["alice", "rob", "bob", "bea"])
def test_everybody_who_sees_the_partnership_reads_the_agreement(client, request, alice, beekdam, voorland, status, who):
    made = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=status)
    client.force_login(request.getfixturevalue(who))
    assert "Omdat partijen het zo willen." in client.get(f"/samenwerkingen/{made.pk}/afspraken/").content.decode()


@pytest.mark.parametrize(("status", "offered"), [(Status.AGREED, True), (Status.RUNNING, True), (Status.CLOSED, False)])
def test_going_back_is_offered_while_it_can_be_done(page, alice, status, offered):
    made = make.partnership(coordinator=alice, status=status)
    html = page.get(f"/samenwerkingen/{made.pk}/afspraken/").content.decode()
    assert ("Terug naar het gesprek" in html) is offered


def test_who_only_oversees_reads_along_once_it_is_agreed(client, bea, revealed, address):
    client.force_login(bea)
    assert client.get(address).status_code == 403


def test_a_stranger_does_not_find_the_page(client, charlie, revealed, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bob", "bea"])
def test_only_the_coordinator_records(client, request, revealed, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address, sent(IDEAL)).status_code == 403
    assert stored(revealed) == {}


def test_who_has_to_log_in_again_finds_everything_back(client, alice, revealed, address):
    client.post(address, sent(Profile(5, 1, 3, 3, 3, 1), argument="Halverwege."))
    client.force_login(alice)
    html = client.get(address).content.decode()
    assert html.count("Halverwege.") == 6
    assert stored(revealed) == {}
