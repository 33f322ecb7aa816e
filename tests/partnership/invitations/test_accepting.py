"""Two clicks at the same moment give one participant, whoever they come from."""

import pytest

from partnership.invitations.accepting import CannotBeUsed, accept
from partnership.invitations.actions import NotPending, invite, withdraw
from partnership.models import Change, Invitation, InvitationState, Participant, User
from tests import make
from tests.at_once import at_once

SEM = "sem@devoorde.example"


def kinds(outcomes):
    return sorted(type(outcome).__name__ for outcome in outcomes)


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_at_the_same_moment_one_takes_the_seat(party):
    invitation = make.invitation(party, SEM)
    outcomes = at_once(*[lambda: accept(invitation, name="Sem")] * 2)
    assert kinds(outcomes) == ["CannotBeUsed", "Welcome"]
    assert Participant.objects.count() == User.objects.filter(email=SEM).count() == 1
    assert Change.objects.filter(field="deelnemer").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_invitations_at_the_same_moment_make_one_account(alice, party, beekdam):
    other = make.partnership("Zon", coordinator=alice, parties=[beekdam]).parties.get()
    first, second = (make.invitation(place, SEM, secret=make.Secret(str(place.pk), "X")) for place in (party, other))
    outcomes = at_once(lambda: accept(first, name="Sem"), lambda: accept(second, name="Sem"))
    assert kinds(outcomes) == ["Welcome", "Welcome"]
    assert sorted(outcome.has_new_account for outcome in outcomes) == [False, True]
    assert Participant.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_accepting_and_withdrawing_at_the_same_moment_leaves_one_of_both(alice, party):
    invitation = make.invitation(party, SEM)
    outcomes = at_once(lambda: accept(invitation, name="Sem"), lambda: withdraw(invitation, by=alice))
    invitation.refresh_from_db()
    is_in = Participant.objects.exists()
    assert kinds(outcomes) == (["NoneType", "CannotBeUsed"][::-1] if not is_in else ["NotPending", "Welcome"])
    assert invitation.state == (InvitationState.ACCEPTED if is_in else InvitationState.WITHDRAWN)


@pytest.mark.django_db(transaction=True)
def test_inviting_the_same_address_twice_at_once_gives_one_invitation(alice, party):
    def ask():
        return invite(party, [SEM], role="editor", language="nl", by=alice)

    outcomes = at_once(ask, ask)
    assert kinds(outcomes) == ["Invited", "Invited"]
    assert Invitation.objects.count() == 1


def test_what_does_not_work_raises_with_a_sentence(db, party, alice):
    invitation = make.invitation(party, SEM)
    withdraw(invitation, by=alice)
    with pytest.raises(CannotBeUsed, match="ingetrokken"):
        accept(invitation, name="Sem")
    with pytest.raises(NotPending):
        withdraw(invitation, by=alice)


def test_the_history_tells_who_came_in(party):
    accept(make.invitation(party, SEM), name="Sem Yilmaz")
    change = Change.objects.get(field="deelnemer")
    assert (change.before, change.after, change.by_name) == ("", "Sem Yilmaz (invuller)", "Sem Yilmaz")
