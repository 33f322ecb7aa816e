"""The drawings of the memo, with the colours of paper."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.charts import dotgrid, radar
from partnership.charts.paper import PAPER
from partnership.memo.blocks import Radar, Strips

register = template.Library()


@register.simple_tag
def memo_radar(block: Radar) -> SafeString:
    labels = radar.Labels(tuple(_(axis.label) for axis in AXES), tuple(_(axis.short_label) for axis in AXES))
    svg = radar.radar("memo-radar", block.title, block.description, block.series, labels, radar.SMALL, PAPER)
    return on_paper(svg, "radar small")


@register.simple_tag
def memo_strips(block: Strips) -> SafeString:
    rows = [dotgrid.Standing(strip.ideal, strip.dots, strip.agreed) for strip in block.strips]
    return on_paper(dotgrid.dotgrid("memo-strips", block.title, block.description, rows, look=PAPER), "dotgrid")


def on_paper(svg: str, css: str) -> SafeString:
    # Under its own class the stylesheet of the pages would colour it, and on a dark screen the sheet stays white.
    return mark_safe(svg.replace(f'class="{css}"', f'class="memo-{css.split()[0]}"', 1))  # noqa: S308 - the chart escapes its texts
