"""Pages on which parties talk: comparing, agreeing, the conversation, remarks, history, status."""

import re

from django.utils import timezone
from playwright.sync_api import Page

from partnership import history
from partnership.dialogue.versions.actions import reopen
from partnership.profile import REFERENCES
from tests import make
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import (
    LONG_WORD,
    agreed,
    archived,
    draft,
    revealed,
    running,
    talking,
    waiting,
    without_the_first,
)
from tests.browser.kinds.steps import leave_empty, unfold


def reserved(place, other):
    """A partnership in conversation, with a reservation that has the same number as the partnership."""
    made = revealed(place, other)
    make.reservation(made.parties.last(), pk=made.pk, text="Als de raad het wil. " + "verantwoordelijkheid" * 3)
    return made


def reopened(place, other):
    """A partnership that went back from an agreement to the conversation."""
    made = agreed(place, other)
    make.reservation(made.parties.last())
    return reopen(made, version=1, reason="De raad wil anders.", by=made.coordinator)


def crowded_conversation(place, other):
    """A conversation with more parties than a reader keeps apart."""
    made = revealed(place, other)
    for number in range(10):
        make.party(made, make.organisation(f"Gemeenschappelijke regeling {number}"), profile=REFERENCES["mirt"])
    return made


def remarked(place, other):
    """A partnership with remarks in every state, one of them with a word that fits on no phone."""
    made, by = revealed(place, other), place.memberships.get().user
    asked = make.remark(made, by, text="Klopt de " + LONG_WORD * 3, in_memo=True)
    make.remark(made, by, parent=asked, text="Dat zoeken wij uit.")
    make.remark(made, by, text="Dit is al goed.", settled_at=timezone.now(), settled_by=by)
    make.remark(made, by, subject="task", text="Ook het dal hoort erbij.")
    return made


def rewritten(place, other):
    """A partnership whose task somebody wrote with a word that fits on no phone."""
    made, by = draft(place, other), place.memberships.get().user
    history.save(made, edition=made.edition, by=by, task="Eén zin.\n\n" + LONG_WORD * 3)
    return made


def remark_nothing(page: Page) -> None:
    page.get_by_text("Opmerking plaatsen").click()
    page.get_by_role("button", name="Plaats de opmerking").click()
    page.get_by_text("Schrijf wat u wilt opmerken.").first.wait_for()


def record_nothing(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Leg vast en ga naar")).click()
    page.get_by_role("heading", name="Er is een probleem").wait_for()


KINDS = {
    "compare before the reveal": Kind(ONE + "vergelijken/", "alice", waiting),
    "compare": Kind(ONE + "vergelijken/", "alice", revealed),
    "compare, left out": Kind(ONE + "vergelijken/", "alice", without_the_first),
    "compare, only differences": Kind(ONE + "vergelijken/?alleen=verschillen", "alice", revealed),
    "compare, many parties": Kind(ONE + "vergelijken/", "alice", talking),
    "compare, many parties, all unfolded": Kind(ONE + "vergelijken/", "alice", talking, then=unfold),
    "compare, agreed": Kind(ONE + "vergelijken/", "alice", agreed),
    "compare, nothing yet": Kind(ONE + "vergelijken/", "bea", draft),
    "agree": Kind(ONE + "afspraken/", "alice", revealed),
    "agree, left empty": Kind(ONE + "afspraken/", "alice", revealed, then=leave_empty),
    "points to discuss": Kind(ONE + "bespreken/", "alice", revealed),
    "points to discuss, for BZK": Kind(ONE + "bespreken/", "bea", agreed),
    "remarks": Kind(ONE + "opmerkingen/", "bob", remarked),
    "remarks, none yet": Kind(ONE + "opmerkingen/", "alice", draft),
    "remarks on the means": Kind(ONE + "opmerkingen/means/", "alice", remarked, then=unfold),
    "remarks on the means, left empty": Kind(ONE + "opmerkingen/means/", "alice", remarked, then=remark_nothing),
    "means, with remarks": Kind(ONE + "waarmee/", "alice", remarked, then=unfold),
    "task, with remarks": Kind(ONE + "opgave/", "alice", remarked),
    "agreed, to read": Kind(ONE + "afspraken/", "bob", agreed),
    "agreed until now": Kind(ONE + "afspraken/", "bob", reserved),
    "versions of the agreement": Kind(ONE + "afspraken/versies/", "alice", reopened),
    "back to the conversation": Kind(ONE + "afspraken/terug/", "alice", agreed),
    "back to the conversation, left empty": Kind(ONE + "afspraken/terug/", "alice", running, then=leave_empty),
    "conversation": Kind(ONE + "gesprek/", "alice", revealed),
    "conversation on one question": Kind(ONE + "gesprek/ambition/", "alice", reserved),
    "conversation, left empty": Kind(ONE + "gesprek/ambition/", "alice", revealed, then=record_nothing),
    "conversation, for another party": Kind(ONE + "gesprek/ambition/", "bob", reserved),
    "conversation, many parties": Kind(ONE + "gesprek/ambition/", "alice", crowded_conversation),
    "conversation, agreed": Kind(ONE + "gesprek/ambition/", "alice", agreed),
    "reservation": Kind(ONE + "gesprek/ambition/voorbehoud/{pk}/", "bob", reserved),
    "change a position": Kind(ONE + "vragen/obligation/wijzigen/", "alice", revealed),
    "change a position, left empty": Kind(ONE + "vragen/obligation/wijzigen/", "alice", revealed, then=leave_empty),
    "history": Kind(ONE + "geschiedenis/", "alice", rewritten),
    "history, nothing yet": Kind(ONE + "geschiedenis/", "alice", draft),
    "life of a draft": Kind(ONE + "status/", "alice", draft),
    "life, agreed": Kind(ONE + "status/", "alice", agreed),
    "life, for another party": Kind(ONE + "status/", "bob", running),
    "my archive": Kind("/samenwerkingen/?archief=1", "alice", archived),
}
