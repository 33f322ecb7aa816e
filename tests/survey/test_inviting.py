"""Who is invited, again, no longer, and reminded; and what of it goes when a round is counted."""

import datetime as dt

import pytest
from django.db import IntegrityError
from django.utils import timezone

from partnership.models import Change
from survey import actions, inviting, outbox
from survey.actions import Refused
from survey.answering.respondent import UnknownCode, respondent_of
from survey.answers import Answers
from survey.codes import Draft
from survey.instruments import INSTRUMENTS
from survey.inviting import Asked
from survey.models import Invitation, Response, Round, Source
from tests import make
from tests.at_once import at_once

SEM = Asked("decentral", "sem@voorland.example")
NOOR = Asked("rijk", "noor@beekdam.example")
ANSWERS = Answers(INSTRUMENTS[1], "4" * 24)


def let_go(round_):
    """Let the mails go that wait; return the codes that were in them."""
    issued = outbox.take_up(round_)
    outbox.settle(round_, issued, [])
    return issued


def let_a_day_pass():
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    Round.objects.exclude(mailed_on=None).update(mailed_on=yesterday)
    Round.objects.exclude(reminded_on=None).update(reminded_on=yesterday)


@pytest.fixture
def mailed(round_):
    """Two that were invited yesterday."""
    inviting.invite(round_, [SEM, NOOR])
    issued = let_go(round_)
    let_a_day_pass()
    round_.refresh_from_db()
    return issued


def names(round_):
    return [(one.number, one.name) for one in round_.invitations.listed()]


def test_mailed_people_codes_with_a_name_and_codes_without_stand_on_one_numbered_list(round_, mailed):
    inviting.hand_out(round_, [Asked("rijk", "Wethouder wonen"), Asked("rijk")])
    inviting.begin(make.survey_round(open_key="elders"), "rijk")
    assert names(round_) == [(1, SEM.addressee), (2, NOOR.addressee), (3, "Wethouder wonen"), (4, "Code 4")]


def test_nobody_is_mailed_twice_in_one_round(round_, mailed, partnership):
    assert inviting.invite(round_, [NOOR, Asked("rijk", "bo@beekdam.example")]) == 1
    assert names(round_)[2:] == [(3, "bo@beekdam.example")]
    assert inviting.invite(make.survey_round(), [NOOR]) == 1


def test_the_database_keeps_an_address_once_per_round(round_, mailed):
    with pytest.raises(IntegrityError):
        make.survey_invitation(round_, source=Source.MAIL, addressee=NOOR.addressee)


def test_the_database_keeps_nobody_of_the_open_link(national):
    with pytest.raises(IntegrityError):
        make.survey_invitation(national, source=Source.OPEN, addressee=NOOR.addressee)


@pytest.mark.django_db(transaction=True)
def test_two_that_invite_at_the_same_moment_give_every_invitation_its_own_number(round_):
    asked = [[Asked("rijk", f"{letter}@beekdam.example"), NOOR] for letter in "abcdef"]
    at_once(*[lambda some=some: inviting.invite(round_, some) for some in asked])
    assert [number for number, _name in names(round_)] == [*range(1, 8)]


def test_a_round_has_an_end_to_its_invitations(round_, monkeypatch):
    monkeypatch.setattr(inviting, "MOST_INVITED", 2)
    inviting.hand_out(round_, [Asked("rijk")] * 2)
    for refused in (inviting.hand_out, inviting.invite):
        with pytest.raises(Refused, match="hooguit 2 uitnodigingen"):
            refused(round_, [NOOR])


# --- again


def test_a_new_code_works_and_so_does_the_first(mailed):
    again = inviting.another_code(mailed[0].invitation)
    assert again.code != mailed[0].code
    assert respondent_of(again.code).invitation == respondent_of(mailed[0].code).invitation


def test_with_two_codes_one_answers_once(mailed):
    again = inviting.another_code(mailed[0].invitation)
    actions.send(mailed[0].invitation, ANSWERS)
    for code in (again.code, mailed[0].code):
        with pytest.raises(actions.AlreadySent):
            respondent_of(code)


def test_a_draft_is_only_read_with_the_code_that_saved_it_and_the_other_says_so(mailed):
    first = mailed[0]
    actions.save_draft(first.invitation, Draft("5" * 24, "Zo."), first.code)
    again = inviting.another_code(first.invitation)
    kept, other = respondent_of(first.code), respondent_of(again.code)
    assert (kept.draft.text, kept.began_otherwise) == ("5" * 24, False)
    assert (other.draft.text, other.began_otherwise) == ("", True)


# --- no longer


def test_a_code_of_a_withdrawn_invitation_is_unknown(round_, mailed):
    inviting.withdraw(mailed[0].invitation)
    with pytest.raises(UnknownCode, match="ingetrokken"):
        respondent_of(mailed[0].code)
    assert names(round_) == [(2, NOOR.addressee)]
    with pytest.raises(Refused, match="al ingetrokken"):
        inviting.withdraw(mailed[0].invitation)


def test_what_was_used_is_neither_withdrawn_nor_sent_again(mailed):
    actions.send(mailed[0].invitation, ANSWERS)
    for refused in (inviting.withdraw, inviting.another_code, inviting.mail_again):
        with pytest.raises(Refused, match="al geantwoord"):
            refused(mailed[0].invitation)
    assert Response.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_withdrawing_and_answering_at_the_same_moment_one_happens(round_):
    [issued] = inviting.hand_out(round_, [SEM])
    at_once(lambda: inviting.withdraw(issued.invitation), lambda: actions.send(issued.invitation, ANSWERS))
    assert Response.objects.count() == Invitation.objects.answered().count()
    assert Invitation.objects.count() == Response.objects.count()


# --- reminding


def test_only_who_was_mailed_and_has_not_answered_is_reminded_with_a_code_that_works(round_, mailed):
    make.survey_invitation(round_, addressee="Wethouder wonen")
    actions.send(mailed[1].invitation, ANSWERS)
    assert inviting.remind(round_) == 1
    [reminded] = let_go(round_)
    assert reminded.invitation.addressee == SEM.addressee
    assert respondent_of(reminded.code).invitation == reminded.invitation


def test_once_a_day_is_enough(round_, mailed):
    inviting.remind(round_)
    let_go(round_)
    with pytest.raises(Refused, match="Vandaag is al een herinnering"):
        inviting.remind(round_)
    let_a_day_pass()
    assert inviting.remind(round_) == 2


BO = Asked("rijk", "bo@beekdam.example")


def test_who_was_invited_today_is_not_reminded_until_tomorrow(round_, mailed):
    inviting.invite(round_, [BO])
    let_go(round_)
    assert inviting.remind(round_) == 2
    assert {one.invitation.addressee for one in let_go(round_)} == {SEM.addressee, NOOR.addressee}
    let_a_day_pass()
    assert inviting.remind(round_) == 3


def test_who_got_the_invitation_again_today_is_not_reminded_either(round_, mailed):
    inviting.mail_again(mailed[0].invitation)
    let_go(round_)
    assert inviting.remind(round_) == 1
    assert [one.invitation.addressee for one in let_go(round_)] == [NOOR.addressee]


def test_when_all_were_invited_today_the_reminder_waits(round_):
    inviting.invite(round_, [BO])
    let_go(round_)
    with pytest.raises(Refused, match="kreeg de uitnodiging vandaag"):
        inviting.remind(round_)


def test_when_no_mail_has_gone_the_reminder_says_so(round_):
    inviting.invite(round_, [BO])
    with pytest.raises(Refused, match="is de laatste e-mail nog niet verstuurd"):
        inviting.remind(round_)


def test_who_was_mailed_is_known_of_one_day_only(round_, mailed):
    inviting.invite(round_, [BO])
    let_go(round_)
    assert dict(round_.invitations.values_list("addressee", "post")) == {
        SEM.addressee: "",
        NOOR.addressee: "",
        BO.addressee: "today",
    }


def test_nobody_is_reminded_when_all_have_answered(round_, mailed):
    for one in mailed:
        actions.send(one.invitation, ANSWERS)
    with pytest.raises(Refused, match="niemand om te herinneren"):
        inviting.remind(round_)


@pytest.mark.parametrize("days", [(1, 7), (-9, -1)])
def test_nobody_is_reminded_of_a_round_that_is_not_open(partnership, days):
    made = make.survey_round(partnership, days=days)
    make.survey_invitation(made, source=Source.MAIL, addressee=SEM.addressee)
    with pytest.raises(Refused):
        inviting.remind(made)


# --- the end


def test_counting_forgets_whom_a_round_went_to_and_codes_still_give_a_sentence(round_, mailed, alice):
    actions.send(mailed[0].invitation, ANSWERS)
    again = inviting.another_code(mailed[1].invitation)
    actions.close(round_, by=alice)
    assert set(Invitation.objects.values_list("addressee", "number", "language", "draft")) == {("", None, "nl", "")}
    assert sorted(Invitation.objects.values_list("side", "is_answered")) == [("decentral", True), ("rijk", False)]
    with pytest.raises(actions.AlreadySent):
        respondent_of(mailed[0].code)
    for code in (mailed[1].code, again.code):
        with pytest.raises(Refused, match="gesloten"):
            respondent_of(code)


def test_of_whom_a_round_went_to_nothing_is_in_the_history(round_, mailed, alice):
    inviting.withdraw(mailed[0].invitation)
    inviting.remind(round_)
    actions.close(round_, by=alice)
    assert "example" not in repr(list(Change.objects.values_list("kind", "field", "before", "after")))
