from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.blind import BlindQuerySet
from partnership.models.by import by_user
from partnership.models.on_axis import IS_AN_AXIS, IS_ON_THE_SCALE, OnAxis
from partnership.profile import Profile

if TYPE_CHECKING:
    from partnership.models.agreement import Agreement
    from partnership.models.partnership import Partnership


class OwnScore(OnAxis):
    """What a party itself says on one axis: a score, or nothing for 'we do not know yet'."""

    score = models.PositiveSmallIntegerField(
        _("score"), null=True, blank=True, help_text=_("Leeg betekent: weten we nog niet.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        # Without score or reason: this text ends up in logs and in the admin.
        return f"{self.party_id} {self.axis}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        return self.question.label


class Position(OwnScore):
    """A party's own answer on one axis: a score, or 'we do not know yet'. No row means: not answered."""

    party = models.ForeignKey(
        "partnership.Party", on_delete=models.CASCADE, related_name="positions", verbose_name=_("partij")
    )
    reason = models.TextField(_("reden"), max_length=2000, blank=True)
    plain_answer = models.TextField(_("antwoord in gewone woorden"), max_length=2000, blank=True)
    hope = models.TextField(_("wat de partij van de andere kant hoopt"), max_length=2000, blank=True)
    """What the party hopes that the other side does; nobody has to hope for anything."""
    edition = models.PositiveIntegerField(_("editie"), default=1, editable=False)
    updated_at = models.DateTimeField(_("bijgewerkt op"), auto_now=True)
    updated_by = by_user(_("bijgewerkt door"))

    objects = BlindQuerySet.as_manager()

    class Meta:
        verbose_name = _("positie")
        verbose_name_plural = _("posities")
        constraints = [
            models.UniqueConstraint(fields=["party", "axis"], name="position_once"),
            models.CheckConstraint(condition=IS_AN_AXIS, name="position_axis_known"),
            models.CheckConstraint(condition=IS_ON_THE_SCALE, name="position_score_on_scale"),
        ]

    @property
    def is_unknown(self) -> bool:
        """Answered with 'we do not know yet'."""
        return self.score is None

    @property
    def needs_reason(self) -> bool:
        """True when the score deviates from the ideal type and no reason is given yet."""
        return self.score is not None and self.score != self.question.ideal and not self.reason.strip()


def profile_of(answers: Iterable[Position | Agreement]) -> Profile:
    """Return the scores of one party, or those that are agreed; unknown where there is no score."""
    return Profile.from_mapping({answer.axis: answer.score for answer in answers})
