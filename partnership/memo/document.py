"""The memo as HTML for the screen and as PDF for paper: the same content in two wrappings."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from partnership.memo.facts import MemoFacts
from partnership.memo.press import Enclosure, print_pdf

DATA: Final = "memo.json"
LONGEST_NAME: Final = 80
"""Characters of the title in a file name."""


def content(memo: MemoFacts) -> SafeString:
    """Return the memo itself, without a page around it."""
    return render_to_string("memo/_content.html", {"memo": memo})


def paper(memo: MemoFacts) -> SafeString:
    """Return the whole page that becomes the PDF."""
    return render_to_string("memo/paper.html", {"memo": memo, "title": title(memo), "content": content(memo)})


def pdf(memo: MemoFacts) -> bytes:
    """Return the memo as a PDF; equal facts give equal bytes."""
    return print_pdf(paper(memo), [data(memo)] if memo.data else [])


def data(memo: MemoFacts) -> Enclosure:
    """Return the data of the memo as the file that travels inside the PDF."""
    return Enclosure(DATA, memo.data.decode(), _("De gegevens van dit memo"), memo.date)


def title(memo: MemoFacts) -> str:
    """Return what a reader's window, list of files and screen reader call the document."""
    return _("%(kind)s: %(title)s (%(mark)s)") % {"kind": memo.kind, "title": memo.title, "mark": memo.mark.lower()}


def attachment(memo: MemoFacts, extension: str = "pdf") -> str:
    """Return the Content-Disposition for a download: named after the title, for old browsers without its accents."""
    ascii_name, full_name = (file_name(memo, extension, allow_unicode=allowed) for allowed in (False, True))
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(full_name)}"


def file_name(memo: MemoFacts, extension: str = "pdf", *, allow_unicode: bool) -> str:
    """Return the name of a file, after what it is, the title and the reference."""
    name = slugify(memo.title, allow_unicode=allow_unicode)[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, [memo.name, name, memo.reference])) + f".{extension}"
