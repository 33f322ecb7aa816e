"""What one person may write on the screen of one question: saved together, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.db import transaction
from django.http import QueryDict

from partnership.axes import Axis
from partnership.dialogue.actions import Term, save_terms
from partnership.dialogue.comparison import AxisComparison
from partnership.dialogue.conversation.forms import NewReservationForm
from partnership.dialogue.forms import TermForm
from partnership.dialogue.reservations import parties_to_speak_for, reserve
from partnership.forms.fields import sent_number
from partnership.forms.problems import Problem, problems_in
from partnership.life import Action, has_role, require_moment
from partnership.models import Agreement, Partnership, Party, User
from partnership.reveal import lock

LATER: Final = "later"
"""Name of the button that keeps what is filled in and goes on, without an agreement."""
MORE: Final = "more"
"""Name of the button that asks for another reservation, and saves nothing."""
ROWS: Final = "rows"
"""How the form says how many new reservations it holds."""
MOST_ROWS: Final = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """The forms on the screen; what is agreed only for the coordinator."""

    axis: Axis
    term: TermForm | None
    reservations: tuple[NewReservationForm, ...]

    @property
    def has_forms(self) -> bool:
        return bool(self.term or self.reservations)

    @property
    def only_party(self) -> Party | None:
        """The one party this person writes reservations for; None for who writes them for several."""
        return self.reservations[0].only_party if self.reservations else None

    @property
    def rows(self) -> int:
        return len(self.reservations)

    @property
    def may_have_more(self) -> bool:
        return bool(self.reservations) and self.only_party is None and self.rows < MOST_ROWS

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, and then what the reader has to choose."""
        of_term = problems_in([self.term]) if self.term else []
        fields = (field for form in self.reservations for field in form)
        found = of_term + [Problem(text, field.address) for field in fields for text in field.errors]
        return sorted(found, key=lambda problem: problem.is_choice)


def sheet_for(
    partnership: Partnership, part: AxisComparison, user: User, data: QueryDict | None = None, *, is_final: bool = False
) -> Sheet:
    """Return what this user may write about one question, filled with what somebody typed if there is data."""
    stored = Agreement.objects.filter(partnership=partnership, axis=part.axis.key).select_related("recorded_by").first()
    records = has_role(user, partnership, Action.TALK)
    parties = parties_to_speak_for(user, partnership)
    rows = range(rows_in(data)) if parties else ()
    return Sheet(
        axis=part.axis,
        term=TermForm(data, part=part, agreement=stored, is_final=is_final) if records else None,
        reservations=tuple(NewReservationForm(data, parties=parties, number=number) for number in rows),
    )


def rows_in(data: QueryDict | None) -> int:
    """Return how many new reservations to show: one, as many as were sent, or one more when that is asked for."""
    if data is None:
        return 1
    sent = sent_number(data.get(ROWS, "")) or 1
    return min(sent + (MORE in data), MOST_ROWS)


@transaction.atomic
def save_sheet(partnership: Partnership, part: AxisComparison, data: QueryDict, *, by: User) -> Sheet:
    """Save what was sent if all of it is valid, and return the forms; a problem in one means that nothing was saved.

    The partnership stays locked from reading what is stored until saving. Raises NotNow.
    """
    partnership = lock(partnership)
    require_moment(partnership, Action.TALK)
    sheet = sheet_for(partnership, part, by, data, is_final=LATER not in data)
    if not sheet.problems:
        if sheet.term:
            save_terms(partnership, [term_in(sheet.term)], by=by)
        for form in sheet.reservations:
            if form.text_given:
                reserve(partnership, axis=part.axis.key, party=form.speaks_for, text=form.text_given, by=by)
    return sheet


def term_in(form: TermForm) -> Term:
    """Return what to keep: what is put off stays or becomes open, but for an agreement about which nothing is new."""
    if form.is_final:
        return form.term
    is_untouched = bool(form.stored) and not form.stored.is_open and not form.has_changed()
    return replace(form.term, is_open=not is_untouched)
