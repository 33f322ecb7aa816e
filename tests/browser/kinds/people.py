"""Pages about the people of a partnership, and of an invitation."""

import datetime as dt

from django.utils import timezone
from playwright.sync_api import Page

from partnership.models import Invitation, Reminder
from tests import make
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import LONG_WORD, crowded, draft, in_positions, ready
from tests.browser.kinds.steps import leave_empty, submit

OPENED = f"/uitnodiging/{make.SECRET.token}/"


def peopled(place, other):
    """Somebody takes part, somebody is invited, an invitation is over, and a mail did not get through."""
    made = draft(place, other)
    party = made.parties.get(organisation=other)
    make.participant(party, make.user("sem@voorland.example", name="Sem Yilmaz"))
    make.invitation(party, LONG_WORD * 2 + "@voorland.example", invited_by=made.coordinator)
    for number, fields in enumerate(({"expires_at": timezone.now()}, {"sent_at": None})):
        make.invitation(party, f"n{number}@voorland.example", secret=make.Secret(str(number), "x"), **fields)
    return made


def reminded(place, other):
    """Bob's organisation has not shared, was reminded yesterday and has some days left; nobody acts for a third one."""
    today = timezone.localdate()
    made = in_positions(place, other, first=True, positions_due_on=today + dt.timedelta(days=9))
    Reminder.objects.create(party=made.parties.get(organisation=other), day=today - dt.timedelta(days=1))
    make.party(made, make.organisation(LONG_WORD * 2))
    return made


def invited(place, other):
    """Bob, who has an account, is invited for the other organisation too."""
    made = draft(place, other)
    make.invitation(made.parties.get(organisation=place), "bob@voorland.example", invited_by=made.coordinator)
    return made


def withdrawn(place, other):
    made = invited(place, other)
    Invitation.objects.update(withdrawn_at=timezone.now())
    return made


def choose_a_day_that_has_passed(page: Page) -> None:
    page.get_by_label("Posities delen tot en met").fill("2020-01-01")
    leave_empty(page)


def choose_the_next(page: Page) -> None:
    page.get_by_label("Wie wordt de coördinator?").select_option(index=1)
    submit(page)


def accept(page: Page) -> None:
    page.get_by_role("button", name="Doe mee aan deze samenwerking").click()
    page.wait_for_load_state("networkidle")


KINDS = {
    "people": Kind(ONE + "mensen/", "alice", peopled),
    "people, many parties": Kind(ONE + "mensen/", "alice", crowded),
    "people, for a reader": Kind(ONE + "mensen/", "rob", peopled),
    "invite": Kind(ONE + "mensen/{party}/uitnodigen/", "alice", draft),
    "invite, left empty": Kind(ONE + "mensen/{party}/uitnodigen/", "alice", draft, then=leave_empty),
    "invitation": Kind(ONE + "mensen/uitnodigingen/{invitation}/", "alice", peopled),
    "participant": Kind(ONE + "mensen/deelnemers/{participant}/", "alice", peopled),
    "people, while parties share": Kind(ONE + "mensen/", "alice", reminded),
    "people, a day that has passed": Kind(ONE + "mensen/", "alice", draft, then=choose_a_day_that_has_passed),
    "remind": Kind(ONE + "mensen/herinneren/", "alice", reminded),
    "remind, nobody": Kind(ONE + "mensen/herinneren/", "alice", ready),
    "hand over": Kind(ONE + "mensen/overdragen/", "alice", peopled),
    "hand over, left empty": Kind(ONE + "mensen/overdragen/", "alice", peopled, then=leave_empty),
    "hand over, sure": Kind(ONE + "mensen/overdragen/", "alice", peopled, then=choose_the_next),
    "entrance": Kind("/uitnodiging/"),
    "entrance, left empty": Kind("/uitnodiging/", then=leave_empty),
    "opened invitation": Kind(OPENED, of=peopled),
    "opened invitation, no name": Kind(OPENED, of=peopled, then=leave_empty, arrives_at="/uitnodiging/"),
    "opened invitation, with an account": Kind(OPENED, of=invited),
    "opened invitation, taken": Kind(OPENED, of=invited, then=accept, arrives_at="/uitnodiging/"),
    "opened invitation, as somebody else": Kind(OPENED, "alice", invited),
    "opened invitation, withdrawn": Kind(OPENED, of=withdrawn),
    "opened invitation, unknown": Kind("/uitnodiging/verzonnen/"),
}
