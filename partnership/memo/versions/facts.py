"""The versions of a memo as a page shows them: computed here, without the files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES
from partnership.life import Action, may
from partnership.memo.signing.standing import Signing, adopted, signings_of
from partnership.memo.signing.wording import badge_of, name_of, who_has_signed
from partnership.memo.versions.damaged import Damaged, intact
from partnership.memo.versions.difference import difference, grouped
from partnership.memo.versions.wording import Differing, told
from partnership.models import Memo, Partnership, User
from partnership.snapshot.canonical import Malformed, from_json
from partnership.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Version:
    """A version in a list."""

    number: int
    made_at: dt.datetime
    by: str
    why: str
    stand: str
    """Where it is on its way to being signed, in a word or two."""
    badge: str
    who: str
    """Who is still to sign it, or who declined; empty where that is no question."""
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Content:
    """How much of something a version holds."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Since:
    """What differs between a version and another snapshot."""

    number: int
    places: tuple[Differing, ...] = ()
    is_damaged: bool = False
    """True when the version cannot be read any more, so that nobody knows."""

    @property
    def count(self) -> int:
        """How many fields; a thing that came or went without fields counts once."""
        return sum(len(place.lines) or 1 for place in self.places)


def version_of(partnership: Partnership, user: User, number: int) -> Memo:
    """Return a version with its files; Http404 when there is none, or not for this user."""
    return get_object_or_404(Memo.objects.visible_to(user), partnership=partnership, number=number)


def version_facts(signing: Signing) -> Version:
    memo = signing.memo
    return Version(
        number=memo.number,
        made_at=memo.made_at,
        by=memo.made_by_name,
        why=memo.why,
        stand=name_of(signing),
        badge=badge_of(signing),
        who=who_has_signed(signing),
        is_settled=signing.is_settled,
    )


def listing(partnership: Partnership, user: User, now: Snapshot) -> dict[str, object]:
    """Return what the list of versions needs, beside the memo as it is now; the newest version first."""
    signings = signings_of(partnership)
    versions = tuple(map(version_facts, signings))
    return {
        "versions": versions,
        "adopted": adopted(signings),
        "since": since_newest(partnership, now) if versions else None,
        "may_make": may(user, partnership, Action.MAKE_MEMO),
        "next_number": versions[0].number + 1 if versions else 1,
    }


def snapshot_in(memo: Memo) -> Snapshot:
    """Return what a version was made of; raises Damaged when that is no longer what was kept."""
    try:
        return from_json(intact(bytes(memo.snapshot), memo.snapshot_sha256, memo.number))
    except Malformed as error:
        raise Damaged(memo.number) from error


def since(number: int, old: Snapshot, new: Snapshot) -> Since:
    return Since(number, told(grouped(difference(old, new))))


def since_newest(partnership: Partnership, now: Snapshot) -> Since | None:
    """Return what changed since the newest version; None when there is no version yet."""
    newest = partnership.memos.defer("pdf").first()
    if newest is None:
        return None
    try:
        return since(newest.number, snapshot_in(newest), now)
    except Damaged:
        return Since(newest.number, is_damaged=True)


def contents_of(snapshot: Snapshot) -> tuple[Content, ...]:
    """Return what a version made of this will hold, counted."""
    positions = [party for party in snapshot.seen if party.positions]
    counted = (
        (_("Partijen"), len(snapshot.parties)),
        (_("Partijen met posities"), len(positions)),
        (_("Voorbehouden"), len(snapshot.reservations)),
        (_("Verwachtingen"), len(snapshot.expectations)),
        (_("Fasen"), len(snapshot.phases)),
        (_("Opmerkingen"), len(snapshot.remarks)),
    )
    return (Content(_("Afspraken"), agreed_in(snapshot)), *(Content(label, str(number)) for label, number in counted))


def agreed_in(snapshot: Snapshot) -> str:
    if not snapshot.has_agreement:
        return _("nog niet vastgelegd")
    text = ngettext("op %(n)d van de %(all)d vragen", "op %(n)d van de %(all)d vragen", len(snapshot.terms))
    return text % {"n": len(snapshot.terms), "all": len(AXES)}
