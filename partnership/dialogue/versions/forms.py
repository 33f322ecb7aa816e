from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import PastAgreement


class ReopenForm(AccessibleForm):
    """Why the parties go back to the conversation."""

    reason = Paragraph(
        label=_("Waarom gaat u terug?"),
        help_text=_("Eén of twee zinnen. Alle partijen lezen dit bij de eerdere versies."),
        max_length=longest(PastAgreement, "reason"),
        error_messages={"required": _("Schrijf waarom u teruggaat naar het gesprek.")},
        rows=3,
    )
