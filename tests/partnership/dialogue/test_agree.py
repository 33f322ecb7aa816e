"""Recording what the parties agreed, after the reveal."""

import datetime as dt

import pytest
from django.utils import timezone

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import AXES
from partnership.dialogue.actions import NotOpenForAgreement, Term, record_agreement, save_terms
from partnership.models import Agreement, Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.forms_on_page import filled_in


@pytest.fixture
def revealed(partnership):
    """The partnership after the reveal; the parties lie two steps apart on decentral funds."""
    for party, profile in zip(partnership.parties.all(), (IDEAL, Profile(3, 1, 1, 3, 3, 1)), strict=True):
        make.positions(party, profile, reason=f"Reden van {party}.")
        type(party).objects.filter(pk=party.pk).update(handed_in_at=timezone.now())
    partnership.status, partnership.revealed_at = Status.CONVERSATION, timezone.now()
    partnership.save()
    return partnership


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/afspraken/"


@pytest.fixture
def page(client, alice):
    client.force_login(alice)
    return client


def terms(profile, argument="Zo is het afgesproken."):
    return [Term(axis, Answer(score), argument) for axis, score in profile.as_mapping().items()]


def sent(profile, *, argument="Zo is het afgesproken.", editions=None, **fields):
    """What a browser sends; None in the profile is 'no agreement'."""
    data = {}
    for axis, score in profile.as_mapping().items():
        data[f"{axis}-answer"] = "none" if score is None else str(score)
        data[f"{axis}-argument"] = argument
        data[f"{axis}-edition"] = (editions or {}).get(axis, "0")
    return data | fields


def editions_on(client, address):
    return {form.axis.key: form["edition"].value() for form in client.get(address).context["sheet"]}


def stored(partnership):
    return {agreement.axis: (agreement.score, agreement.argument) for agreement in partnership.agreements.all()}


# what the actions promise


def test_recording_keeps_the_scores_and_the_figures(revealed, alice):
    assert record_agreement(revealed, terms(Profile(5, 1, 1, 3, 4, None)), by=alice)
    revealed.refresh_from_db()
    assert revealed.status == Status.AGREED
    assert revealed.agreed_profile == Profile(5, 1, 1, 3, 4, None)
    assert (revealed.agreed_steps, revealed.agreed_to_rijk) == (5, 4)
    assert revealed.agreed_at is not None


def test_a_draft_is_kept_without_figures_and_without_a_new_status(revealed, alice):
    assert save_terms(revealed, [Term("ambition", Answer(4)), Term("obligation", WITHOUT_SCORE)], by=alice) == 2
    revealed.refresh_from_db()
    assert revealed.status == Status.CONVERSATION
    assert revealed.agreed_steps is None
    assert stored(revealed) == {"ambition": (4, ""), "obligation": (None, "")}


def test_an_axis_without_an_answer_keeps_what_it_had(revealed, alice):
    save_terms(revealed, [Term("ambition", Answer(4))], by=alice)
    assert save_terms(revealed, [Term("ambition", UNANSWERED)], by=alice) == 0
    assert stored(revealed) == {"ambition": (4, "")}


def test_recording_something_else_changes_the_figures_and_the_moment(revealed, alice):
    record_agreement(revealed, terms(IDEAL), by=alice)
    long_ago = timezone.now() - dt.timedelta(days=9)
    type(revealed).objects.update(agreed_at=long_ago)
    record_agreement(revealed, terms(Profile(4, 1, 3, 3, 3, 1)), by=alice)
    revealed.refresh_from_db()
    assert (revealed.agreed_steps, revealed.status) == (1, Status.AGREED)
    assert revealed.agreed_at > long_ago


def test_recording_the_same_twice_keeps_the_first_moment(revealed, alice):
    record_agreement(revealed, terms(IDEAL), by=alice)
    revealed.refresh_from_db()
    moment = revealed.agreed_at
    assert record_agreement(revealed, terms(IDEAL), by=alice) is False
    revealed.refresh_from_db()
    assert revealed.agreed_at == moment


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS, Status.RUNNING, Status.CLOSED])
@pytest.mark.parametrize("action", [save_terms, record_agreement])
def test_nothing_is_recorded_before_the_reveal_or_once_it_runs(alice, status, action):
    closed = make.partnership(status=status)
    before = stored(closed)
    with pytest.raises(NotOpenForAgreement):
        action(closed, terms(Profile(5, 5, 5, 5, 5, 5)), by=alice)
    assert stored(closed) == before


# what the page promises


@pytest.mark.parametrize(("status", "offered"), [(Status.CONVERSATION, True), (Status.RUNNING, False)])
def test_the_compare_page_offers_to_record_only_while_that_can_be_done(page, alice, beekdam, status, offered):
    partnership = make.partnership(status=status, coordinator=alice)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    html = page.get(f"/samenwerkingen/{partnership.pk}/vergelijken/").content.decode()
    assert (f"/samenwerkingen/{partnership.pk}/afspraken/" in html) is offered


def test_the_page_shows_all_positions_beside_the_ideal_type_with_nothing_chosen(page, revealed, address):
    html = page.get(address).content.decode()
    assert all(axis.question in html for axis in AXES)
    assert "De posities lopen van 1 tot 3." in html
    assert "Reden van Provincie Voorland." in html
    assert html.count('class="ideal-tag"') == 6
    assert " checked" not in html


def test_finishing_records_and_leads_to_the_comparison(page, revealed, address):
    response = page.post(address, sent(Profile(3, 1, 2, 3, 3, 1)))
    assert response.url == f"/samenwerkingen/{revealed.pk}/vergelijken/"
    revealed.refresh_from_db()
    assert (revealed.status, revealed.agreed_steps) == (Status.AGREED, 1)


def test_a_draft_may_be_half_filled(page, revealed, address):
    data = {"ambition-answer": "5", "ambition-edition": "0", "draft": "1"}
    assert page.post(address, data).url == address
    revealed.refresh_from_db()
    assert stored(revealed) == {"ambition": (5, "")}
    assert revealed.status == Status.CONVERSATION


def test_a_draft_is_there_again_and_is_shown_to_nobody_else(page, client, revealed, address, bob):
    page.post(
        address, {"ambition-answer": "5", "ambition-argument": "CONCEPT-9", "ambition-edition": "0", "draft": "1"}
    )
    assert "CONCEPT-9" in page.get(address).content.decode()
    client.force_login(bob)
    assert "CONCEPT-9" not in client.get(f"/samenwerkingen/{revealed.pk}/vergelijken/").content.decode()


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


def test_an_agreement_can_be_changed_with_the_same_form(page, revealed, address):
    page.post(address, sent(IDEAL))
    html = page.get(address).content.decode()
    assert html.count(" checked") == 6
    page.post(address, sent(Profile(5, 1, 3, 3, 3, 1), editions=editions_on(page, address)))
    revealed.refresh_from_db()
    assert revealed.agreed_steps == 2


def test_a_recorded_agreement_has_no_draft(page, revealed, address):
    page.post(address, sent(IDEAL))
    assert "Bewaar als concept" not in page.get(address).content.decode()
    editions = editions_on(page, address)
    html = page.post(
        address, sent(Profile(5, 1, 3, 3, 3, 1), argument="", editions=editions, draft="1")
    ).content.decode()
    assert "Schrijf waarom u afwijkt van het ideaaltype." in html
    revealed.refresh_from_db()
    assert revealed.agreed_steps == 0


def test_sending_the_form_twice_records_it_once(page, revealed, address):
    for _ in range(2):
        assert page.post(address, sent(IDEAL)).status_code == 302
    assert Agreement.objects.count() == 6


def test_a_form_on_older_terms_gets_a_choice(page, revealed, address, admin):
    page.post(address, sent(IDEAL))
    mine = filled_in(page.get(address)) | {"ambition-answer": "5", "ambition-argument": "Van mij."}
    record_agreement(revealed, terms(Profile(2, 1, 3, 3, 3, 1), argument="Van de beheerder."), by=admin)
    asked = page.post(address, mine)
    assert "Admin heeft dit om " in (html := asked.content.decode())
    assert "Maak eerst 2 keuzes." in html
    assert "Van de beheerder." in html
    assert "Van mij.</textarea>" in html
    assert stored(revealed)["ambition"] == (2, "Van de beheerder.")
    page.post(address, filled_in(asked) | {"ambition-answer-choice": "mine", "ambition-argument-choice": "both"})
    assert stored(revealed)["ambition"] == (5, "Van de beheerder.\n\nVan mij.")
    assert stored(revealed)["obligation"] == (1, "Van de beheerder.")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS, Status.RUNNING])
def test_before_the_reveal_and_once_it_runs_the_page_says_why_it_is_closed(page, alice, status):
    closed = make.partnership(coordinator=alice, status=status)
    response = page.get(f"/samenwerkingen/{closed.pk}/afspraken/")
    assert response.url == closed.get_absolute_url()


def test_a_stranger_does_not_find_the_page(client, charlie, revealed, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bob", "bea"])
def test_only_the_coordinator_records(client, request, revealed, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == 403
    assert client.post(address, sent(IDEAL)).status_code == 403
    assert stored(revealed) == {}


def test_who_has_to_log_in_again_finds_everything_back(client, alice, revealed, address):
    client.post(address, sent(Profile(5, 1, 3, 3, 3, 1), argument="Halverwege."))
    client.force_login(alice)
    html = client.get(address).content.decode()
    assert html.count("Halverwege.") == 6
    assert stored(revealed) == {}
