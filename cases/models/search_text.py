"""What is searched in: the words of each published case, as a whole and by corner and kind of its findings.

They are stems, see `cases.search.words`. PostgreSQL has an index for full text on them. SQLite has none on a column:
there they also stand in a table of its own, `cases_words`, under the number of the row here. See migration 0004.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connections, models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.search.words import stems_of

ON_SQLITE = "SELECT rowid FROM cases_words WHERE cases_words MATCH %s"
ON_POSTGRESQL = "to_tsvector('simple', cases_searchtext.stems) @@ to_tsquery('simple', %s)"


def in_any_form(word: str, quote: str, either: str) -> str:
    """Return a word as a database looks for it: any of its stems, in quotes, so that none is a sign such as OR."""
    return f"({either.join(f'{quote}{stem}{quote}' for stem in sorted(stems_of(word)))})"


class SearchTextQuerySet(models.QuerySet["SearchText"]):
    def saying(self, words: Iterable[str]) -> SearchTextQuerySet:
        """Those in which every one of the words stands, in any form of it. Each word has stems."""
        if connections[self.db].vendor == "postgresql":
            asked = " & ".join(in_any_form(word, "'", " | ") for word in words)
            return self.filter(RawSQL(ON_POSTGRESQL, [asked], models.BooleanField()))  # noqa: S611 - a parameter
        asked = " AND ".join(in_any_form(word, '"', " OR ") for word in words)
        # The sum keeps SQLite from fetching each row by its number: it walks the index in order instead.
        found = RawSQL(ON_SQLITE, [asked])  # noqa: S611
        return self.alias(number=models.F("pk") + 0).filter(number__in=found)


class SearchText(models.Model):
    """The words of a published case, or of its findings in one corner, of one kind, or both."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="search_texts", verbose_name=_("casus"))
    scope = models.CharField(_("bereik"), max_length=40, blank=True)
    """Corner and kind with a space between them, one of them, or nothing for the whole case."""
    name = models.CharField(_("korte naam"), max_length=60)
    """Of the case, to show results in order."""
    stems = models.TextField(_("woordstammen"), default="")
    """Of all its words, each once, with spaces between them."""

    objects = SearchTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("zoektekst")
        verbose_name_plural = _("zoekteksten")
        ordering = ["name", "case_id"]
        indexes = [models.Index(fields=["scope", "name", "case"], name="search_text_in_order")]
        constraints = [models.UniqueConstraint(fields=["case", "scope"], name="search_text_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.scope}"
