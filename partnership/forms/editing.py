"""What our forms share: help for who does not see the page, and care for what somebody else saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.functional import cached_property

from partnership.forms.choosing import Question, Stored, mark, what_happened
from partnership.forms.merging import Opening
from partnership.forms.problems import Problem
from partnership.forms.settling import Settlement, settle


class OurBoundField(forms.BoundField):
    question: Question | None = None

    @property
    def address(self) -> str:
        """Where on the page a reader mends what is wrong with this field."""
        if self.question:
            return f"#{self.question.auto_id}_0"
        return f"#{self.auto_id}_0" if self.use_fieldset else f"#{self.auto_id}"


class AccessibleForm(forms.Form):
    """Render its fields with `forms/field.html`: label, hint, error and field, tied together for a screen reader.

    The browser does not check anything itself: our own messages come in the reader's language, with a summary.
    """

    bound_field_class = OurBoundField
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class EditionBoundField(OurBoundField):
    """A field that says what was settled about it, where somebody else saved something too."""

    @property
    def typed(self):
        """What the browser sent."""
        return super().data

    @property
    def data(self):
        return self.form.settlement.values.get(self.name, self.typed)

    @property
    def question(self) -> Question | None:
        """What the reader has to choose here; None where there is nothing to choose."""
        return self.form.questions.get(self.name)


class OpeningBoundField(OurBoundField):
    """The hidden field that always says what is on the screen now, whatever the browser sent."""

    @property
    def typed(self) -> str | None:
        return super().data

    @property
    def data(self) -> int:
        """The edition that is stored now: what was settled, was settled with that one."""
        return self.form.stored_edition

    def value(self) -> str:
        return str(self.form.opening)


class EditionField(forms.Field):
    """The edition somebody has on the screen. Cleans to the number of the one that is stored."""

    widget = forms.HiddenInput
    bound_field_class = OpeningBoundField

    def has_changed(self, initial, data) -> bool:
        return False


class EditionForm(AccessibleForm):
    """A form on something that more people can save.

    `stored` is the thing as it is stored now (None when it does not exist yet) and `initial` holds its values. Where
    somebody else saved while this form was open, a field that only they changed becomes theirs, a field that only this
    person changed becomes mine, and about a field that both changed the reader is asked what to keep. While there are
    such questions the form is stale: it is not valid, and nothing is saved. When somebody saves something else again
    meanwhile, it asks again. Sending the same form twice is not stale: nothing differs.

    A subclass gets all of this by itself, with any prefix, when
    - its template has `{{ form.edition }}`, one of the summaries (`_error_summary.html`, or `_problems.html` with
      `problems_in`), and `forms/field.html` per field; a field drawn in another way includes `forms/_choosing.html`
      just above the input where there is a `field.question`;
    - what it saves is `cleaned_data`, with `partnership.editions.save_edition` (`partnership.history.save` does so) or
      under a lock that holds since `stored` was read.
    """

    bound_field_class = EditionBoundField

    edition = EditionField(required=False)

    heading = ""
    """What stands before the problems of this form on a page with several forms."""

    def __init__(self, data=None, *, stored: Stored | None, **kwargs):
        super().__init__(data, **kwargs)
        self.stored = stored
        self.stored_edition = stored.edition if stored else 0

    @classmethod
    def kept_in(cls, stored: Stored | None) -> dict[str, object]:
        """Return what is stored, by field, where the fields of the form are columns; nothing when nothing is stored."""
        return {name: getattr(stored, name) for name in cls.base_fields if name != "edition"} if stored else {}

    @property
    def said(self) -> dict[str, object]:
        """What to save, once the form is valid."""
        return {name: value for name, value in self.cleaned_data.items() if name != "edition"}

    @property
    def is_filled_in(self) -> bool:
        """False for a form that says nothing when it is sent, and so cannot differ from what somebody else saved."""
        return True

    @cached_property
    def seen(self) -> Opening:
        """What the reader had on the screen."""
        return Opening.read(self["edition"].typed)

    @cached_property
    def settlement(self) -> Settlement:
        may_differ = self.is_bound and self.stored and self.is_filled_in
        return settle(self) if may_differ else Settlement()

    @property
    def questions(self) -> Mapping[str, Question]:
        """What the reader has to choose, by field."""
        return self.settlement.questions

    @property
    def opening(self) -> Opening:
        """What is on the screen now, for the next time this form is sent."""
        edition = str(self.stored_edition)
        return Opening(
            edition=edition,
            began=self.seen.began if self.is_stale else edition,
            marks={field.name: mark(field.field, field.initial) for field in self if not field.is_hidden},
            asked=frozenset(self.questions),
        )

    @property
    def is_stale(self) -> bool:
        """True while the reader has something to choose."""
        return bool(self.questions)

    @property
    def only_asks(self) -> bool:
        """True when nothing is wrong, and there is only something to choose."""
        return self.is_stale and set(self.errors) == {NON_FIELD_ERRORS} and len(self.non_field_errors()) == 1

    def clean(self):
        if self.is_stale:
            message = what_happened([self.stored], choices=sum(one.is_open for one in self.questions.values()))
            self.add_error(None, ValidationError(message, code="stale"))
        for name, question in self.questions.items():
            if question.is_overdue:
                self.add_error(name, ValidationError(question.to_do, code="not_chosen"))
        return super().clean()

    @property
    def address(self) -> str:
        """Where on its page the form begins."""
        return next((field.address for field in self if not field.is_hidden), "#inhoud")

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong and what there is to choose; why there is, `problems_in` says for all forms at once."""
        for error in self.non_field_errors().as_data():
            if error.code != "stale":
                yield from (Problem(text, self.address) for text in error.messages)
        for field in self:
            for text in field.errors:
                yield Problem(self.said_of(field, text), field.address)
            if field.question and field.question.is_open and not field.question.is_overdue:
                yield Problem(field.question.to_do, field.address, is_choice=True)

    def said_of(self, field: forms.BoundField, text: str) -> str:
        """Return how the summary says what is wrong with a field."""
        return text
