"""What a party says on one axis, as a form. It translates; it does not count."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership import hopes
from partnership.answer import UNANSWERED, Answer
from partnership.axes import Axis
from partnership.forms.axis import AxisForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import Position, Side
from partnership.positions.actions import Statement

LONGEST_TEXT = longest(Position, "reason")


class PositionForm(AxisForm):
    """One of the six questions. `position` is what the party has said so far, None when it has not answered.

    `side` is where the party sits: it decides of whom it may hope something.
    """

    field_order = ["answer", "reason", "hope", "plain_answer"]

    reason = Paragraph(
        label=gettext_lazy("Waarom wijkt u af van het ideaaltype?"),
        help_text=gettext_lazy(
            "Eén of twee zinnen. U mag dit later invullen, maar wel voordat u deelt. De andere partijen lezen dit als "
            "iedereen heeft gedeeld."
        ),
        max_length=LONGEST_TEXT,
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, axis: Axis, position: Position | None, side: Side):
        super().__init__(
            data,
            axis=axis,
            without_score=_("Weten we nog niet"),
            stored=position,
            initial=said_in(position),
            extra_fields=extra_fields(axis, side),
        )

    @property
    def shows_reason(self) -> bool:
        """True when the reason must be in sight whatever is chosen: there is something in it, or wrong with it."""
        return bool(self["reason"].value() or self["reason"].errors or self["reason"].question)

    @property
    def statement(self) -> Statement:
        """What the party says, once the form is valid."""
        cleaned = self.cleaned_data
        plain_answer = cleaned.get("plain_answer", "")
        return Statement(self.axis.key, cleaned["answer"], cleaned["reason"], plain_answer, cleaned["hope"])


def extra_fields(axis: Axis, side: Side) -> dict[str, forms.Field]:
    """Return what is asked beside the score and the reason: always what the party hopes, sometimes more."""
    plain = {"plain_answer": plain_field(axis)} if axis.plain_question else {}
    return {"hope": hope_field(side), **plain}


def plain_field(axis: Axis) -> forms.Field:
    """Return the field for what the source asks in plain words beside the score."""
    return Paragraph(
        label=_(axis.plain_question),
        help_text=_(axis.plain_hint),
        max_length=LONGEST_TEXT,
        required=False,
        rows=2,
    )


def hope_field(side: Side) -> forms.Field:
    return Paragraph(
        label=hopes.question(side),
        help_text=_("U mag dit leeg laten."),
        max_length=LONGEST_TEXT,
        required=False,
        rows=2,
    )


def said_in(position: Position | None) -> dict[str, object]:
    if position is None:
        return {"answer": UNANSWERED}
    return {
        "answer": Answer(position.score),
        "reason": position.reason,
        "plain_answer": position.plain_answer,
        "hope": position.hope,
    }
