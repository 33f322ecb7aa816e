from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import Remark

LONGEST = longest(Remark, "text")


class RemarkForm(AccessibleForm):
    """Something new to say about a subject."""

    text = Paragraph(
        label=_("Uw opmerking"),
        max_length=LONGEST,
        error_messages={"required": _("Schrijf wat u wilt opmerken.")},
        rows=3,
    )
    in_memo = forms.BooleanField(label=_("Zet deze opmerking in het memo zolang zij open is"), required=False)

    def __init__(self, data=None):
        super().__init__(data, prefix="opmerking")


class ReplyForm(AccessibleForm):
    """A reply to a remark; its number goes in front of the names, so that many stand on one page."""

    text = Paragraph(
        label=_("Uw reactie"),
        max_length=LONGEST,
        error_messages={"required": _("Schrijf uw reactie.")},
        rows=2,
    )

    def __init__(self, data=None, *, remark: Remark):
        self.remark = remark
        super().__init__(data, prefix=f"reactie-{remark.pk}")
