"""Pages of the memo: reading, its versions, signing, checking, many at once."""

from django.utils import timezone
from playwright.sync_api import Page

from partnership.models import BundleFile, Partnership, User
from tests import make
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import LONG_WORD, agreed, crowded, draft, revealed, with_phases
from tests.browser.kinds.steps import leave_empty, submit, unfold


def unsigned(place, other):
    made = agreed(place, other)
    make.memo(made)
    return made


def versioned(place, other):
    """Two versions that differ in much, one word of it fits on no phone; the second is being signed by Bob."""
    made = with_phases(agreed(place, other), 3)
    make.memo(made, why=LONG_WORD * 4)
    make.expectation(made.parties.first(), "everyone", LONG_WORD * 4)
    made.phases.first().delete()
    memo = make.memo(made, 2)
    bob = User.objects.get(email="bob@voorland.example")
    make.signatory(memo, made.parties.last(), bob, mandate=LONG_WORD * 4)
    Partnership.objects.update(task=LONG_WORD * 4)
    return made


def declined(place, other):
    made = unsigned(place, other)
    reason = {"decision": "declined", "reason": LONG_WORD * 4}
    signed_by(made, made.parties.first(), **reason)
    return made


def settled(place, other):
    made = unsigned(place, other)
    for party in made.parties.all():
        signed_by(made, party, decision="signed")
    make.final_memo(made.memos.get())
    return made


def signed_by(made, party, **decision):
    who = party.organisation.memberships.first().user
    make.signatory(made.memos.get(), party, who, decided_at=timezone.now(), **decision)


def bundled(place, other):
    """Memos that are there to download; one was too large, one is damaged and one is out of reach."""
    made = draft(place, other)
    fields = {"included": [made.pk], "too_large": [LONG_WORD * 3], "damaged": [LONG_WORD * 3], "done": 4}
    bundle = make.bundle(made.coordinator, made, made, made, made, state="done", **fields)
    BundleFile.objects.create(bundle=bundle, kind="zip", content=b"", size=1_234_567)
    return made


def being_bundled(place, other):
    made = draft(place, other)
    make.bundle(made.coordinator, made, made, state="running", done=1)
    return made


def not_bundled(place, other):
    made = draft(place, other)
    make.bundle(made.coordinator, made, state="failed")
    return made


def send_a_file(page: Page) -> None:
    page.locator("main input[type=file]").set_input_files(
        {"name": "m.pdf", "mimeType": "application/pdf", "buffer": b"x"}
    )
    submit(page)
    page.get_by_role("heading", name="Dit bestand is onbekend").wait_for()


KINDS = {
    "all memos of one's own": Kind("/memos/", "alice", bundled),
    "all memos of a selection": Kind("/memos/selectie/", "bea", bundled),
    "no memos": Kind("/memos/selectie/?status=closed", "bea", bundled),
    "memos in the making": Kind("/memos/{bundle}/", "alice", being_bundled),
    "memos that are there": Kind("/memos/{bundle}/", "alice", bundled),
    "memos that failed": Kind("/memos/{bundle}/", "alice", not_bundled),
    "memo of a draft": Kind(ONE + "memo/", "alice", draft),
    "memo with positions": Kind(ONE + "memo/", "alice", revealed),
    "memo with agreements": Kind(ONE + "memo/", "alice", agreed),
    "memo, many parties": Kind(ONE + "memo/", "alice", crowded),
    "memo for administrators": Kind(ONE + "memo/bestuurders/", "alice", agreed),
    "memo for one party": Kind(ONE + "memo/partij/{party}/", "alice", agreed),
    "check a memo": Kind("/controleren/"),
    "check a memo, left empty": Kind("/controleren/", then=leave_empty),
    "check a memo, unknown": Kind("/controleren/", then=send_a_file),
    "memo with versions": Kind(ONE + "memo/", "alice", versioned),
    "make a version": Kind(ONE + "memo/versies/maken/", "alice", versioned),
    "make a version while the parties talk": Kind(ONE + "memo/versies/maken/", "alice", revealed),
    "version, being signed": Kind(ONE + "memo/versies/2/", "alice", versioned, then=unfold),
    "version, replaced": Kind(ONE + "memo/versies/1/", "bob", versioned),
    "version, declined": Kind(ONE + "memo/versies/1/", "alice", declined),
    "version, settled": Kind(ONE + "memo/versies/1/", "rob", settled),
    "difference between versions": Kind(ONE + "memo/versies/1/verschil/?met=2", "alice", versioned),
    "difference with now": Kind(ONE + "memo/versies/2/verschil/", "alice", versioned),
    "who signs": Kind(ONE + "memo/versies/2/ondertekenaar/{party}/", "bob", versioned),
    "who signs, left empty": Kind(ONE + "memo/versies/1/ondertekenaar/{party}/", "bob", unsigned, then=leave_empty),
    "sign a version": Kind(ONE + "memo/versies/2/ondertekenen/{party}/", "bob", versioned),
    "sign a version, left empty": Kind(
        ONE + "memo/versies/2/ondertekenen/{party}/", "bob", versioned, then=leave_empty
    ),
}
