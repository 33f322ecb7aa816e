"""The look of a drawing on paper, where no stylesheet reaches.

WeasyPrint applies no page stylesheet inside an SVG (a radar comes out black), so on paper every element carries its
own colours. They repeat the light theme of static/css/tokens.css; a test keeps the two in step.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from partnership.charts.look import Look

INK: Final = "#243234"
SUBTLE: Final = "#4d5b5d"
SHEET: Final = "#fff"
GRID: Final = "#d3dcdc"
OUTER: Final = "#91a0a2"
IDEAL: Final = "#56636a"
IDEAL_AREA: Final = "#e4e9ea"
AGREED: Final = "#0f5561"
RIJK: Final = "#1f5fa8"
REGION: Final = "#8a5200"
PARTIES: Final = MappingProxyType(
    {"p1": "#1f5fa8", "p2": "#7b3a8c", "p3": "#1d6b4f", "p4": "#a3480a", "p5": "#5c5a12", "reference": SUBTLE}
)
DASHES: Final = MappingProxyType(
    {"p2": "9 3 2 3", "p3": "2 3", "p4": "10 4", "p5": "5 2", "ideal": "5 4", "reference": "12 3 2 3 2 3"}
)
FONT: Final = "Source Sans 3, Source Sans Pro, sans-serif"


def stroke(colour: str, width: float = 1, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f' fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linejoin="round"{dashed}'


def filled(colour: str, edge: str = "", width: float = 1.5) -> str:
    return f' fill="{colour}"' + (f' stroke="{edge}" stroke-width="{width:g}"' if edge else "")


def lettering(size: int, colour: str = INK, weight: int = 600, anchor: str = "") -> str:
    placed = f' text-anchor="{anchor}"' if anchor else ""
    return f' font-family="{FONT}" font-size="{size}" font-weight="{weight}" fill="{colour}"{placed}'


ATTRIBUTES: Final = MappingProxyType(
    {
        "area": filled(IDEAL_AREA),
        "grid": stroke(GRID),
        "grid outer": stroke(OUTER),
        "spoke": stroke(GRID),
        "lbl": lettering(14),
        "short": lettering(14),
        "tick": lettering(11, SUBTLE, 400, "middle"),
        "letter": lettering(13, SHEET, 700, "middle"),
        "line ideal": stroke(IDEAL, 2, DASHES["ideal"]),
        "mark ideal": filled(SHEET, IDEAL, 2),
        "line agreed": stroke(AGREED, 3),
        "mark agreed": filled(AGREED, SHEET),
        "mark count": filled(SUBTLE, SHEET),
        **{f"line {kind}": stroke(colour, 2.5, DASHES.get(kind, "")) for kind, colour in PARTIES.items()},
        **{f"mark {kind}": filled(colour, SHEET) for kind, colour in PARTIES.items()},
        "band": f' fill="{IDEAL_AREA}" stroke="{IDEAL}" stroke-dasharray="4 3"',
        "base": stroke(OUTER, 2),
        "ring": stroke(INK, 2),
        "span": stroke(INK, 5) + ' stroke-linecap="round"',
        "pill": filled(AGREED),
        "n": lettering(15, INK, 600, "middle"),
        "n on": lettering(15, SHEET, 700, "middle"),
        "scale": lettering(20, SUBTLE),
        "letters": lettering(15, SHEET),
        "cell ideal": filled(IDEAL_AREA),
        "cell agreed": stroke(AGREED, 3),
        "mid": stroke(INK, 2),
        "t": stroke(OUTER),
        "rijk": filled(RIJK),
        "regio": filled(REGION),
    }
)
"""Per class of an element its attributes; a class without an entry is a mistake and raises KeyError."""

PAPER: Final = Look(ATTRIBUTES.__getitem__, has_narrow_labels=False)
