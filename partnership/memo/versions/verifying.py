"""Whether what is kept of memos is still what was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import FinalMemo, Memo
from partnership.models.memo import hash_of

AT_A_TIME = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of a version, with the hash that was kept beside it."""

    reference: str
    number: int
    name: str
    kept: str
    found: str

    @property
    def is_as_kept(self) -> bool:
        return self.kept == self.found

    @property
    def sentence(self) -> str:
        told = {"reference": self.reference, "number": self.number, "file": self.name}
        where = _("%(reference)s, versie %(number)d, %(file)s is anders dan toen het werd bewaard.") % told
        hashes = _("Bewaard: sha256 %(kept)s. Gevonden: %(found)s.") % {"kept": self.kept, "found": self.found}
        return f"{where} {hashes}"


def verified() -> Iterator[Kept]:
    """Yield every kept file of every version, adopted memos too, with the hash it has now."""
    for memo in Memo.objects.select_related("partnership").order_by("pk").iterator(AT_A_TIME):
        for name, content, kept in files_of(memo):
            yield found(memo, name, content, kept)
    for final in FinalMemo.objects.select_related("memo__partnership").order_by("pk").iterator(AT_A_TIME):
        for name, content, kept in adopted_files_of(final):
            yield found(final.memo, name, content, kept)


def found(memo: Memo, name: str, content: bytes, kept: str) -> Kept:
    return Kept(memo.partnership.reference, memo.number, name, kept, hash_of(bytes(content)))


def files_of(memo: Memo) -> Iterator[tuple[str, bytes, str]]:
    yield _("de gegevens (JSON)"), memo.snapshot, memo.snapshot_sha256
    yield _("de pdf"), memo.pdf, memo.pdf_sha256


def adopted_files_of(final: FinalMemo) -> Iterator[tuple[str, bytes, str]]:
    yield _("de vastgestelde pdf"), final.pdf, final.pdf_sha256
    if final.sealed is not None:
        yield _("de verzegelde pdf"), final.sealed, final.sealed_sha256
