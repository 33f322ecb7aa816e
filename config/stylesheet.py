"""The styles of the pages: written in files of their own, sent as one.

`static/css/site.css` names them in the order of the cascade. A browser follows that as it stands; what `collectstatic`
prepares holds them all, so that a page needs one request for its styles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

FOLDER: Final = "css/"
SITE: Final = f"{FOLDER}site.css"
IMPORT: Final = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)

Collected = dict[str, tuple[Storage, str]]
"""Per name of a static file where it comes from, as `collectstatic` has it."""


def whole(read: Callable[[str], str]) -> str:
    """Return the text of all styles of the pages; `read` gives that of a static file by its name."""
    return IMPORT.sub(lambda found: read(FOLDER + found[1]), read(SITE))


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    """Static files under names with a hash, compressed, and the stylesheet of the pages in one piece."""

    def post_process(self, paths: Collected, dry_run: bool = False, **options: Any) -> Iterator[tuple]:
        if SITE in paths and not dry_run:
            self._write(SITE, whole(lambda name: _text(*paths[name])))
            paths = {**paths, SITE: (self, SITE)}
        return super().post_process(paths, dry_run=dry_run, **options)

    def _write(self, name: str, text: str) -> None:
        self.delete(name)
        self.save(name, ContentFile(text.encode()))


def _text(storage: Storage, path: str) -> str:
    with storage.open(path) as file:
        return file.read().decode()
