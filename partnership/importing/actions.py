"""What changes something: keeping the data of a memo, throwing it away, and making a partnership of it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Set
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from partnership import history
from partnership.importing.judging import Judged, judged
from partnership.importing.making import make
from partnership.importing.taking_over import taken_over
from partnership.models import Organisation, Origin, Partnership, PendingImport, User
from partnership.snapshot import parts
from partnership.snapshot.canonical import from_json, to_json
from partnership.snapshot.snapshot import Snapshot


class NothingWaits(Exception):
    """What this person sent is confirmed, thrown away, replaced or too old."""


class NoLonger(Exception):
    """What was shown no longer holds: the registers or the roles of this person changed in the meantime."""


@transaction.atomic
def keep(memo: Snapshot, *, by: User) -> PendingImport:
    """Keep the data of a memo until it is confirmed; it takes the place of what this person sent before."""
    forget()
    throw_away(by=by)
    return PendingImport.objects.create(by=by, data=to_json(memo).decode())


def forget() -> int:
    """Throw away what nobody confirmed in time, and return how many that were."""
    number, _per_model = PendingImport.objects.over().delete()
    return number


def throw_away(*, by: User) -> None:
    PendingImport.objects.filter(by=by).delete()


@transaction.atomic
def confirm(uid: uuid.UUID, *, left_out: Set[str], by_hand: Set[str], by: User) -> Partnership:
    """Make a partnership of what was kept, whole or not at all; `by_hand` are unmatched parties to add here.

    Everything is checked again. Confirming twice gives the same partnership. Raises NothingWaits, NoLonger, or
    TooFewLeft.
    """
    pending = PendingImport.objects.select_for_update().of(by).filter(uid=uid).first()
    if pending is None:
        return made_before(uid, by)
    memo = from_json(pending.data.encode())
    found = judged(memo, by, today=timezone.localdate())
    if not found.can_be_made or {party.key for party in found.unmatched} != left_out | by_hand:
        raise NoLonger
    taken = taken_over(memo, own=found.matches.own, left_out=left_out)
    partnership = make(taken, everybody(found, by_hand), found.matches, by=by, uid=uid)
    history.create(origin_of(memo, partnership, by), by=by)
    pending.delete()
    return partnership


def made_before(uid: uuid.UUID, by: User) -> Partnership:
    made = Partnership.objects.filter(uid=uid, coordinator=by).first()
    if made is None:
        raise NothingWaits
    return made


def everybody(found: Judged, by_hand: Set[str]) -> Mapping[str, Organisation]:
    """Return the organisations of the parties by key, with those that are added by hand."""
    added = {party.key: organisation_by_hand(party.organisation) for party in chosen(found.unmatched, by_hand)}
    return {**found.matches.parties, **added}


def chosen(parties: Iterable[parts.Party], keys: Set[str]) -> Iterable[parts.Party]:
    return (party for party in parties if party.key in keys)


def organisation_by_hand(part: parts.Organisation) -> Organisation:
    """Add an organisation that is not here, in no register: what a file says about codes is not taken for true."""
    return Organisation.objects.create(name=part.name, short_name=part.short_name, layer=part.layer)


def origin_of(memo: Snapshot, partnership: Partnership, by: User) -> Origin:
    return Origin(
        partnership=partnership,
        digest=digest_of(memo),
        reference=memo.reference,
        number=memo.number,
        taken_on=memo.taken_on,
        by=by,
    )


def digest_of(memo: Snapshot) -> str:
    return sha256(to_json(memo)).hexdigest()
