"""Charts in templates: put the labels and a description in the reader's language, and let partnership/charts draw.

Every chart but the marks of a legend and the balance has a title and a description; a table with the same numbers
belongs near it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import starmap

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership import dumbbells, together, wording
from partnership.axes import AXES, Axis
from partnership.charts import balance as balances
from partnership.charts import dotstrip as dotstrips
from partnership.charts import dumbbell as dumbbell_charts
from partnership.charts import histogram as histograms
from partnership.charts import legend as legends
from partnership.charts import radar as radars
from partnership.charts import sharebar as sharebars
from partnership.charts import tilemap as tilemaps
from partnership.charts.assets import FOLDER, GUARDS, SCRIPT, STYLESHEET
from partnership.charts.explore import Figure, figure
from partnership.charts.series import Series, told_apart
from partnership.means import MeanProfile
from partnership.profile import IDEAL, Lean, Profile

register = template.Library()


def drawn(svg: str) -> SafeString:
    """Trust a drawing: partnership/charts escapes every text that goes into one."""
    return SafeString(svg)


# --- profiles


@register.simple_tag
def radar(uid: str, title: str, shown=(), *, size: str = "full", explore: bool = False) -> SafeString:
    """Draw a Profile, or up to three things with a marker, a name and a profile, over the ideal type.

    `size` is full or small. With `explore` plotly draws the same once the page stands; that page also needs
    `<script src="{% static 'js/explore.js' %}" defer></script>`.
    """
    series = series_of(shown)
    labels = labels_in(get_language())
    svg = radars.radar(uid, title, profiles_in_words(series), series, labels, radars.SIZES[size])
    if not explore:
        return drawn(svg)
    meanings = [[_(level) for level in axis.levels] for axis in AXES]
    shown = figure(series, labels, meanings, _("Ideaaltype"))
    return explorable("explore", shown, _("Toon of verberg een profiel"), svg)


@register.simple_tag
def mini_radar(name: str, profile: Profile) -> SafeString:
    """Draw the profile of a partnership with this name, for in a table."""
    title = _("Profiel van %(name)s") % {"name": name}
    return drawn(radars.mini_radar(title, f"{wording.scores(profile)}.", profile))


def series_of(shown: Profile | Iterable) -> tuple[Series, ...]:
    if isinstance(shown, Profile):
        return (Series("agreed", shown, _("Profiel")),)
    return told_apart(map(series_for, shown or ()))


def series_for(one) -> Series:
    figures = together.mean_figures(one.profile) if isinstance(one.profile, MeanProfile) else ()
    return Series(one.marker, one.profile, wording.translated(one.name), figures)


@lru_cache(maxsize=8)
def labels_in(language: str | None) -> radars.Labels:
    """Return the names of the axes in the language that is active now, which is the key under which they are kept."""
    short = tuple(f"{axis.number} {_(axis.short_label)}" for axis in AXES)
    return radars.Labels(tuple(_(axis.label) for axis in AXES), short)


def profiles_in_words(series: Sequence[Series]) -> str:
    everyone = [*series, Series("ideal", IDEAL, _("Ideaaltype"))]
    return " ".join(f"{one.name}: {series_in_words(one)}." for one in everyone)


def series_in_words(one: Series) -> str:
    figures = one.figures or map(wording.score, one.profile.scores)
    return wording.per_axis(figures)


def explorable(css: str, shown: Figure | str, switches: str, svg: str = "") -> SafeString:
    """Put a figure in a box for static/js/explore.js, with the drawing that stands there until then.

    The figure may be the address where it is to be had.
    """
    return format_html(
        '<div class="{}" data-figure="{}" data-stylesheet="{}" data-guards="{}" data-plotly="{}"'
        ' data-switches="{}">{}</div>',
        css,
        shown if isinstance(shown, str) else json.dumps(shown, separators=(",", ":")),
        *(static(f"{FOLDER}/{name}") for name in (STYLESHEET, GUARDS, SCRIPT)),
        switches,
        drawn(svg),
    )


@register.simple_tag
def balance(lean: Lean) -> SafeString:
    """Draw the steps to both sides, one block each; the sentence beside it says the same."""
    return drawn(balances.balance(*lean))


# --- positions


@register.simple_tag
def dotstrip(comparison, *, big: bool = False) -> SafeString:
    """Draw one axis of a comparison: its answers (voice and score) and what is agreed, if anything."""
    axis = comparison.axis
    dots = [dot(answer.voice, answer.score) for answer in comparison.answers]
    title = _("Posities op %(label)s") % {"label": _(axis.label)}
    if len(dots) > dotstrips.MOST_MARKS:
        words = ". ".join(map(group_in_words, comparison.groups))
    else:
        words = ", ".join(map(answer_in_words, comparison.answers))
    description = f"{words}. {_('Ideaaltype')} {axis.ideal}."
    if comparison.agreed:
        description += f" {_('Afgesproken')} {comparison.agreed}."
    svg = dotstrips.dotstrip(
        f"strip-{axis.key}", title, description, axis.ideal, dots, agreed=comparison.agreed, big=big
    )
    return drawn(svg)


def dot(voice, score: int | None) -> dotstrips.Dot:
    return dotstrips.Dot(voice.marker, voice.letter, score, voice.is_own)


def group_in_words(group) -> str:
    own = f" ({_('ook uw organisatie')})" if group.includes_own else ""
    return f"{together.says(group.score, group.is_answered)}: {together.layers(group.layers)}{own}"


def answer_in_words(answer) -> str:
    words = wording.score(answer.score) if answer.position else _("niet ingevuld")
    return f"{answer.voice.name} {words}"


# --- numbers


@register.simple_tag
def tile_map(uid: str, title: str, counts: Mapping[str, int]) -> SafeString:
    """Draw a count per province."""
    description = ", ".join(starmap("{} {}".format, counts.items()))
    return drawn(tilemaps.tile_map(uid, title, f"{description}.", counts))


@register.simple_tag
def share_bar(uid: str, title: str, shares: Iterable[tuple[str, str, int]]) -> SafeString:
    """Draw the shares of a whole: per part its class in charts.css, its name and its percentage; they make 100."""
    parts = tuple(shares)
    description = ", ".join(f"{_(name)} {share} %" for _kind, name, share in parts)
    drawing = sharebars.sharebar(
        uid, title, f"{description}.", [sharebars.Part(kind, share) for kind, _name, share in parts]
    )
    return drawn(drawing)


@register.simple_tag
def histogram(axis: Axis, counts: Sequence[int]) -> SafeString:
    """Draw how many partnerships agreed 1, 2, 3, 4 and 5 on an axis."""
    title = _("Verdeling van %(label)s") % {"label": _(axis.label)}
    words = _("Score %(score)s: %(count)s keer")
    description = ", ".join(words % {"score": score, "count": count} for score, count in enumerate(counts, 1))
    return drawn(histograms.histogram(f"hist-{axis.key}", title, f"{description}.", counts, axis.ideal))


@register.simple_tag
def dumbbell(statement, before=None) -> SafeString:
    """Draw the means of both groups on a statement (key, text, rijk.mean and decentral.mean; a mean may be None).

    `before` holds the means of an earlier survey in the same way. Many stand in one table, so each is named by its own
    title, without identifiers.
    """
    means = dumbbells.means_of(statement)
    words = dumbbells.means_in_words(*means) + "."
    if before is not None:
        words += " " + _("Eerder: %(means)s.") % {"means": dumbbells.means_in_words(*dumbbells.means_of(before))}
    then = dumbbells.means_of(before) if before is not None else (None, None)
    title = wording.translated(statement.text)
    return drawn(dumbbell_charts.dumbbell("", title, words, *means, rijk_then=then[0], decentral_then=then[1]))


@register.simple_tag
def explore_dumbbells(lines) -> SafeString:
    """Put the dumbbells of lines (as `dumbbell` asks them) in one figure to explore.

    A line that has a `statement` shows the means of that as those of 2020. There is no drawing in it: those stand in
    the table. Put it in a hidden element of class `explore-only`, which static/js/explore.js shows.
    """
    return explorable("explore rows", dumbbells.figure_of(lines), _("Toon of verberg een deel"))


@register.simple_tag
def explore_dumbbells_at(address: str) -> SafeString:
    """The same, with a figure that only who scrolls down to it asks for: `dumbbells.figure_of` at that address."""
    return explorable("explore rows", address, _("Toon of verberg een deel"))


@register.simple_tag
def dumbbell_scale() -> SafeString:
    return drawn(dumbbell_charts.dumbbell_scale())


# --- legends


@register.simple_tag
def legend(shown=None) -> SafeString:
    """List the ideal type and what a radar shows, for inside `<ul class="legend">`; without argument one profile."""
    series = series_of(Profile() if shown is None else shown)
    items = [("ideal", _("Ideaaltype")), *((one.kind, one.name) for one in series)]
    return format_html_join("", "<li>{}{}</li>", ((legend_mark(kind), name) for kind, name in items))


@register.simple_tag
def legend_mark(kind: str, letter: str = "") -> SafeString:
    """Draw the mark of a party with its letter or, without one, a mark on its line."""
    return drawn(legends.legend_mark(kind, letter))


@register.simple_tag
def legend_ring(letter: str) -> SafeString:
    return drawn(legends.legend_ring(letter))


@register.simple_tag
def legend_dot(kind: str) -> SafeString:
    return drawn(legends.legend_dot(kind))


@register.simple_tag
def legend_tick(css: str) -> SafeString:
    return drawn(legends.legend_tick(css))
