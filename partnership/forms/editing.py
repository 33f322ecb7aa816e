"""What our forms share: help for who does not see the page, and care for what somebody else saved."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Protocol

from django import forms
from django.utils.translation import gettext as _

from partnership.amounts import written
from partnership.models import User
from partnership.wording import day, moment


class Stored(Protocol):
    """Something with editions, as it is stored now."""

    edition: int
    updated_at: dt.datetime
    updated_by: User | None


class OurBoundField(forms.BoundField):
    @property
    def now_stored(self) -> str | None:
        """What somebody else stored where this form says something different; None where there is nothing to choose."""
        if not getattr(self.form, "is_stale", False) or self.name not in self.form.changed_data:
            return None
        return readable(self.field, self.initial) or _("niet ingevuld")


def readable(field: forms.Field, value) -> str:
    """Return a field's value as a person would write it; empty for no value."""
    if hasattr(field, "choices"):
        prepared = field.prepare_value(value)
        chosen = {str(one) for one in (prepared if isinstance(prepared, list | tuple | set) else [prepared])}
        return ", ".join(str(label) for key, label in field.choices if str(key) in chosen)
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, Decimal):
        return written(value)
    return "" if value is None else str(value)


class AccessibleForm(forms.Form):
    """Render its fields with `forms/field.html`: label, hint, error and field, tied together for a screen reader.

    The browser does not check anything itself: our own messages come in the reader's language, with a summary.
    """

    bound_field_class = OurBoundField
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class EditionForm(AccessibleForm):
    """A form on something that more people can save.

    `stored` is the thing as it is stored now (None when it does not exist yet) and `initial` holds its values. A form
    that was opened on another edition and says something different is stale: it is not valid, names who saved when,
    shows per field what is stored now (`field.now_stored`) and carries the new edition, so that saving it again is a
    choice. Sending the same form twice is not stale: nothing differs. Save with `partnership.editions.save_edition`.
    """

    edition = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, stored: Stored | None, **kwargs):
        super().__init__(data, **kwargs)
        self.stored = stored
        self.stored_edition = stored.edition if stored else 0
        self.initial["edition"] = self.stored_edition
        self.is_stale = self.is_bound and self._opened_on_another_edition() and self.has_changed()
        if self.is_bound:
            self.data = self.data.copy()
            self.data[self.add_prefix("edition")] = self.stored_edition

    @property
    def changed_data(self) -> list[str]:
        """The fields that say something different from what is stored."""
        return [name for name in super().changed_data if name != "edition"]

    def clean(self):
        if self.is_stale:
            self.add_error(None, forms.ValidationError(self._stale_message(), code="stale"))
        return super().clean()

    def _opened_on_another_edition(self) -> bool:
        return self.data.get(self.add_prefix("edition")) != str(self.stored_edition)

    def _stale_message(self) -> str:
        if self.stored is None or self.stored.updated_by is None:
            who = _("Iemand anders")
        else:
            who = str(self.stored.updated_by)
        when = moment(self.stored.updated_at) if self.stored else ""
        return _(
            "%(who)s heeft dit %(when)s opgeslagen terwijl u bezig was. Uw tekst staat er nog. Bij elk veld dat "
            "verschilt, staat wat nu is opgeslagen. Pas uw tekst aan of bewaar opnieuw: dan geldt uw tekst."
        ) % {"who": who, "when": when}
