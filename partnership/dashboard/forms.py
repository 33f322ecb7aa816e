from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.dashboard.selection import NEWEST_FIRST, SORTABLE, Selection
from partnership.forms.filters import FilterForm
from partnership.models import Organisation, Programme, Status


class SelectionForm(FilterForm):
    """The filters of the dashboard."""

    q = forms.CharField(label=_("Zoek op naam of gebied"), max_length=100, required=False, widget=forms.SearchInput)
    programme = forms.ChoiceField(label=_("Programma"), required=False)
    province = forms.ChoiceField(label=_("Provincie"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("Alle statussen")), *Status.choices])
    sort = forms.ChoiceField(
        label=_("Volgorde"),
        required=False,
        choices=[(prefix + key, key) for key in SORTABLE for prefix in ("", "-")],
        widget=forms.HiddenInput,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        programmes = [(programme.key, str(programme)) for programme in Programme.objects.all()]
        registered = Organisation.objects.provinces().registered().order_by("short_name", "name")
        provinces = [(province.code, province.brief) for province in registered]
        self.fields["programme"].choices = [("", _("Alle programma’s")), *programmes]
        self.fields["province"].choices = [("", _("Alle provincies")), *provinces]

    @property
    def selection(self) -> Selection:
        """What was asked for, as far as it can be read."""
        wanted = {key: value for key, value in self.read.items() if value}
        return Selection(**{"sort": NEWEST_FIRST, **wanted})
