"""Takes the snapshot of a partnership for one reader: what that reader may not see is not in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.utils import timezone

from partnership.models import Agreement, Partnership, Party, Position, Remark, User
from partnership.newest import newest
from partnership.rights import own_parties, takes_part
from partnership.snapshot import parts, sections
from partnership.snapshot.naming import organisation_part
from partnership.snapshot.snapshot import Snapshot

Keys = Mapping[int, str]
"""The key of each party in the snapshot, by its own."""


def take(partnership: Partnership, user: User, *, on: dt.date, number: int | None = None) -> Snapshot:
    """Return what this user, who may see the partnership, sees of it, dated `on`.

    Before the reveal that is the position of the own organisations. After it, it is the same for everybody who takes
    part: what a party has not brought in is not in its own snapshot either. Who only oversees does not see what the
    parties note while they talk.
    """
    parties = tuple(partnership.parties.select_related("organisation", "handed_in_by"))
    keys = keys_of(parties)
    terms = tuple(partnership.agreements.all())
    return Snapshot(
        number=number,
        taken_on=on,
        **described(partnership),
        reveal=revealed(partnership),
        agreed_on=day_of(partnership.agreed_at),
        parties=taken_parties(partnership, parties, keys, user),
        terms=settled(terms) if partnership.has_agreement else (),
        noted=noted(partnership, terms, user),
        talked=talked(terms),
        reservations=reservations(partnership, keys),
        signal_answers=tuple(
            parts.SignalAnswer(signal=answer.signal, text=answer.text)
            for answer in partnership.signal_answers.all()
            if answer.text
        ),
        remarks=tuple(map(remark_part, Remark.objects.for_memo(partnership))),
        **sections.shared(partnership, parties, keys, user),
    )


def take_for_rules(partnership: Partnership, parties: Sequence[Party], user: User) -> Snapshot:
    """Return the part of a snapshot that rules look at apart from the scores, in half the queries of all of it.

    The parties have their organisation.
    """
    keys, own = keys_of(parties), sections.per_party_for_rules(partnership, parties, user)
    named = ("reference", "title", "value_what", "value_for_whom", "value_noticed", "ends_on")
    return Snapshot(
        taken_on=timezone.localdate(),
        status=str(partnership.status),
        **{name: getattr(partnership, name) for name in named},
        agreed_on=day_of(partnership.agreed_at),
        talked=talked(partnership.agreements.all()),
        parties=tuple(
            parts.Party(
                key=keys[party.pk],
                organisation=organisation_part(party.organisation),
                side=party.side,
                **own[party.pk],
            )
            for party in parties
        ),
        **sections.shared_for_rules(partnership, parties, keys),
    )


def keys_of(parties: Sequence[Party]) -> Keys:
    return {party.pk: f"p{place}" for place, party in enumerate(parties, 1)}


def talked(terms: Iterable[Agreement]) -> tuple[str, ...]:
    """Return the axes with an agreed score, or without one and an argument why."""
    return tuple(term.axis for term in in_order(terms) if term.score is not None or term.argument)


def described(partnership: Partnership) -> dict[str, object]:
    programme = partnership.programme
    return {
        "reference": partnership.reference,
        "agreement": partnership.version,
        "status": str(partnership.status),
        "title": partnership.title,
        "programme": programme.key if programme else "",
        "programme_name": programme.name if programme else "",
        "is_example": partnership.is_example,
        "coordinator": str(partnership.coordinator) if partnership.coordinator else "",
        "task": partnership.task,
        "value_what": partnership.value_what,
        "value_for_whom": partnership.value_for_whom,
        "value_noticed": partnership.value_noticed,
        "provinces": tuple(map(organisation_part, partnership.provinces.order_by("name"))),
        "region": partnership.region,
        "starts_on": partnership.starts_on,
        "ends_on": partnership.ends_on,
        "review_on": partnership.review_on,
    }


def revealed(partnership: Partnership) -> parts.Reveal | None:
    if not partnership.is_revealed:
        return None
    return parts.Reveal(
        on=partnership.revealed_on, parties=partnership.parties_at_reveal, in_time=partnership.in_at_reveal
    )


def settled(terms: Iterable[Agreement]) -> tuple[parts.Term, ...]:
    return tuple(term_part(term) for term in in_order(terms) if not term.is_open)


def noted(partnership: Partnership, terms: Sequence[Agreement], user: User) -> tuple[parts.Term, ...]:
    """Return what is not agreed yet. While the parties talk that is for those who take part."""
    if partnership.has_agreement:
        found = [term for term in terms if term.is_open]
    else:
        found = terms if terms and takes_part(user, partnership) else []
    return tuple(map(term_part, in_order(found)))


def in_order(rows: Iterable) -> list:
    """Return rows about axes in the order of the six questions."""
    return sorted(rows, key=lambda row: row.question.number)


def term_part(term) -> parts.Term:
    return parts.Term(axis=term.axis, score=term.score, argument=term.argument)


def reservations(partnership: Partnership, keys: Keys) -> tuple[parts.Reservation, ...]:
    if not partnership.is_revealed:
        return ()
    rows = partnership.reservations.filter(party__in=keys)
    return tuple(parts.Reservation(party=keys[row.party_id], axis=row.axis, text=row.text) for row in in_order(rows))


def remark_part(remark: Remark) -> parts.Remark:
    author = str(remark.party) if remark.party else remark.by_name
    return parts.Remark(subject=remark.subject, author=author, text=remark.text)


def taken_parties(
    partnership: Partnership, parties: Sequence[Party], keys: Keys, user: User
) -> tuple[parts.Party, ...]:
    stated = stated_positions(partnership, parties, user)
    own = sections.per_party(partnership, parties, user)
    return tuple(
        parts.Party(
            key=keys[party.pk],
            organisation=organisation_part(party.organisation),
            side=party.side,
            handed_in_on=day_of(party.handed_in_at),
            came_later=party.came_later,
            representatives=representatives(party),
            positions=stated.get(party.pk),
            **own[party.pk],
        )
        for party in parties
    )


def stated_positions(
    partnership: Partnership, parties: Sequence[Party], user: User
) -> dict[int, tuple[parts.Position, ...]]:
    """Return the positions of the parties whose position the user may see; nothing in it for the others."""
    handed_in = [party for party in parties if party.has_handed_in]
    seen = handed_in if partnership.is_revealed else own_parties(user, partnership)
    by_party: dict[int, list[Position]] = {party.pk: [] for party in seen}
    # The queryset decides once more what may be seen; the choice of parties above is not the guard.
    for position in newest(Position.objects.visible_to(user).filter(party__in=seen), user):
        by_party[position.party_id].append(position)
    return {party: tuple(map(position_part, in_order(positions))) for party, positions in by_party.items()}


def position_part(position: Position) -> parts.Position:
    return parts.Position(
        axis=position.axis,
        score=position.score,
        reason=position.reason,
        plain_answer=position.plain_answer,
        hope=position.hope,
        earlier=tuple(
            parts.Earlier(score=one.score, reason=one.reason, until=timezone.localdate(one.until))
            for one in position.earlier
        ),
    )


def representatives(party: Party) -> tuple[parts.Person, ...]:
    """Return who brought in the positions of the party, as the one that speaks for it here."""
    return (parts.Person(name=str(party.handed_in_by)),) if party.handed_in_by else ()


def day_of(moment: dt.datetime | None) -> dt.date | None:
    return timezone.localdate(moment) if moment else None
