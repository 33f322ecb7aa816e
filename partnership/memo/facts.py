"""Everything a memo says, computed once from a snapshot. The preview and the PDF only print it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.memo import attention, opening, said
from partnership.memo.answers import Quotes, SixQuestions, plain_answers, six_questions
from partnership.memo.attention import Attention
from partnership.memo.figure import Figure, figure_of
from partnership.memo.labels import LAYERS, STATUSES
from partnership.memo.seen import Seen
from partnership.memo.wording import one_line, paragraphs
from partnership.snapshot.canonical import to_json
from partnership.snapshot.snapshot import Snapshot
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
    data: bytes = b""
    """The snapshot as JSON, which travels inside the PDF."""
    axes: tuple[Axis, ...] = AXES

    @property
    def day(self) -> str:
        return day(self.date)


def facts_of(snapshot: Snapshot) -> MemoFacts:
    """Return the memo of a snapshot, in the language that is active. Nothing else is looked up."""
    seen = Seen(snapshot)
    points = attention.points(seen)
    still_open = opening.still_open(seen)
    return MemoFacts(
        language=get_language() or "nl",
        title=one_line(snapshot.title),
        reference=snapshot.reference,
        date=snapshot.taken_on,
        mark=pgettext("stand van de memo", "Concept"),
        state=opening.state(seen),
        is_example=snapshot.is_example,
        handling=opening.handling(seen),
        summary=opening.summary(seen, points=len(points), still_open=len(still_open)),
        facts=_facts(snapshot),
        task=Text(_("Opgave"), paragraphs(snapshot.task)),
        public_value=_public_value(snapshot),
        parties=_parties(snapshot),
        six_questions=six_questions(seen),
        figure=figure_of(seen),
        plain_answers=plain_answers(seen),
        attention=points,
        still_open=still_open,
        reservations=said.reservations(snapshot),
        remarks=said.remarks(snapshot),
        data=to_json(snapshot),
    )


def _facts(snapshot: Snapshot) -> tuple[Fact, ...]:
    empty = _("Niet ingevuld")
    region = ", ".join(
        [*(province.brief for province in snapshot.provinces), *filter(None, [one_line(snapshot.region)])]
    )
    entries = [
        (_("Programma"), _(snapshot.programme_name) if snapshot.programme_name else ""),
        (_("Status"), _(STATUSES[snapshot.status])),
        (_("Looptijd"), _period(snapshot)),
        (_("Gebied"), region),
        (_("Coördinator"), one_line(snapshot.coordinator)),
    ]
    return tuple(Fact(label, str(value) or empty, is_empty=not value) for label, value in entries)


def _period(snapshot: Snapshot) -> str:
    start, end = snapshot.starts_on, snapshot.ends_on
    if start and end:
        return _("%(start)s tot en met %(end)s") % {"start": day(start), "end": day(end)}
    if start:
        return _("vanaf %(start)s") % {"start": day(start)}
    return _("tot en met %(end)s") % {"end": day(end)} if end else ""


def _public_value(snapshot: Snapshot) -> tuple[Text, ...]:
    return (
        Text(_("Wat levert het op?"), paragraphs(snapshot.value_what)),
        Text(_("Voor wie?"), paragraphs(snapshot.value_for_whom)),
        Text(_("Hoe merken wij het?"), paragraphs(snapshot.value_noticed)),
    )


def _parties(snapshot: Snapshot) -> tuple[LayerParties, ...]:
    by_layer: dict[str, list[str]] = {}
    for party in snapshot.parties:
        by_layer.setdefault(_(LAYERS[party.organisation.layer]), []).append(one_line(party.name))
    return tuple(LayerParties(str(layer), tuple(names)) for layer, names in by_layer.items())
