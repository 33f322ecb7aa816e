"""Seals a PDF with a certificate made on the spot, to see whether it keeps its profiles.

Run as `python -m tests.sealed_pdf FROM TO`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from partnership.memo.signing.seal import sealed
from tests.partnership.memo.signing.certificates import certificate_in


def with_seal(pdf: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        return sealed(pdf, certificate_in(Path(folder)))


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(with_seal(source.read_bytes()))
