"""Makes a bundle: one memo after the other, then all of them as one document."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation

from partnership.bundles.mails import tell_outcome
from partnership.bundles.paper import bundle_paper
from partnership.memo import document
from partnership.memo.drafts import memo_facts, today
from partnership.memo.facts import MemoFacts
from partnership.memo.press import CannotPrint, Limits, Press, TooMuch, own_press
from partnership.memo.signing.final import settled_memo
from partnership.memo.versions.damaged import Damaged
from partnership.models import Bundle, BundleFile, BundleFileKind, BundleState, Partnership

logger = logging.getLogger(__name__)
LIMITS: Final = Limits(seconds=15 * 60, megabytes=4096)
"""What the one document of all memos may take."""

Files = dict[BundleFileKind, bytes]


class Stopped(Exception):
    """Somebody cancelled the bundle, or it was given up."""


@dataclass(slots=True)
class Made:
    """What there is so far."""

    archive: io.BytesIO = field(default_factory=io.BytesIO)
    memos: list[MemoFacts] = field(default_factory=list)
    included: list[int] = field(default_factory=list)
    too_large: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def make(pk: int) -> None:
    """Make a bundle that waits in the queue, and mail whoever asked. Does nothing for one that was cancelled."""
    if not begin(pk):
        return
    bundle = Bundle.objects.select_related("asked_by").get(pk=pk)
    try:
        fill(bundle)
    except Stopped:
        return
    except Exception:
        # Whatever it was: whoever waits for it hears that it failed, and the log holds why.
        logger.exception("Bundle %d failed", pk)
        Bundle.objects.unfinished().filter(pk=pk).update(state=BundleState.FAILED, moved_at=timezone.now())
    tell_outcome(bundle)


def fill(bundle: Bundle) -> None:
    """Make the files and store them; raises Stopped."""
    with translation.override(bundle.language), own_press(LIMITS) as press:
        made = memos_of(bundle, press)
        files = files_of(made, press) if made.memos else {}
    finish(bundle, made, files)


def begin(pk: int) -> bool:
    """Take a bundle out of the queue; False when it is not in there."""
    waiting = Bundle.objects.filter(pk=pk, state=BundleState.QUEUED, asked_by__is_active=True)
    return bool(waiting.update(state=BundleState.RUNNING, moved_at=timezone.now()))


def step(bundle: Bundle) -> None:
    """Count one more; raises Stopped when nobody wants the bundle any more."""
    running = Bundle.objects.filter(pk=bundle.pk, state=BundleState.RUNNING)
    if not running.update(done=F("done") + 1, moved_at=timezone.now()):
        raise Stopped


def memos_of(bundle: Bundle, press: Press) -> Made:
    """Print every memo that the person may see now into the archive."""
    made = Made()
    with zipfile.ZipFile(made.archive, "w", zipfile.ZIP_DEFLATED) as archive:
        for partnership in chosen_partnerships(bundle):
            if partnership is not None:
                add(partnership, bundle, made, archive, press)
            step(bundle)
    return made


def chosen_partnerships(bundle: Bundle) -> Iterator[Partnership | None]:
    """Yield each chosen partnership; None for one that has no memo, or is not for this person any more."""
    seen = Partnership.objects.visible_to(bundle.asked_by).described().select_related("programme", "coordinator")
    for pk in bundle.chosen:
        yield seen.filter(pk=pk).first()


def add(partnership: Partnership, bundle: Bundle, made: Made, archive: zipfile.ZipFile, press: Press) -> None:
    """Add the adopted memo as it is kept, or else the memo as it is now."""
    try:
        settled = settled_memo(partnership)
    except Damaged:
        logger.exception("The adopted memo of %s does not go into bundle %d", partnership.reference, bundle.pk)
        made.damaged.append(partnership.title)
        return
    memo = settled.facts if settled else memo_facts(partnership, bundle.asked_by, on=today())
    try:
        printed = settled.pdf if settled else press.print(document.paper(memo), [document.data(memo)])
    except TooMuch:
        made.too_large.append(memo.title)
        return
    moment = (memo.date.year, memo.date.month, memo.date.day, 0, 0, 0)
    entry = zipfile.ZipInfo(document.file_name(memo, allow_unicode=True), date_time=moment)
    archive.writestr(entry, printed, zipfile.ZIP_DEFLATED)
    made.memos.append(memo)
    made.included.append(partnership.pk)


def files_of(made: Made, press: Press) -> Files:
    """Return the archive, and all memos as one document unless that is too much for one print."""
    files = {BundleFileKind.ZIP: made.archive.getvalue()}
    try:
        files[BundleFileKind.PDF] = press.print(bundle_paper(made.memos, on=today()))
    except CannotPrint:
        logger.warning("%d memos do not go into one PDF", len(made.memos))
    return files


@transaction.atomic
def finish(bundle: Bundle, made: Made, files: Files) -> None:
    """Store what was made; raises Stopped when nobody wants it any more."""
    running = Bundle.objects.select_for_update().filter(pk=bundle.pk, state=BundleState.RUNNING)
    told = {"included": made.included, "too_large": made.too_large, "damaged": made.damaged}
    state = BundleState.DONE if files else BundleState.FAILED
    if not running.update(state=state, moved_at=timezone.now(), **told):
        raise Stopped
    BundleFile.objects.bulk_create(
        BundleFile(bundle=bundle, kind=kind, content=content, size=len(content)) for kind, content in files.items()
    )
