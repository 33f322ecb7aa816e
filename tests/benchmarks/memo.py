"""The memo as PDF: against Chromium, which is started to print the same HTML with the same stylesheets and fonts;
against a plain template of the same engine; and memos of many parties against those of few. All of ours are printed as
the server does it: by a process of its own, with limits.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from django.core.management import call_command
from pypdf import PdfReader

from partnership.example_memos.memos import example
from partnership.example_memos.sections import full
from partnership.memo import document
from partnership.memo.engine import SHEETS, own_files
from partnership.memo.facts import MemoFacts
from partnership.memo.seen import View
from partnership.memo.spawned import Limits, SpawnedPress
from partnership.profile import Profile
from tests.benchmarks.dashboard import use
from tests.benchmarks.naive_memo import page_of, print_naively
from tests.benchmarks.ratio import Ratio, compare, seconds
from tests.partnership.memo.taken import answers, memo

AGAINST_CHROMIUM, AGAINST_NAIVE = 0.5, 0.6
PER_PAGE = 1.3
TURNS = 9
SIZES = (1, 4, 12, 40)
"""Parties of the memos whose pages are compared."""
PARTIES = {
    "Rijk (voorbeeldministerie)": ("rijk", Profile(4, 2, 4, 4, 4, 5)),
    "Provincie Voorland": ("province", Profile(3, 1, 3, 3, 4, 3)),
    "Waterschap De Voorde": ("water-authority", Profile(4, 3, 2, 4, 3, 3)),
    "Gemeente Beekdam": ("municipality", Profile(3, 1, 1, 2, 5, 2)),
    "Gemeente Heidekamp": ("municipality", Profile(3, 1, 1, 2, None, 1)),
}


def ratios() -> Iterator[Ratio]:
    press = SpawnedPress(Limits(seconds=120, megabytes=1024))
    try:
        yield from measured_on(press)
    finally:
        press.close()


def measured_on(press: SpawnedPress) -> Iterator[Ratio]:
    memos = {"agreed by five parties": agreed(), "positions of five parties": positions()}
    for name, facts in memos.items():
        yield from against_chromium(f"Memo {name}", document.paper(facts), press)
    for name, facts in memos.items():
        ours, naive = partial(press.print, document.paper(facts)), partial(print_naively, page_of(facts))
        yield compare(f"Memo {name}, against a plain template", ours, naive, limit=AGAINST_NAIVE, repeat=TURNS)
    yield from per_page(press)


def against_chromium(name: str, page: str, press: SpawnedPress) -> Iterator[Ratio]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        browser = partial(print_with_chromium, chromium, Path(folder), for_chromium(page))
        yield compare(
            f"{name}, against Chromium", partial(press.print, page), browser, limit=AGAINST_CHROMIUM, repeat=TURNS
        )


def per_page(press: SpawnedPress) -> Iterator[Ratio]:
    """Compare the seconds per page of memos of more parties with those of the smallest; each is filled in whole."""
    with tempfile.TemporaryDirectory() as folder:
        use(Path(folder) / "memos.sqlite3")
        call_command("migrate", verbosity=0)
        papers = [
            document.paper(example(partial(full, parties=size, phases=5, expectations=size * 3 // 2))) for size in SIZES
        ]
    pages = [len(PdfReader(io.BytesIO(press.print(paper))).pages) for paper in papers]
    turns = [[seconds(partial(press.print, paper)) for paper in papers] for _turn in range(TURNS)]
    first, *others = (median(column) / number for column, number in zip(zip(*turns, strict=True), pages, strict=True))
    for size, number, each in zip(SIZES[1:], pages[1:], others, strict=True):
        name = f"Memo of {size} parties ({number} pages), time per page, against one party ({pages[0]} pages)"
        yield Ratio(name, each, first, each / first, PER_PAGE)


def agreed() -> MemoFacts:
    return memo(View.AGREED, agreed=Profile(4, 1, 3, 3, 4, 2), **everybody())


def positions() -> MemoFacts:
    return memo(View.POSITIONS, **everybody())


def everybody() -> dict:
    plain = "Het Rijk en de provincie betalen ieder de helft; de gemeenten dragen bij in uren."
    return {
        "parties": (),
        "said": [answers(name, profile, layer, plain=plain) for name, (layer, profile) in PARTIES.items()],
    }


def for_chromium(page: str) -> str:
    """Return the page with our stylesheets in it, and the names of our fonts as addresses of files."""
    css = "".join(sheet.read_text() for sheet in SHEETS)
    for name, path in own_files().items():
        css = css.replace(name, Path(str(path)).as_uri())
    return page.replace("</head>", f"<style>{css}</style></head>")


def print_with_chromium(chromium: str, folder: Path, page: str) -> None:
    source, target = folder / "memo.html", folder / "memo.pdf"
    source.write_text(page)
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    # The second start finds its profile in place, which is the quicker one.
    where = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", "--no-pdf-header-footer"]
    subprocess.run([chromium, *flags, *where, source.as_uri()], check=True, capture_output=True, timeout=60)
    assert target.read_bytes().startswith(b"%PDF-")
