from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.importing.forms import MemoForm


class CheckForm(MemoForm):
    """The file that somebody wants to know about."""

    def __init__(self, request):
        super().__init__(request)
        self.fields["file"].help_text = _("De pdf zoals u die kreeg. Wij bewaren het bestand niet.")
