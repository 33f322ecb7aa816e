"""The drawings of the memo, with the colours of paper."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from partnership.memo import drawings
from partnership.memo.blocks import Radar, Strips

register = template.Library()


@register.simple_tag
def memo_radar(block: Radar) -> SafeString:
    return on_paper(drawings.radar(block), "radar small")


@register.simple_tag
def memo_strips(block: Strips) -> SafeString:
    return on_paper(drawings.strips(block), "dotgrid")


def on_paper(svg: str, css: str) -> SafeString:
    # Under its own class the stylesheet of the pages would colour it, and on a dark screen the sheet stays white.
    return mark_safe(svg.replace(f'class="{css}"', f'class="memo-{css.split()[0]}"', 1))  # noqa: S308 - the chart escapes its texts
