"""Prints HTML as a PDF: the engine, our typeface, our stylesheet, and no way to anything else.

Pure, so that the process that prints holds no settings and no database. The engine is imported in the functions that
need it: it costs half a second, and it may be absent. `press.py` is the door for everybody else.
"""

from __future__ import annotations

import atexit
import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from partnership.memo.finish import finish
from partnership.typeface import WEIGHTS, originals

if TYPE_CHECKING:
    from pydyf import PDF
    from weasyprint import CSS, Attachment, Document
    from weasyprint.css import ColorProfile
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

VARIANT: Final = "pdf/a-3a"
"""The archival profile; finish() adds what the profile for accessibility, PDF/UA-1, asks on top."""
COLOURS: Final = "--srgb"
"""The colour profile of paper.css. The archive asks for one in the file."""
BOX: Final = "\u2610"
"""What stands for a character that cannot be drawn; our own typeface has it."""
STYLES: Final = Path(__file__).resolve().parents[2] / "static" / "css"
SHEETS: Final = (Path(__file__).with_name("paper.css"), STYLES / "memo.css", STYLES / "memo-blocks.css")
"""What only the PDF needs, and what the memo looks like on the screen too."""

_one_at_a_time = Lock()


class CannotPrint(Exception):
    """There is no PDF. Nothing else was touched."""


class AddressRefused(CannotPrint):
    """The HTML asked for something that is not ours. Nothing was fetched."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file of text inside the PDF, such as the data of the memo as JSON."""

    name: str
    text: str
    description: str
    made_on: dt.date
    """Given, and not the clock's: equal memos give equal bytes."""


def own_files() -> dict[str, Traversable]:
    """Return the only addresses that exist while printing: names of ours, for our typeface and our colours."""
    fonts = {f"memo:{weight}": originals() / f"SourceSansPro-{style}.ttf" for weight, style in WEIGHTS.items()}
    return {**fonts, "memo:srgb": files("weasyprint.pdf") / "sRGB2014.icc"}


@cache
def own_files_only() -> URLFetcher:
    """Return a fetcher that knows our own files by name and stops the printing at any other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    known = own_files()

    class OwnFilesOnly(URLFetcher):
        def fetch(self, url, headers=None):
            if url not in known:
                raise ValueError("not one of our own files")
            return URLFetcherResponse(url, known[url].read_bytes())

    # No protocol is allowed either, should a later version of the engine reach past fetch().
    return OwnFilesOnly(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)


@dataclass(frozen=True, slots=True)
class Press:
    """What every print shares."""

    fonts: FontConfiguration
    colours: dict[str, ColorProfile]
    sheets: tuple[CSS, ...]


@cache
def set_up() -> Press:
    """Return the fonts, the colours and the parsed stylesheets, made once per process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    # print_here() deals with characters that have no glyph; the engine would log each of them.
    logging.getLogger("weasyprint").addFilter(_is_news)
    # The fonts tidy up after themselves, which they cannot do once the interpreter is gone.
    atexit.register(set_up.cache_clear)
    fonts, colours = FontConfiguration(), {}
    shared = {"font_config": fonts, "color_profiles": colours, "url_fetcher": own_files_only()}
    sheets = tuple(CSS(string=sheet.read_text(), **shared) for sheet in SHEETS)
    for profile in colours.values():
        # Asking its name writes a profile anew. Asked here, the first print equals the later ones.
        _name = profile.name
    return Press(fonts, colours, sheets)


def print_here(html: str, enclosures: Sequence[Enclosure] = ()) -> bytes:
    """Return the PDF of a page of HTML, tagged for accessibility and fit for the archive, made in this process.

    Equal HTML gives equal bytes. A character that no font on this machine can draw becomes a box. Raises
    AddressRefused when the HTML asks for an address.
    """
    # The engine shares its fonts between prints and is not made for threads: prints take turns.
    with _one_at_a_time:
        printed, missing = _print(html, enclosures)
        if missing:
            # Both profiles forbid an empty glyph; which ones are missing shows only after printing.
            printed, _missing = _print(html.translate(dict.fromkeys(missing, BOX)), enclosures)
        return printed


def _print(html: str, enclosures: Sequence[Enclosure]) -> tuple[bytes, set[int]]:
    """Return the PDF, and the characters (as code points) that could not be drawn."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError

    missing: set[int] = set()

    def complete(document: Document, pdf: PDF) -> None:
        finish(pdf)
        missing.update(*(font.missing for font in document.fonts.values()))

    try:
        shared = set_up()
        printed = HTML(string=html, url_fetcher=own_files_only()).write_pdf(
            stylesheets=shared.sheets,
            font_config=shared.fonts,
            color_profiles=shared.colours,
            output_intent=COLOURS,
            pdf_variant=VARIANT,
            attachments=[_attachment(enclosure) for enclosure in enclosures],
            finisher=complete,
        )
    # The engine raises this outside the family of Exception: uncaught, it would take the server's worker along.
    except FatalURLFetchingError as error:
        raise AddressRefused(str(error)) from error
    return printed, missing


def _attachment(enclosure: Enclosure) -> Attachment:
    from weasyprint import Attachment

    moment = dt.datetime.combine(enclosure.made_on, dt.time(), dt.UTC)
    return Attachment(
        string=enclosure.text,
        name=enclosure.name,
        description=enclosure.description,
        created=moment,
        modified=moment,
        relationship="Data",
        url_fetcher=own_files_only(),
    )


def _is_news(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith(".notdef glyph")
