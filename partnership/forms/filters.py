"""Narrowing a list down, from the address of its page."""

from __future__ import annotations

from django import forms


class FilterForm(forms.Form):
    """What a reader wants to see of a list. What it cannot read it leaves out, and says so."""

    @property
    def read(self) -> dict[str, object]:
        """What was asked for, by field, as far as it can be read."""
        self.is_valid()
        return self.cleaned_data

    @property
    def left_out(self) -> list[str]:
        """The labels of what could not be read."""
        return [str(self.fields[name].label) for name in self.errors]
