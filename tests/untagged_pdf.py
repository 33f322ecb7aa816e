"""Writes a PDF that follows no profile, to see that a check finds that: `python -m tests.untagged_pdf FILE`."""

from __future__ import annotations

import sys
from pathlib import Path


def untagged() -> bytes:
    from weasyprint import HTML

    return HTML(string="<!doctype html><h1>Zonder labels</h1><p>Wie dit voorleest, leest maar wat.</p>").write_pdf()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(untagged())
