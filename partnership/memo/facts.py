"""Everything a memo says, computed once. The preview and the PDF only print it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.memo import attention, opening, said
from partnership.memo.answers import Quotes, SixQuestions, plain_answers, six_questions
from partnership.memo.attention import Attention
from partnership.memo.figure import Figure, figure_of
from partnership.memo.gathering import Gathered, gather
from partnership.memo.wording import one_line, paragraphs
from partnership.models import Partnership, Status, User
from partnership.wording import day


@dataclass(frozen=True, slots=True)
class Text:
    """A question of the description, and what was written under it; no paragraphs when nothing was."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the box under the title."""

    label: str
    value: str
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class LayerParties:
    """The parties of one layer of government."""

    layer: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemoFacts:
    """A memo as one reader may see it, in the language that was active when it was computed."""

    language: str
    title: str
    reference: str
    date: dt.date
    mark: str
    state: str
    """What the mark means now, in a sentence or two."""
    is_example: bool
    handling: str
    """Who may have this memo."""
    summary: tuple[str, ...]
    """At most five sentences."""
    facts: tuple[Fact, ...]
    task: Text
    public_value: tuple[Text, ...]
    parties: tuple[LayerParties, ...]
    six_questions: SixQuestions
    figure: Figure | None
    """None when there is no score to draw."""
    plain_answers: tuple[Quotes, ...]
    attention: tuple[Attention, ...]
    still_open: tuple[str, ...]
    reservations: tuple[Quotes, ...] = ()
    remarks: tuple[Quotes, ...] = ()
    axes: tuple[Axis, ...] = AXES

    @property
    def day(self) -> str:
        return day(self.date)


def memo_facts(partnership: Partnership, user: User, *, on: dt.date) -> MemoFacts:
    """Return the memo of a partnership that this user may see, dated `on`.

    Before the reveal it holds no position but those of the user's own organisations.
    """
    return facts_from(gather(partnership, user), on=on)


def facts_from(seen: Gathered, *, on: dt.date) -> MemoFacts:
    """Return the memo of what was gathered for one reader."""
    partnership = seen.partnership
    points = attention.points(seen)
    still_open = opening.still_open(seen)
    return MemoFacts(
        language=get_language() or "nl",
        title=one_line(partnership.title),
        reference=partnership.reference,
        date=on,
        mark=pgettext("stand van de memo", "Concept"),
        state=opening.state(seen),
        is_example=partnership.is_example,
        handling=opening.handling(seen),
        summary=opening.summary(seen, points=len(points), still_open=len(still_open)),
        facts=_facts(seen),
        task=Text(_("Opgave"), paragraphs(partnership.task)),
        public_value=_public_value(partnership),
        parties=_parties(seen),
        six_questions=six_questions(seen),
        figure=figure_of(seen),
        plain_answers=plain_answers(seen),
        attention=points,
        still_open=still_open,
        reservations=said.reservations(seen),
        remarks=said.remarks(seen),
    )


def _facts(seen: Gathered) -> tuple[Fact, ...]:
    partnership = seen.partnership
    empty = _("Niet ingevuld")
    region = ", ".join(
        [*(province.brief for province in seen.provinces), *filter(None, [one_line(partnership.region)])]
    )
    entries = [
        (_("Programma"), _(partnership.programme.name) if partnership.programme else ""),
        (_("Status"), Status(partnership.status).label),
        (_("Looptijd"), _period(partnership)),
        (_("Gebied"), region),
        (_("Coördinator"), one_line(str(partnership.coordinator)) if partnership.coordinator else ""),
    ]
    return tuple(Fact(label, str(value) or empty, is_empty=not value) for label, value in entries)


def _period(partnership: Partnership) -> str:
    start, end = partnership.starts_on, partnership.ends_on
    if start and end:
        return _("%(start)s tot en met %(end)s") % {"start": day(start), "end": day(end)}
    if start:
        return _("vanaf %(start)s") % {"start": day(start)}
    return _("tot en met %(end)s") % {"end": day(end)} if end else ""


def _public_value(partnership: Partnership) -> tuple[Text, ...]:
    return (
        Text(_("Wat levert het op?"), paragraphs(partnership.value_what)),
        Text(_("Voor wie?"), paragraphs(partnership.value_for_whom)),
        Text(_("Hoe merken wij het?"), paragraphs(partnership.value_noticed)),
    )


def _parties(seen: Gathered) -> tuple[LayerParties, ...]:
    by_layer: dict[str, list[str]] = {}
    for party in seen.parties:
        by_layer.setdefault(party.organisation.get_layer_display(), []).append(one_line(str(party)))
    return tuple(LayerParties(str(layer), tuple(names)) for layer, names in by_layer.items())


def today() -> dt.date:
    """Return the day that a memo made now is dated on."""
    return timezone.localdate()
