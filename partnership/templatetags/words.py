"""Facts in words: `{{ row|distance }}`, `{{ saved_at|moment }}`. The sentences are in partnership/wording.py."""

from django import template

from partnership import wording
from partnership.profile import Profile
from partnership.reading import Reading, Row, read

register = template.Library()
register.filter("sentence", wording.sentence)
register.filter("counted", wording.counted)
register.filter("moment", wording.moment)


@register.filter
def reading(profile: Profile) -> Reading:
    """Return the facts of a profile: `{% with reading=profile|reading %}`."""
    return read(profile)


@register.filter
def distance(row: Row) -> str:
    """Say how far one axis of a reading lies from the ideal type, and to which side."""
    return wording.distance(row.steps, row.direction)


@register.filter
def lean_words(comparison) -> str:
    """Say the same of an axis of a comparison, for the answer that lies furthest."""
    known = comparison.furthest is not None
    return wording.distance(comparison.deviation if known else None, comparison.direction)
