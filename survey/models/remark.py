from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from survey.models.keys import RandomKey
from survey.models.round import Round


class Remark(models.Model):
    """What somebody wanted to add. Not even the side is kept: with a few words it could name a person."""

    id = RandomKey()
    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="remarks", db_index=False, verbose_name=_("vragenlijst")
    )
    text = models.TextField(_("opmerking"), max_length=1000)

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        indexes = [models.Index(fields=["round", "id"], name="remark_in_box")]

    def __str__(self) -> str:
        # Without the words: this text ends up in logs.
        return f"{self.round_id}"
