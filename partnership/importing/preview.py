"""What will be made of a memo and what will not, before anybody confirms it: facts for one page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES, Axis
from partnership.badges import BADGES
from partnership.importing.actions import digest_of
from partnership.importing.judging import Judged
from partnership.importing.taking_over import taken_over
from partnership.models import Organisation, Origin, Programme, Status, User
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import listed, score


@dataclass(frozen=True, slots=True)
class QuestionRow:
    axis: Axis
    positions: str
    """The lowest and highest score, and of how many parties; empty without positions."""
    agreed: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    name: str
    here: Organisation | None
    """None for one that is not found here."""
    is_own: bool

    @property
    def is_renamed(self) -> bool:
        return self.here is not None and self.here.name != self.name


@dataclass(frozen=True, slots=True)
class Count:
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class Preview:
    title: str
    reference: str
    number: int | None
    taken_on: dt.date
    status: Status
    """The one it comes in with."""
    badge: str
    is_revealed: bool
    questions: tuple[QuestionRow, ...]
    parties: tuple[PartyRow, ...]
    counts: tuple[Count, ...]
    left_behind: tuple[str, ...]
    earlier: tuple[Origin, ...]
    """Where the same memo was taken over before, as far as the reader may see those."""


def preview_of(found: Judged, user: User) -> Preview:
    memo = found.memo
    taken = taken_over(memo, own=found.matches.own)
    status = Status(taken.status)
    return Preview(
        title=memo.title,
        reference=memo.reference,
        number=memo.number,
        taken_on=memo.taken_on,
        status=status,
        badge=BADGES[status],
        is_revealed=taken.is_revealed,
        questions=tuple(question_row(axis, taken) for axis in AXES),
        parties=tuple(party_row(party, found) for party in memo.parties),
        counts=tuple(count for count in counts(taken) if count.size),
        left_behind=tuple(left_behind(found)),
        earlier=earlier_imports(memo, user),
    )


def earlier_imports(memo: Snapshot, user: User) -> tuple[Origin, ...]:
    same = Origin.objects.known_to(user).filter(digest=digest_of(memo))
    return tuple(same.select_related("partnership").order_by("-pk"))


def question_row(axis: Axis, taken: Snapshot) -> QuestionRow:
    given = [position for party in taken.seen for position in party.positions or () if position.axis == axis.key]
    agreed = [term for term in taken.terms if term.axis == axis.key]
    return QuestionRow(axis, spread(given), agreed_words(agreed[0]) if agreed else "")


def agreed_words(term: parts.Term) -> str:
    return _("geen overeenstemming") if term.score is None else str(term.score)


def spread(positions: list[parts.Position]) -> str:
    """Return '2 tot en met 4, van 3 partijen'."""
    if not positions:
        return ""
    scores = sorted(position.score for position in positions if position.score is not None)
    if not scores:
        said = score(None)
    elif scores[0] == scores[-1]:
        said = str(scores[0])
    else:
        said = _("%(low)d tot en met %(high)d") % {"low": scores[0], "high": scores[-1]}
    parties = ngettext("van %(n)d partij", "van %(n)d partijen", len(positions)) % {"n": len(positions)}
    return f"{said}, {parties}"


def party_row(party: parts.Party, found: Judged) -> PartyRow:
    return PartyRow(party.organisation.name, found.matches.parties.get(party.key), party.key in found.matches.own)


def counts(taken: Snapshot) -> Iterator[Count]:
    """Yield how much there is of each kind, in the order of the task list."""
    yield Count(_("Partijen"), len(taken.parties))
    yield Count(_("Antwoorden op de zes vragen"), sum(len(party.positions or ()) for party in taken.parties))
    changed = (len(position.earlier) for party in taken.seen for position in party.positions or ())
    yield Count(_("Posities die na de onthulling zijn veranderd"), sum(changed))
    yield Count(_("Afspraken"), len(taken.terms))
    yield Count(_("Aantekeningen uit het gesprek"), len(taken.noted))
    yield Count(_("Voorbehouden"), len(taken.reservations))
    yield Count(_("Antwoorden op signalen"), len(taken.signal_answers))
    texts = len(taken.corners) + sum(len(party.corners) for party in taken.parties)
    yield Count(_("Teksten over meerwaarde, steun en capaciteit"), texts)
    yield Count(_("Fasen"), len(taken.phases))
    yield Count(_("Bijdragen, per partij en jaar"), sum(len(party.contributions) for party in taken.parties))
    yield Count(_("Democratische momenten"), sum(len(party.moments) for party in taken.parties))
    yield Count(_("Verwachtingen"), len(taken.expectations))
    yield Count(_("Antwoorden over één Rijk"), sum(len(party.rijk_checks) for party in taken.parties))


def left_behind(found: Judged) -> Iterator[str]:
    """Yield what does not come along, and why."""
    memo = found.memo
    yield _("Mensen. U wordt de coördinator. Nodig de anderen hier opnieuw uit.")
    yield _("Het kenmerk. De samenwerking krijgt hier een eigen kenmerk.")
    yield _("De geschiedenis, eerdere versies van de afspraken en wie het memo heeft getekend.")
    if not memo.is_revealed:
        yield _("Wat andere partijen antwoordden of hadden gedeeld. Iedere partij deelt hier zelf.")
    if memo.remarks:
        text = ngettext("%(n)d opmerking die nog openstaat.", "%(n)d opmerkingen die nog openstaan.", len(memo.remarks))
        yield text % {"n": len(memo.remarks)}
    if memo.programme and not Programme.objects.filter(key=memo.programme).exists():
        yield _("Het programma ‘%(name)s’. Dat kennen wij hier niet.") % {"name": memo.programme_name or memo.programme}
    division = memo.division
    ministries = (*division.ministries, *filter(None, (division.leading, division.contact.ministry)))
    for label, organisations in ((_("Provincies"), memo.provinces), (_("Ministeries"), ministries)):
        missing = dict.fromkeys(one.name for one in organisations if found.matches.of(one) is None)
        if missing:
            yield _("%(label)s die wij hier niet vinden: %(names)s.") % {"label": label, "names": listed(list(missing))}
