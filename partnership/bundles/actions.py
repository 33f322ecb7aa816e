"""Asking for a bundle, stopping it, and taking away what is old."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from partnership.bundles.tasks import make_bundle
from partnership.models import Bundle, BundleState, User

MOST: Final = 50
"""Memos in one bundle: some minutes of work, and files that still go by mail."""


class CannotBundle(Exception):
    """There is no bundle to be made of this. The text is a sentence in the active language."""


def why_not(count: int) -> str:
    """Return why a bundle of so many memos is not made; empty when it can be."""
    if count == 0:
        return _("Er zijn hier geen memo’s om te downloaden.")
    if count > MOST:
        told = {"count": count, "most": MOST}
        return _("Dit zijn %(count)d memo’s. Wij maken er hoogstens %(most)d tegelijk.") % told
    return ""


@transaction.atomic
def ask_for_bundle(partnerships: Iterable[int], *, by: User) -> Bundle:
    """Have the memos of these partnerships made in the background; raises CannotBundle.

    Who waits for a bundle already gets that one back: a second press of the button makes no second bundle. It has one
    in the queue made again all the same, in case the worker that was to come for it went down with the server.
    """
    User.objects.select_for_update().get(pk=by.pk)
    give_up()
    bundle = Bundle.objects.of(by).unfinished().first() or new_bundle(list(partnerships), by)
    if bundle.state == BundleState.QUEUED:
        transaction.on_commit(lambda: make_bundle.enqueue(bundle.pk))
    return bundle


def new_bundle(chosen: list[int], by: User) -> Bundle:
    if sentence := why_not(len(chosen)):
        raise CannotBundle(sentence)
    return Bundle.objects.create(asked_by=by, language=get_language() or "nl", chosen=chosen)


def cancel(bundle: Bundle) -> bool:
    """Stop the making; False when it was finished already."""
    return bool(
        Bundle.objects.unfinished().filter(pk=bundle.pk).update(state=BundleState.CANCELLED, moved_at=timezone.now())
    )


def give_up() -> int:
    """Call failed what nobody works on any more; return how many."""
    return Bundle.objects.given_up().update(state=BundleState.FAILED)


def remove_expired() -> int:
    """Take away the bundles that were kept long enough, with their files; return how many."""
    expired = Bundle.objects.expired()
    count = expired.count()
    expired.delete()
    return count


def told(removed: int) -> str:
    return ngettext("%d bundel weggehaald.", "%d bundels weggehaald.", removed) % removed
