"""Pages on which a partnership begins: new, from a known deal, from a memo."""

from dataclasses import replace

from django.utils import timezone
from playwright.sync_api import Page

from partnership.importing.actions import keep
from partnership.snapshot.taking import take
from tests import make
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import LONG_WORD, agreed, draft
from tests.browser.kinds.steps import leave_empty, submit
from tests.partnership.importing.memos import take_over


def known(place, other):
    return make.known_deal(rijk_contribution=12, regional_contribution=12)


def waiting_to_be_confirmed(place, other):
    """A memo that came in before waits for Alice; a party with a name that fits on no phone is not found here."""
    made = agreed(place, other)
    by, memo = made.coordinator, take(made, made.coordinator, on=timezone.localdate())
    take_over(memo, by)
    ours, theirs = memo.parties
    unknown = replace(theirs, organisation=replace(theirs.organisation, name=LONG_WORD * 4))
    keep(replace(memo, parties=(ours, unknown)), by=by)
    return made


def waiting_again(place, other):
    """The same memo came in before."""
    made = agreed(place, other)
    memo = take(made, made.coordinator, on=timezone.localdate())
    take_over(memo, made.coordinator)
    keep(memo, by=made.coordinator)
    return made


def taken_over(place, other):
    made = agreed(place, other)
    return take_over(take(made, made.coordinator, on=timezone.localdate()), made.coordinator)


def send_what_is_no_memo(page: Page) -> None:
    page.locator("input[type=file]").set_input_files({"name": "m.json", "mimeType": "", "buffer": b'{"title": 5}'})
    submit(page)
    page.get_by_role("heading", name="Wat er niet klopt").wait_for()


KINDS = {
    "my partnerships": Kind("/samenwerkingen/", "alice", draft),
    "my partnerships, none": Kind("/samenwerkingen/", "charlie"),
    "start": Kind("/samenwerkingen/nieuw/", "alice"),
    "start, left empty": Kind("/samenwerkingen/nieuw/", "alice", then=leave_empty),
    "start, for a reader": Kind("/samenwerkingen/nieuw/", "rob", is_refusal=True),
    "start from a known deal": Kind("/samenwerkingen/nieuw/?from={pk}", "alice", known),
    "memo to begin with": Kind("/samenwerkingen/memo/", "alice"),
    "memo to begin with, none chosen": Kind("/samenwerkingen/memo/", "alice", then=leave_empty),
    "memo to begin with, not a memo": Kind("/samenwerkingen/memo/", "alice", then=send_what_is_no_memo),
    "memo to confirm": Kind("/samenwerkingen/memo/controleren/", "alice", waiting_to_be_confirmed),
    "memo to confirm, left empty": Kind(
        "/samenwerkingen/memo/controleren/", "alice", waiting_to_be_confirmed, then=leave_empty
    ),
    "memo to confirm, again": Kind("/samenwerkingen/memo/controleren/", "alice", waiting_again, then=leave_empty),
    "tasks of what was taken over": Kind(ONE, "alice", taken_over),
    "known deals": Kind("/samenwerkingen/bekend/", "alice", known),
    "known deal": Kind(ONE, "alice", known),
}
