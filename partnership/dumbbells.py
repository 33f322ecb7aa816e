"""The means of both groups on statements: in words, and as one figure of dumbbells to explore.

A statement, or what is like one, has a text and the means `rijk.mean` and `decentral.mean`.
"""

from __future__ import annotations

from django.template.defaultfilters import floatformat
from django.utils.formats import get_format
from django.utils.translation import gettext as _

from partnership import wording
from partnership.charts.explore import Figure
from partnership.charts.explore_dumbbells import Names, Point, Row, figure


def means_of(statement) -> tuple[float | None, float | None]:
    """Return the mean of the Rijk and of decentral government; None where it is hidden."""
    means = (statement.rijk.mean, statement.decentral.mean)
    rijk, decentral = (None if mean is None else float(mean) for mean in means)
    return rijk, decentral


def means_in_words(rijk: float | None, decentral: float | None) -> str:
    return _("Rijk %(rijk)s, decentraal %(decentral)s") % {"rijk": in_figures(rijk), "decentral": in_figures(decentral)}


def in_figures(mean: float | None) -> str:
    return _("niet getoond") if mean is None else floatformat(mean, 2)


def figure_of(lines) -> Figure:
    """Return the figure of lines that are like a statement; a line that has a `statement` is compared with that."""
    names = Names(_("Rijk"), _("Decentraal"), _("Rijk in 2020"), _("Decentraal in 2020"), _("Verschil"))
    rows = [row_of(line) for line in lines]
    return figure(rows, names, get_format("DECIMAL_SEPARATOR"))


def row_of(line) -> Row:
    now = means_of(line)
    then = means_of(line.statement) if hasattr(line, "statement") else (None, None)
    return Row(
        wording.translated(line.text),
        point(now[0], aside(line.rijk)),
        point(now[1], aside(line.decentral)),
        point(then[0]),
        point(then[1]),
    )


def aside(result) -> str:
    """Say of how many answers a mean is or, of a survey that only gives ranks, which place it has."""
    return _("plaats %(rank)s") % {"rank": result.rank} if hasattr(result, "rank") else f"n = {result.n}"


def point(mean: float | None, beside: str = "") -> Point:
    """Return a mean rounded as `in_figures` writes it; of a hidden one nothing."""
    if mean is None:
        return Point(None)
    return Point(float(floatformat(mean, "2u")), beside)
