"""Sending and closing at the same moment, and what is kept of a round that is counted."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from survey import actions, inviting
from survey.actions import AlreadySent
from survey.answers import Answers
from survey.instruments import INSTRUMENTS
from survey.inviting import Asked
from survey.models import Invitation, Remark, Response, Round, Source, Tally
from tests import make
from tests.at_once import at_once

ANSWERS = Answers(INSTRUMENTS[1], "4" * 24)
RIJK = Asked("rijk")
AT_ONCE = 200 if connection.vendor == "postgresql" else 20
"""SQLite lets one write at a time, and waits; twenty show that."""


def kinds(outcomes):
    return sorted(type(outcome).__name__ for outcome in outcomes)


@pytest.mark.django_db(transaction=True)
def test_respondents_at_the_same_moment_lose_no_answer(round_):
    made = [one.invitation for one in inviting.hand_out(round_, [RIJK] * AT_ONCE)]
    outcomes = at_once(*[lambda one=one: actions.send(one, ANSWERS, "Zo.") for one in made])
    assert kinds(outcomes) == ["NoneType"] * AT_ONCE
    assert Response.objects.count() == Remark.objects.count() == AT_ONCE
    assert Invitation.objects.filter(is_answered=True).count() == AT_ONCE


@pytest.mark.django_db(transaction=True)
def test_one_code_at_the_same_moment_counts_once(invitation):
    outcomes = at_once(*[lambda: actions.send(invitation, ANSWERS)] * 8)
    assert kinds(outcomes) == ["AlreadySent"] * 7 + ["NoneType"]
    assert Response.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_what_was_sent_before_closing_is_counted_and_nothing_after_it(round_, alice):
    made = [one.invitation for one in inviting.hand_out(round_, [RIJK] * 12)]
    sending = [lambda one=one: actions.send(one, ANSWERS) for one in made]
    outcomes = at_once(*sending[:6], lambda: actions.close(round_, by=alice), *sending[6:])
    in_time = kinds(outcomes).count("NoneType")
    assert in_time + kinds(outcomes).count("Refused") == 12
    assert Tally.objects.get(side="rijk").responses == in_time
    assert Response.objects.count() == (in_time if in_time >= 5 else 0)


def test_a_draft_is_not_kept_of_what_was_sent(invitation):
    actions.send(invitation, ANSWERS)
    with pytest.raises(AlreadySent):
        actions.save_draft(invitation, actions.Draft("4" * 24), make.CODE)
    assert Invitation.objects.get().draft == ""


def test_of_a_side_that_is_too_small_only_its_size_is_kept(round_, alice):
    make.responses(round_, "rijk", 4)
    make.responses(round_, "decentral", 5)
    actions.close(round_, by=alice)
    assert {one.side: bool(one.numbers) for one in Tally.objects.all()} == {"rijk": False, "decentral": True}
    assert not Response.objects.filter(side="rijk").exists()


def test_remarks_of_fewer_than_five_people_are_not_kept(round_, alice):
    make.responses(round_, "rijk", 4)
    Remark.objects.create(round=round_, text="Ik ben de enige van het waterschap.")
    actions.close(round_, by=alice)
    assert not Remark.objects.exists()


def test_closing_deletes_drafts_and_codes_of_the_open_link(national, bea):
    make.survey_invitation(national, draft="geheim")
    make.survey_invitation(national, "CCCC-CCCC-CCCC", source=Source.OPEN)
    actions.close(national, by=bea)
    assert list(Invitation.objects.values_list("draft", "source")) == [("", "list")]


def test_a_round_is_counted_once(round_, alice):
    make.responses(round_, "rijk", 5)
    actions.close(round_, by=alice)
    actions.count_round(Round.objects.get())
    assert Tally.objects.count() == 2


def test_an_open_round_is_not_counted(round_):
    actions.count_round(round_)
    assert not Tally.objects.exists()


def test_a_round_begins_and_ends_by_itself(partnership):
    made = make.survey_round(partnership, days=(1, 2))
    days = [timezone.localdate() + dt.timedelta(days=number) for number in range(4)]
    assert [made.state_on(day) for day in days] == ["planned", "open", "open", "closed"]
