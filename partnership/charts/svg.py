"""Numbers, elements and the drawing around them, as SVG text."""

from __future__ import annotations

from html import escape
from typing import Final

HIDDEN: Final = 'aria-hidden="true" focusable="false"'


def number(value: float) -> str:
    """Return a coordinate without noise: one decimal, no trailing zero, no minus zero."""
    return f"{round(value, 1) + 0.0:g}"


def circle(attributes: str, x: float, y: float, r: float) -> str:
    return f'<circle{attributes} cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>'


def line(attributes: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line{attributes} x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"/>'


def rect(attributes: str, x: float, y: float, width: float, height: float, rounding: float = 0) -> str:
    box = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    corners = f' rx="{number(rounding)}"' if rounding else ""
    return f"<rect{attributes} {box}{corners}/>"


def text(attributes: str, x: float, y: float, content: object) -> str:
    """Return a text element; the content is escaped."""
    return f'<text{attributes} x="{number(x)}" y="{number(y)}">{escape(str(content))}</text>'


def drawing(css: str, width: float, height: float, body: str, *, title: str, description: str, uid: str = "") -> str:
    """Return a drawing with a name and a description for who cannot see it; both are escaped.

    A `uid`, unique on the page, ties the two explicitly. Without one the direct children do it, which is enough for
    many small drawings in a table.
    """
    name, words, uid = escape(title), escape(description), escape(uid)
    tied = f' aria-labelledby="{uid}-t {uid}-d"' if uid else ""
    ids = (f' id="{uid}-t"', f' id="{uid}-d"') if uid else ("", "")
    return (
        f'<svg class="{css}" viewBox="0 0 {number(width)} {number(height)}" role="img"{tied}>'
        f"<title{ids[0]}>{name}</title><desc{ids[1]}>{words}</desc>{body}</svg>"
    )


def decoration(css: str, width: float, height: float, body: str) -> str:
    """Return a drawing that only repeats the text beside it, so that a screen reader skips it."""
    named = f' class="{css}"' if css else ""
    return f'<svg{named} viewBox="0 0 {number(width)} {number(height)}" {HIDDEN}>{body}</svg>'
