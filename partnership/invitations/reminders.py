"""Reminding the parties that have not shared their positions: by the coordinator, or by itself before the deadline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from partnership.invitations.addressees import who_acts_for, with_people
from partnership.invitations.mails import reminded
from partnership.invitations.sharing import DAYS_BEFORE
from partnership.life import BLIND, Action, NotNow, require_moment
from partnership.mailing import About, Recipient, compose, deliver
from partnership.models import Invitation, Partnership, Party, Reminder, User
from partnership.reveal import lock
from partnership.turnout import FEWEST_PARTIES


@dataclass(frozen=True, slots=True)
class Target:
    """A party that we wait for, and who would be mailed."""

    party: Party
    people: tuple[User, ...]
    """Without whoever reminds."""
    was_reminded: bool
    """Today already: a party gets one reminder a day."""
    is_up_to_you: bool
    """The only one who can share is the person who reminds."""
    is_expected: bool
    """Nobody takes part yet, but somebody has an invitation that works."""

    @property
    def can_be_reminded(self) -> bool:
        return bool(self.people) and not self.was_reminded


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were mailed."""

    parties: int = 0
    """Of which at least one person was mailed."""
    people: int = 0
    failed: int = 0
    """People whose mail no server took."""

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.parties + other.parties, self.people + other.people, self.failed + other.failed)


def targets_of(partnership: Partnership, *, by: User | None = None) -> list[Target]:
    """Return the parties that have not shared, with their people; whoever reminds does not remind themselves."""
    today = set(Reminder.objects.filter(day=timezone.localdate()).values_list("party", flat=True))
    expected = set(Invitation.objects.open().filter(party__partnership=partnership).values_list("party", flat=True))
    return [target_of(party, by, today, expected) for party in with_people(partnership.parties.missing())]


def target_of(party: Party, by: User | None, today: set[int], expected: set[int]) -> Target:
    people = who_acts_for(party)
    others = tuple(user for user in people if user != by)
    return Target(
        party,
        others,
        was_reminded=party.pk in today,
        is_up_to_you=bool(people) and not others,
        is_expected=not people and party.pk in expected,
    )


def remind(partnership: Partnership, *, by: User) -> Outcome:
    """Mail the people of the parties that have not shared, at most once a day per party; raises NotNow."""
    return _mail(partnership, _note(partnership, by=by), by=by)


def remind_before_the_deadline() -> Outcome:
    """Remind, once per party and deadline, where the deadline is close. Safe to call again, and on a later day."""
    total = Outcome()
    for partnership in with_a_deadline_near():
        try:
            total += _mail(partnership, _note(partnership, before=True))
        except NotNow:  # the positions were revealed in the meantime
            continue
    return total


def with_a_deadline_near() -> Iterable[Partnership]:
    """Return the partnerships that wait for parties and have at most DAYS_BEFORE days; not the invented ones."""
    today = timezone.localdate()
    near = (today, today + dt.timedelta(days=DAYS_BEFORE))
    return Partnership.objects.in_use().filter(status__in=BLIND, is_example=False, positions_due_on__range=near)


@transaction.atomic
def _note(partnership: Partnership, *, by: User | None = None, before: bool = False) -> list[Target]:
    """Write down who will be reminded, before any mail goes: rather one reminder too few than one too many."""
    partnership = lock(partnership)
    require_moment(partnership, Action.REMIND)
    if partnership.parties.count() < FEWEST_PARTIES:
        return []
    due_on = partnership.positions_due_on if before else None
    done = set(Reminder.objects.filter(due_on=due_on).values_list("party", flat=True)) if before else set()
    targets = [one for one in targets_of(partnership, by=by) if one.can_be_reminded and one.party.pk not in done]
    day = timezone.localdate()
    Reminder.objects.bulk_create(Reminder(party=one.party, day=day, by=by, due_on=due_on) for one in targets)
    return targets


def _mail(partnership: Partnership, targets: list[Target], *, by: User | None = None) -> Outcome:
    """Send what was written down; a party for which no mail got through can be reminded again today."""
    letters = [
        (one.party, compose(reminded, About(partnership, party=one.party, by=by), Recipient.of(user)))
        for one in targets
        for user in one.people
    ]
    taken = deliver([message for _party, message in letters])
    reached = {party.pk for party, message in letters if message.to[0] in taken}
    missed = [one.party.pk for one in targets if one.party.pk not in reached]
    Reminder.objects.filter(party__in=missed, day=timezone.localdate()).delete()
    sent = sum(message.to[0] in taken for _party, message in letters)
    return Outcome(len(reached), sent, len(letters) - sent)
