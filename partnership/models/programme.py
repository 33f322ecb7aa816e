from __future__ import annotations

from django.db import models
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from partnership.profile import REFERENCES, Profile

OTHER = gettext_noop("Anders")
"""Name of the programme for what is none of the others; the only one that is a word and not a name."""


class Programme(models.Model):
    """A kind of partnership, such as RES or Regio Deal."""

    key = models.SlugField(_("sleutel"), max_length=40, unique=True)
    name = models.CharField(_("naam"), max_length=100)
    order = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("programma")
        verbose_name_plural = _("programma’s")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return gettext(OTHER) if self.name == OTHER else self.name

    @property
    def reference(self) -> Profile | None:
        """The profile the source gives this programme, None when it gives none (ROB 2021, annex III)."""
        return REFERENCES.get(self.key)
