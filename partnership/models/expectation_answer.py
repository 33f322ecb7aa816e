from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from partnership.models.editable import Editable
from partnership.models.expectation import CHARACTERS_IN_A_NAME, Expectation
from partnership.models.party import Party

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership


class Reply(models.TextChoices):
    """What a party says to an expectation. Empty: nothing yet."""

    ACCEPTED = "accepted", _("Ja, dat doen wij")
    DECLINED = "declined", _("Nee, dat doen wij niet")


class State(models.TextChoices):
    """How far a party is with what it said it does."""

    NOT_BEGUN = "not-begun", _("Nog niet begonnen")
    BUSY = "busy", _("Bezig")
    DONE = "done", _("Gedaan")
    FAILS = "fails", _("Lukt niet")


class ExpectationAnswer(Editable):
    """What one party answers to one expectation, and how far it is. No row means: not answered."""

    expectation = models.ForeignKey(
        Expectation, on_delete=models.CASCADE, related_name="answers", verbose_name=_("verwachting")
    )
    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="expectation_answers", verbose_name=_("partij")
    )
    answer = models.CharField(_("antwoord"), max_length=10, choices=Reply, blank=True)
    reason = models.TextField(_("toelichting bij het antwoord"), max_length=1000, blank=True)
    state = models.CharField(_("stand"), max_length=10, choices=State, blank=True)
    state_note = models.TextField(_("toelichting bij de stand"), max_length=1000, blank=True)
    state_on = models.DateField(_("stand op"), null=True, blank=True)
    """The day somebody last said how far it is."""

    class Meta:
        verbose_name = _("antwoord op een verwachting")
        verbose_name_plural = _("antwoorden op verwachtingen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["expectation", "party"], name="expectation_answer_once"),
            models.CheckConstraint(condition=models.Q(answer__in=["", *Reply.values]), name="expectation_answer_known"),
            models.CheckConstraint(
                condition=~models.Q(answer=Reply.DECLINED) | ~models.Q(reason=""),
                name="expectation_answer_no_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(state="") | models.Q(answer=Reply.ACCEPTED, state__in=State.values),
                name="expectation_answer_state_after_yes",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.FAILS) | ~models.Q(state_note=""),
                name="expectation_answer_failing_with_a_note",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.expectation_id} {self.party_id}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        what = Truncator(self.expectation.what).chars(CHARACTERS_IN_A_NAME)
        return f"{_('antwoord op een verwachting')}: {what}"
