"""What changes a description: starting one, writing it, and choosing who takes part. Each is one transaction."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.utils import timezone

from partnership import history
from partnership.answer import Answer
from partnership.editions import save_edition
from partnership.life import Action, require_moment
from partnership.models import Layer, Organisation, Partnership, Party, Programme, User
from partnership.positions.actions import AlreadyHandedIn, Statement, state_positions
from partnership.profile import Profile
from partnership.reveal import lock, reveal_if_complete

MOST_PARTIES: Final = 60


class AlreadyRevealed(Exception):
    """All positions are visible; who takes part no longer changes."""


class TooManyParties(Exception):
    """The partnership has MOST_PARTIES parties, or would get more."""


@transaction.atomic
def start(
    *,
    by: User,
    organisation: Organisation,
    title: str,
    programme: Programme | None,
    uid: uuid.UUID,
    from_deal: Partnership | None = None,
    profile: Profile | None = None,
) -> tuple[Partnership, bool]:
    """Return a draft with this organisation as its first party, and whether it was made just now.

    The same uid gives the same draft, however often it comes in. A known deal brings its provinces and its region; a
    profile becomes the position of the organisation, still without reasons.
    """
    draft, is_new = Partnership.objects.get_or_create(
        uid=uid,
        defaults={
            "title": title,
            "programme": programme,
            "coordinator": by,
            "updated_by": by,
            "started_from": from_deal,
            "region": from_deal.region if from_deal else "",
        },
    )
    if is_new:
        if from_deal:
            draft.provinces.set(from_deal.provinces.all())
        party = draft.parties.create(organisation=organisation)
        state_positions(party, statements_of(profile or Profile()), by=by)
    return draft, is_new


def statements_of(profile: Profile) -> list[Statement]:
    known = {axis: score for axis, score in profile.as_mapping().items() if score is not None}
    return [Statement(axis, Answer(score)) for axis, score in known.items()]


@transaction.atomic
def describe(
    partnership: Partnership, *, by: User, edition: int, provinces: Iterable[Organisation] | None = None, **described
) -> None:
    """Save what differs in the description; raises Overtaken when it is no longer the edition that was read, or NotNow.

    Without `provinces` they stay as they are.
    """
    require_moment(Partnership.objects.moments().select_for_update(no_key=True).get(pk=partnership.pk), Action.DESCRIBE)
    if not history.save(partnership, edition=edition, by=by, **described):
        save_edition(partnership, edition=edition, by=by)
    if provinces is not None:
        history.choose(partnership, "provinces", provinces, by=by)


@transaction.atomic
def add_parties(partnership: Partnership, organisations: Iterable[Organisation], *, by: User) -> list[Organisation]:
    """Let these organisations take part, all or none; return those that did not yet.

    Raises AlreadyRevealed or TooManyParties, or NotNow in the archive.
    """
    locked = _changeable(partnership)
    present = set(locked.parties.values_list("organisation_id", flat=True))
    new = [organisation for organisation in organisations if organisation.pk not in present]
    if len(present) + len(new) > MOST_PARTIES:
        raise TooManyParties
    for organisation in new:
        _let_in(locked, organisation, by)
    _touch(locked, by)
    return new


def _let_in(partnership: Partnership, organisation: Organisation, by: User) -> None:
    """Add a party, or take back one that was taken out, with what it had written."""
    withdrawn = Party.everyone.filter(partnership=partnership, organisation=organisation).first()
    if withdrawn is None:
        history.create(Party(partnership=partnership, organisation=organisation), by=by)
        return
    Party.everyone.filter(pk=withdrawn.pk).update(withdrawn_at=None)
    history.note(withdrawn, "", history.REMOVED, history.RESTORED, by=by)


@transaction.atomic
def add_party_by_hand(partnership: Partnership, *, name: str, layer: Layer, by: User) -> list[Organisation]:
    """Let an organisation take part that is in no register; the same name and layer is the same organisation."""
    by_hand = Organisation.objects.filter(code=None, name__iexact=name, layer=layer)
    organisation = by_hand.first() or Organisation.objects.create(name=name, layer=layer)
    return add_parties(partnership, [organisation], by=by)


@transaction.atomic
def remove_party(party: Party, *, by: User) -> bool:
    """Take a party out; True when that completes the round and reveals all.

    What it wrote is kept, unseen by others, and comes back when it takes part again.

    Raises AlreadyRevealed or AlreadyHandedIn, or NotNow in the archive.
    """
    partnership = _changeable(party.partnership)
    stored = partnership.parties.filter(pk=party.pk).first()
    if stored is None:
        return False
    if stored.has_handed_in:
        raise AlreadyHandedIn
    Party.objects.filter(pk=stored.pk).update(withdrawn_at=timezone.now())
    history.note(stored, "", "", history.REMOVED, by=by)
    _touch(partnership, by)
    return reveal_if_complete(partnership, by=by)


def _changeable(partnership: Partnership) -> Partnership:
    """Return the partnership locked, so that the reveal waits until we are done; raises AlreadyRevealed or NotNow."""
    locked = lock(partnership)
    if locked.is_revealed:
        raise AlreadyRevealed
    require_moment(locked, Action.CHOOSE_PARTNERS)
    return locked


def _touch(partnership: Partnership, by: User) -> None:
    # The edition stays: it is that of the description, and who takes part is no field of that. Raising it would tell
    # whoever is describing the task that somebody was first, with nothing to choose between.
    Partnership.objects.filter(pk=partnership.pk).update(updated_at=timezone.now(), updated_by=by)
