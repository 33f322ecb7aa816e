"""What becomes of a form when somebody else saved while it was open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.forms import BoundField

from partnership.forms.choosing import Question, choice_name, mark, may_keep_both, readable
from partnership.forms.merging import Choice, Opening, Verdict, below_each_other, verdict

if TYPE_CHECKING:
    from partnership.forms.editing import EditionForm


@dataclass(frozen=True, slots=True)
class Settlement:
    """What fields say instead of what was typed, and what a person has to choose first."""

    values: Mapping[str, object] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)


def settle(form: EditionForm) -> Settlement:
    """Take over what only somebody else changed, and what a person chose once every choice is made."""
    seen, values = form.seen, {}
    if seen.edition == str(form.stored_edition) and not seen.asked:
        return Settlement()
    choices: dict[str, Choice | None] = {}
    for one in differing(form):
        if one.name in seen.asked:
            choices[one.name] = choice_made(one, seen)
        else:
            outcome = verdict(seen.marks.get(one.name), theirs=mark_of_theirs(one), mine=mark(one.field, one.typed))
            if outcome is Verdict.THEIRS:
                values[one.name] = kept(one, Choice.THEIRS)
            elif outcome is Verdict.ASK:
                choices[one.name] = None
    if None in choices.values():
        return Settlement(values, {name: question(form, name, choice) for name, choice in choices.items()})
    return Settlement(values | {name: kept(form[name], choice) for name, choice in choices.items()})


def differing(form: EditionForm) -> list[BoundField]:
    """Return the fields in which somebody typed something else than is stored now."""
    return [one for one in form if not one.is_hidden and one.field.has_changed(one.initial, one.typed)]


def choice_made(one: BoundField, seen: Opening) -> Choice | None:
    """Return what the reader chose; None without an answer, and when something else is stored than was shown."""
    sent = one.form.data.get(choice_name(one))
    allowed = [choice for choice in Choice if choice is not Choice.BOTH or may_keep_both(one.field)]
    return next((choice for choice in allowed if choice.value == sent and shows_what_is_stored(one, seen)), None)


def shows_what_is_stored(one: BoundField, seen: Opening) -> bool:
    return seen.marks.get(one.name) == mark_of_theirs(one)


def mark_of_theirs(one: BoundField) -> str:
    return mark(one.field, one.initial)


def question(form: EditionForm, name: str, choice: Choice | None) -> Question:
    is_asked_again = name in form.seen.asked and shows_what_is_stored(form[name], form.seen)
    return Question(
        field=form[name],
        stored=form.stored,
        is_of_one_person=form.seen.began == str(form.stored_edition - 1),
        chosen=choice,
        is_overdue=choice is None and is_asked_again,
    )


def kept(one: BoundField, choice: Choice) -> object:
    """Return what the field says after the choice, as a browser would send it."""
    if choice is Choice.THEIRS:
        return one.field.prepare_value(one.initial)
    if choice is Choice.BOTH:
        return below_each_other(readable(one.field, one.initial), one.typed or "")
    return one.typed
