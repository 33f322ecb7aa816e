"""Tables as an OpenDocument spreadsheet (ODF 1.3), which every office program opens; numbers stay numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

CONTENT_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""Of every part of the file, so that the same tables give the same file."""
MANIFEST: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{CONTENT_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
BEFORE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:body><office:spreadsheet>
"""
AFTER: Final = "</office:spreadsheet></office:body></office:document-content>\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[object]]
    """Of text, whole numbers and decimals; None is an empty cell."""


def spreadsheet(sheets: Iterable[Sheet]) -> bytes:
    """Return the file. No cell is a formula: text is always text."""
    content = BEFORE + "".join(map(_table, sheets)) + AFTER
    file = BytesIO()
    with ZipFile(file, "w") as package:
        # The kind of file comes first and as it is, so that others can tell without unpacking.
        _add(package, "mimetype", CONTENT_TYPE, ZIP_STORED)
        _add(package, "META-INF/manifest.xml", MANIFEST, ZIP_DEFLATED)
        _add(package, "content.xml", content, ZIP_DEFLATED)
    return file.getvalue()


def _add(package: ZipFile, name: str, text: str, compression: int) -> None:
    part = ZipInfo(name, LONG_AGO)
    part.compress_type = compression
    package.writestr(part, text)


def _table(sheet: Sheet) -> str:
    rows = (f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>\n" for row in _rows(sheet))
    columns = f'<table:table-column table:number-columns-repeated="{len(sheet.header)}"/>\n'
    return f"<table:table table:name={quoteattr(sheet.name)}>\n{columns}{''.join(rows)}</table:table>\n"


def _rows(sheet: Sheet) -> Iterator[Sequence[object]]:
    yield sheet.header
    yield from sheet.rows


def _cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {number}><text:p>{value}</text:p></table:table-cell>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'
