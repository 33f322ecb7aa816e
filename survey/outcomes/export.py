"""The outcome of a round as tables: per statement and side, with a codebook. And the responses themselves, for BZK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partnership.opendocument import Sheet, spreadsheet
from partnership.spreadsheet import Number, csv_lines
from survey.answers import SKIPPED, UNKNOWN
from survey.box import CHANCE
from survey.figures import SMALLEST
from survey.instruments import Instrument
from survey.models import Round
from survey.outcomes.outcome import Line, Outcome
from survey.statements import CATEGORY_LABELS, Group

DECIMALS: Final = 3
HIDDEN_COLUMNS: Final = 12
"""From n up to the rank: what is empty of a side that is hidden."""
COLUMNS: Final = (
    ("stelling", gettext_noop("sleutel van de stelling")),
    ("tekst", gettext_noop("de stelling, in onze woorden")),
    ("onderwerp", gettext_noop("onderwerp; de indeling is onze lezing van ROB 2021, figuur 3.2")),
    ("kant", gettext_noop("rijk of decentral: waar de mensen werken die antwoordden")),
    ("n", gettext_noop("hoeveel mensen een cijfer gaven; leeg bij minder dan 5, dan is de hele regel leeg")),
    ("gemiddelde", gettext_noop("gemiddelde van 1 (speelt helemaal niet) tot 5 (speelt zeer sterk)")),
    ("standaardafwijking", gettext_noop("standaardafwijking van een steekproef: gedeeld door n − 1")),
    ("laag", gettext_noop("ondergrens van het interval van 95 procent van het gemiddelde (Student)")),
    ("hoog", gettext_noop("bovengrens van het interval van 95 procent van het gemiddelde (Student)")),
    ("aandeel_1", gettext_noop("deel van n dat 1 gaf")),
    ("aandeel_2", gettext_noop("deel van n dat 2 gaf")),
    ("aandeel_3", gettext_noop("deel van n dat 3 gaf")),
    ("aandeel_4", gettext_noop("deel van n dat 4 gaf")),
    ("aandeel_5", gettext_noop("deel van n dat 5 gaf")),
    ("weet_niet", gettext_noop("hoeveel mensen ‘weet ik niet’ kozen")),
    (
        "plaats",
        gettext_noop("rangorde binnen de kant: 1 is het hoogste; gelijke gemiddelden delen een plaats"),
    ),
    ("gemiddelde_2020", gettext_noop("gemiddelde van dezelfde kant in 2020: een andere groep (n = 1.394, ROB 2021)")),
    ("verschil_2020", gettext_noop("gemiddelde min dat van 2020")),
    ("verschil_vorige", gettext_noop("gemiddelde min dat van de vorige vragenlijst over hetzelfde")),
)
"""The columns of the outcome, each with what the codebook says of it."""


def results_csv(outcome: Outcome) -> Iterator[str]:
    return csv_lines([name for name, _meaning in COLUMNS], (map(_written, row) for row in result_rows(outcome)))


def codebook_csv() -> Iterator[str]:
    return csv_lines([_("kolom"), _("betekenis")], codebook_rows())


def results_ods(outcome: Outcome) -> bytes:
    """Return the same table as a spreadsheet, with the codebook on a second sheet."""
    return spreadsheet(
        [
            Sheet(_("Uitkomsten"), [name for name, _meaning in COLUMNS], result_rows(outcome)),
            Sheet(_("Codeboek"), [_("kolom"), _("betekenis")], codebook_rows()),
        ]
    )


def result_rows(outcome: Outcome) -> Iterator[list[object]]:
    for line in outcome.lines:
        for group in Group:
            yield [*_about(line), group.value, *_figures(line, group)]


def codebook_rows() -> Iterator[list[object]]:
    for name, meaning in COLUMNS:
        yield [name, _(meaning)]


def _about(line: Line) -> list[object]:
    return [line.key, _(line.text), _(CATEGORY_LABELS[line.statement.category])]


def _figures(line: Line, group: Group) -> list[object]:
    """Return what is known of one side, every cell empty where it is hidden; what 2020 says is public."""
    shown = line.of(group)
    then = float(line.statement.result(group).mean)
    if not shown.is_shown:
        return [None] * HIDDEN_COLUMNS + [then, None, None]
    numbers = [shown.mean, shown.deviation, shown.low, shown.high, *shown.shares]
    changes = [line.since_2020(group), line.since_before(group)]
    return [
        shown.n,
        *map(_rounded, numbers),
        shown.unknown,
        line.rank(group),
        then,
        *map(_rounded, changes),
    ]


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, DECIMALS)


def _written(value: object) -> object:
    """Return a number as the reader's language writes it."""
    return Number(formats.localize(value)) if isinstance(value, int | float) else value


def raw_csv(round_: Round, side: str) -> Iterator[str] | None:
    """Return the responses of one side, one per line in an order of chance, without remarks; None below SMALLEST."""
    texts = list(round_.responses.filter(side=side).values_list("text", flat=True))
    if len(texts) < SMALLEST:
        return None
    CHANCE.shuffle(texts)
    return csv_lines(_keys(round_.instrument), map(_answers, texts))


def _keys(instrument: Instrument) -> list[str]:
    return [statement.key for statement in instrument.statements]


def _answers(text: str) -> Iterable[str]:
    """Return a response per statement: 1 to 5, '?' for "I do not know", empty for what was skipped."""
    return ["?" if one == UNKNOWN else "" if one == SKIPPED else one for one in text]
