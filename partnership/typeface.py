"""Our typeface for the pages: the Latin part of Source Sans, small enough to arrive with the page.

The licence of the original, SIL OFL 1.1, reserves the name "Source" for the unchanged fonts. So what is made here is
called Onderlegger Sans, and carries the copyright line and the licence with it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY: Final = "Onderlegger Sans"
WEIGHTS: Final = {400: "Regular", 600: "Semibold"}

LATIN: Final = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
"""The letters of all European languages in Latin script: names of people and places come from everywhere."""
SIGNS: Final = [ord(sign) for sign in "ȘșȚț’‘“”„‚–—…·•›‹▲▼◆×÷−≥≤≠≈€✓→←↑↓\u202f"]
FEATURES: Final = ["kern", "liga", "locl", "ccmp", "mark"]

COPYRIGHT, LICENCE, LICENCE_ADDRESS = 0, 13, 14
"""Entries of a font's table of names that go along unchanged."""


def originals() -> Path:
    """Return the folder of the installed package with the unchanged fonts and their licence."""
    import font_source_sans_pro

    return Path(font_source_sans_pro.__file__).parent / "files"


def typeface() -> dict[str, bytes]:
    """Return the files of the typeface by name: a WOFF2 per weight, of about 14 kB, and the licence."""
    files = {f"onderlegger-sans-{weight}.woff2": subset(weight) for weight in WEIGHTS}
    return {**files, "OFL.txt": (originals() / "LICENSE.txt").read_bytes()}


def subset(weight: int) -> bytes:
    """Return the font of a weight with only the characters of LATIN and SIGNS, under our own name."""
    from fontTools import subset as tools

    options = tools.Options(
        flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=[COPYRIGHT, LICENCE, LICENCE_ADDRESS]
    )
    woff2 = BytesIO()
    with tools.load_font(str(originals() / f"SourceSansPro-{WEIGHTS[weight]}.ttf"), options) as font:
        subsetter = tools.Subsetter(options)
        subsetter.populate(unicodes=LATIN + SIGNS)
        subsetter.subset(font)
        rename(font, weight)
        tools.save_font(font, woff2, options)
    return woff2.getvalue()


def rename(font: TTFont, weight: int) -> None:
    """Give the font our name, in the entries by which programs know it."""
    full, style = f"{FAMILY} {WEIGHTS[weight]}", WEIGHTS[weight]
    names = {1: FAMILY, 2: style, 3: full, 4: full, 6: full.replace(" ", "")}
    for entry, name in names.items():
        font["name"].setName(name, entry, platformID=3, platEncID=1, langID=0x409)
