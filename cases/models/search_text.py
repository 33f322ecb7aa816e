"""What is searched in: the words of each published case, as a whole and by corner and kind of its findings.

PostgreSQL has an index for full text on `text`. SQLite has none on a column: the stems of the words stand in a table
of its own, `cases_words`, under the number of the row here. See migration 0002.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connections, models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.search.words import stem

ON_SQLITE = "SELECT rowid FROM cases_words WHERE cases_words MATCH %s"
ON_POSTGRESQL = "SELECT id FROM cases_searchtext WHERE to_tsvector('dutch', text) @@ plainto_tsquery('dutch', %s)"


def quoted_stem(word: str) -> str:
    """Return a word as FTS5 looks for it, never as one of its own words such as OR."""
    return f'"{stem(word)}"'


class SearchTextQuerySet(models.QuerySet["SearchText"]):
    def saying(self, words: Sequence[str]) -> SearchTextQuerySet:
        """Those in which every one of the words stands, in any form of it."""
        if connections[self.db].vendor == "postgresql":
            return self.filter(pk__in=RawSQL(ON_POSTGRESQL, [" ".join(words)]))  # noqa: S611 - nothing put in between
        # The sum keeps SQLite from fetching each row by its number: it walks the index in order instead.
        stems = RawSQL(ON_SQLITE, [" ".join(map(quoted_stem, words))])  # noqa: S611
        return self.alias(number=models.F("pk") + 0).filter(number__in=stems)


class SearchText(models.Model):
    """The words of a published case, or of its findings in one corner, of one kind, or both."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="search_texts", verbose_name=_("casus"))
    scope = models.CharField(_("bereik"), max_length=40, blank=True)
    """Corner and kind with a space between them, one of them, or nothing for the whole case."""
    name = models.CharField(_("korte naam"), max_length=60)
    """Of the case, to show results in order."""
    text = models.TextField(_("tekst"))
    """In lower case and without accents."""

    objects = SearchTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("zoektekst")
        verbose_name_plural = _("zoekteksten")
        ordering = ["name", "case_id"]
        indexes = [models.Index(fields=["scope", "name", "case"], name="search_text_in_order")]
        constraints = [models.UniqueConstraint(fields=["case", "scope"], name="search_text_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.scope}"
