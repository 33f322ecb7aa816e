from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import EditionForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import SignalAnswer


class SignalAnswerForm(EditionForm):
    """What was said about one signal; its key goes in front of the names, so that many stand on one page."""

    text = Paragraph(
        label=_("Wat hebt u hierover besproken?"),
        help_text=_("Bijvoorbeeld: besproken op 3 december, dit past bij ons want … Dit komt in het memo."),
        max_length=longest(SignalAnswer, "text"),
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, signal: str, stored: SignalAnswer | None):
        self.signal = signal
        super().__init__(data, stored=stored, prefix=signal, initial={"text": stored.text if stored else ""})
