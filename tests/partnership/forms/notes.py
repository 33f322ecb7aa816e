"""A note that Alice and Bob both write, as a form."""

import datetime as dt

from django import forms
from django.utils import timezone

from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line, Paragraph
from partnership.models import Partnership, User


class NoteForm(EditionForm):
    title = Line(label="Titel", help_text="Kort.", max_length=20)
    day = forms.DateField(label="Dag", required=False)
    text = Paragraph(label="Tekst", max_length=40, required=False)


OPENED = {"title": "Titel", "day": dt.date(2027, 3, 1), "text": "Eerst"}
"""What Alice and Bob both have on the screen when they begin."""
BOB = User(name="Bob")


def saved_by_bob(edition):
    return Partnership(edition=edition, updated_by=BOB, updated_at=timezone.now())


def note(*, on, now=OPENED, edition=5, prefix=None, **typed):
    """Alice's form on what is stored now, sent with what she typed; `on` is what her form says it was opened on."""
    sent = {"title": "Titel", "day": "2027-03-01", "text": "Eerst", "edition": on} | typed
    data = {f"{prefix}-{name}" if prefix else name: value for name, value in sent.items()}
    return NoteForm(data, stored=saved_by_bob(edition), initial=now, prefix=prefix)


def screen(now=OPENED, edition=4):
    """What a form that somebody opens says it is opened on."""
    return NoteForm(stored=saved_by_bob(edition), initial=now)["edition"].value()
