"""The drawings of the memo, with the colours of paper."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.charts import dotstrip, radar
from partnership.charts.paper import PAPER
from partnership.memo.blocks import Radar, Strip

register = template.Library()


@register.simple_tag
def memo_radar(block: Radar) -> SafeString:
    labels = radar.Labels(tuple(_(axis.label) for axis in AXES), tuple(_(axis.short_label) for axis in AXES))
    svg = radar.radar("memo-radar", block.title, block.description, block.series, labels, look=PAPER)
    return on_paper(svg, "radar")


@register.simple_tag
def memo_strip(strip: Strip) -> SafeString:
    svg = dotstrip.dotstrip(
        f"memo-strip-{strip.key}",
        strip.title,
        strip.description,
        strip.ideal,
        strip.dots,
        agreed=strip.agreed,
        look=PAPER,
    )
    return on_paper(svg, "dotstrip")


def on_paper(svg: str, css: str) -> SafeString:
    # Under its own class the stylesheet of the pages would colour it, and on a dark screen the sheet stays white.
    return mark_safe(svg.replace(f'class="{css}"', f'class="memo-{css}"', 1))  # noqa: S308 - the chart escapes its texts
