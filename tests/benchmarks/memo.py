"""The memo as PDF: against Chromium, which is started to print the same HTML with the same stylesheets and fonts."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from partnership.memo import document
from partnership.memo.engine import MEMO_CSS, PAPER_CSS, own_files
from partnership.memo.facts import MemoFacts
from partnership.memo.press import print_pdf
from partnership.memo.seen import View
from partnership.profile import Profile
from tests.benchmarks.ratio import Ratio, compare
from tests.partnership.memo.taken import answers, memo

LIMIT = 0.6
TURNS = 9
PARTIES = {
    "Rijk (voorbeeldministerie)": ("rijk", Profile(4, 2, 4, 4, 4, 5)),
    "Provincie Voorland": ("province", Profile(3, 1, 3, 3, 4, 3)),
    "Waterschap De Voorde": ("water-authority", Profile(4, 3, 2, 4, 3, 3)),
    "Gemeente Beekdam": ("municipality", Profile(3, 1, 1, 2, 5, 2)),
    "Gemeente Heidekamp": ("municipality", Profile(3, 1, 1, 2, None, 1)),
}


def ratios() -> Iterator[Ratio]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return
    for name, facts in (("agreed by five parties", agreed()), ("positions of five parties", positions())):
        page = document.paper(facts)
        with tempfile.TemporaryDirectory() as folder:
            browser = partial(print_with_chromium, chromium, Path(folder), for_chromium(page))
            yield compare(
                f"Memo {name}, against Chromium", partial(print_pdf, page), browser, limit=LIMIT, repeat=TURNS
            )


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
    css = PAPER_CSS.read_text() + MEMO_CSS.read_text()
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
