"""The figures of the memo as SVG, with the colours of paper, and as pictures for a file that takes no SVG.

The library that makes pictures is imported in the function that needs it.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.charts import dotgrid
from partnership.charts.paper import FONT, PAPER
from partnership.charts.radar import FULL, SMALL, Labels, Size
from partnership.charts.radar import radar as drawn
from partnership.memo.blocks import Radar, Strips
from partnership.typeface import WEIGHTS, originals

FAMILY: Final = "Source Sans Pro"
"""What the files of our typeface call themselves."""
PIXELS: Final = 1200
"""The width of a picture: sharp on paper over the whole width of a page."""


def radar(block: Radar, size: Size = SMALL) -> str:
    labels = Labels(tuple(_(axis.label) for axis in AXES), tuple(_(axis.short_label) for axis in AXES))
    return drawn("memo-radar", block.title, block.description, block.series, labels, size, PAPER)


def strips(block: Strips, *, has_names: bool = False) -> str:
    rows = [dotgrid.Standing(strip.ideal, strip.dots, strip.agreed) for strip in block.strips]
    names = [strip.title for strip in block.strips] if has_names else []
    return dotgrid.dotgrid("memo-strips", block.title, block.description, rows, PAPER, names)


def picture_of(figure: Radar | Strips) -> bytes:
    """Return a figure as a PNG that needs no words around it; equal figures give equal bytes."""
    return png(radar(figure, FULL) if isinstance(figure, Radar) else strips(figure, has_names=True))


def png(svg: str) -> bytes:
    """Return a drawing as a picture on white, in our own typeface, whatever fonts the machine has."""
    import resvg_py

    alone = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(FONT, FAMILY)
    fonts = [str(originals() / f"SourceSansPro-{style}.ttf") for style in WEIGHTS.values()]
    return resvg_py.svg_to_bytes(
        svg_string=alone, background="#ffffff", width=PIXELS, skip_system_fonts=True, font_files=fonts
    )
