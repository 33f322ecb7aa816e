"""What somebody searches for, read from an address, and what is found."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.case import KIND_LABELS, Kind
from cases.models import SearchText
from cases.models.line import CORNER_CHOICES
from cases.models.search_text import SearchTextQuerySet
from cases.search.index import scope_of
from cases.search.words import asked, stems_of
from partnership.forms.filters import FilterForm
from partnership.models import Programme

KIND_CHOICES: Final = [(kind.value, _(KIND_LABELS[kind])) for kind in (Kind.WORKS, Kind.CHAFES)]


@dataclass(frozen=True, slots=True)
class Selection:
    """Empty means: no restriction."""

    q: str = ""
    programme: str = ""
    """Key of a programme."""
    corner: str = ""
    kind: str = ""

    @property
    def is_narrowed(self) -> bool:
        return bool(self.q) or self.is_filtered

    @property
    def is_filtered(self) -> bool:
        return any((self.programme, self.corner, self.kind))

    @property
    def instead(self) -> list[Selection]:
        """What finds something where this finds nothing: the same without filters, or one of its words."""
        without_filters = [Selection(q=self.q)] if self.q and self.is_filtered else []
        one_word = [replace(self, q=word) for word in self.words] if len(self.words) > 1 else []
        return [one for one in (*without_filters, *one_word) if one.found.exists()]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that count."""
        return asked(self.q)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset().union(*map(stems_of, self.words))

    def address(self, page: int = 1) -> str:
        """Return the query string of this selection, without what is empty."""
        query = {field.name: getattr(self, field.name) for field in fields(self)} | {"page": page if page > 1 else ""}
        return "?" + urlencode({key: value for key, value in query.items() if value})

    @property
    def found(self) -> QuerySet[SearchText, int]:
        """The primary keys of the cases that were asked for, in the order of their names."""
        return self.texts.values_list("case_id", flat=True)

    @property
    def texts(self) -> SearchTextQuerySet:
        texts = SearchText.objects.filter(scope=scope_of(self.corner, self.kind))
        if self.programme:
            texts = texts.filter(case__programme__key=self.programme)
        if not self.q:
            return texts
        return texts.saying(self.words) if self.words else texts.none()


class SearchForm(FilterForm):
    """What to look for in the cases."""

    q = forms.CharField(
        label=_("Zoek in de casussen"),
        max_length=100,
        required=False,
        widget=forms.SearchInput,
    )
    programme = forms.ChoiceField(label=_("Programma"), required=False)
    corner = forms.ChoiceField(
        label=_("Hoek van de driehoek"), required=False, choices=[("", _("Alle hoeken")), *CORNER_CHOICES]
    )
    kind = forms.ChoiceField(
        label=_("Soort bevinding"), required=False, choices=[("", _("Alle soorten")), *KIND_CHOICES]
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        programmes = [(programme.key, str(programme)) for programme in Programme.objects.all()]
        self.fields["programme"].choices = [("", _("Alle programma’s")), *programmes]

    @property
    def selection(self) -> Selection:
        """What was asked for, as far as it can be read."""
        return Selection(**{key: value for key, value in self.read.items() if value})
