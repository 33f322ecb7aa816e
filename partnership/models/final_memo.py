from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.fixed import Fixed, FixedQuerySet
from partnership.models.memo import HASH_LENGTH, Memo

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership


class FinalMemo(Fixed):
    """The PDF of a version that all parties have signed, with their names; made once."""

    memo = models.OneToOneField(Memo, on_delete=models.PROTECT, related_name="final", verbose_name=_("versie"))
    settled_on = models.DateField(_("vastgesteld op"))
    """The day of the last signature."""
    made_at = models.DateTimeField(_("gemaakt op"))
    pdf = models.BinaryField(_("pdf"))
    pdf_sha256 = models.CharField(max_length=HASH_LENGTH, db_index=True)
    sealed = models.BinaryField(_("verzegelde pdf"), null=True, blank=True)
    """The same PDF with an electronic seal; null where no seal is set up."""
    sealed_sha256 = models.CharField(max_length=HASH_LENGTH, blank=True, db_index=True)

    objects = FixedQuerySet.as_manager()
    not_told = frozenset({"memo", "settled_on", "made_at", "pdf", "pdf_sha256", "sealed", "sealed_sha256"})

    class Meta:
        verbose_name = _("vastgesteld memo")
        verbose_name_plural = _("vastgestelde memo’s")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sealed=None, sealed_sha256="")
                | (models.Q(sealed__isnull=False) & ~models.Q(sealed_sha256="")),
                name="final_memo_sealed_with_hash",
            )
        ]

    def __str__(self) -> str:
        return f"{self.memo_id} {self.settled_on}"

    @property
    def partnership(self) -> Partnership:
        return self.memo.partnership

    @property
    def history_name(self) -> str:
        return f"{_('vastgesteld memo, versie')} {self.memo.number}"
