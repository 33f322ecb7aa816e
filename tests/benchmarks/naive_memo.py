"""The memo as one would print it with the engine's own defaults: the measure that ours is held against.

The same content in the same typeface. What differs is what costs time and what a first version has by itself: columns
that follow their text, hyphenation, contents with page numbers behind dots, and a stylesheet that is read every time.
No tags, no archive: it does less, not more.
"""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

from partnership.memo import document
from partnership.memo.engine import own_files
from partnership.memo.facts import MemoFacts

CSS = """
@font-face { font-family: "Source Sans 3"; font-weight: 400; src: url("memo:400"); }
@font-face { font-family: "Source Sans 3"; font-weight: 600; src: url("memo:600"); }
@page { size: A4; margin: 25mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); } }
body { font: 10.5pt/1.45 "Source Sans 3", sans-serif; hyphens: auto; }
h1, h2, h3, th { font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 4mm 0; }
th, td { border: 0.5pt solid #999; padding: 1.5mm; text-align: left; vertical-align: top; }
nav { break-after: page; }
nav li { list-style: none; }
nav a { color: inherit; text-decoration: none; }
nav a::after { content: leader(".") target-counter(attr(href), page); }
"""
HEADING = re.compile(r"<h([23])[^>]*>(.*?)</h\1>", re.DOTALL)


def page_of(memo: MemoFacts) -> str:
    """Return the page: contents, and the content of the memo with a place for each heading."""
    numbers, entries = count(1), []

    def with_place(found: re.Match[str]) -> str:
        place = f"kop-{next(numbers)}"
        entries.append(f'<li><a href="#{place}">{found[2]}</a></li>')
        return f'<h{found[1]} id="{place}">{found[2]}</h{found[1]}>'

    content = HEADING.sub(with_place, document.content(memo))
    contents = "".join(entries)
    head = f'<meta charset="utf-8"><title>{document.title(memo)}</title><style>{css()}</style>'
    return (
        f'<!doctype html><html lang="nl"><head>{head}</head><body><nav><ul>{contents}</ul></nav>{content}</body></html>'
    )


def css() -> str:
    text = CSS
    for name, path in own_files().items():
        text = text.replace(name, Path(str(path)).as_uri())
    return text


def print_naively(page: str) -> bytes:
    from weasyprint import HTML

    return HTML(string=page).write_pdf()
