"""Facts in words: `{{ row|distance }}`, `{{ saved_at|moment }}`.

The sentences are in partnership/wording.py, and those on many parties in partnership/together.py.
"""

from django import template

from partnership import together, wording
from partnership.profile import Profile
from partnership.reading import Reading, Row, read

register = template.Library()
register.filter("sentence", wording.sentence)
register.filter("counted", wording.counted)
register.filter("moment", wording.moment)
register.filter("layers", together.layers)
register.filter("listed", wording.listed)
register.filter("amount", wording.amount)
register.filter("money", wording.money)
register.filter("euro", wording.euro)
register.filter("hours", wording.hours)


@register.filter
def reading(profile: Profile) -> Reading:
    """Return the facts of a profile: `{% with reading=profile|reading %}`."""
    return read(profile)


@register.filter
def distance(row: Row) -> str:
    """Say how far one axis of a reading lies from the ideal type, and to which side."""
    return wording.distance(row.steps, row.direction)


@register.filter
def who(group) -> str:
    """Say which parties are in a group (`names` and `layers`): a few by name, many per layer."""
    return together.who(group.names, group.layers)


@register.filter
def says(group) -> str:
    """Say what all parties in a group of a comparison say."""
    return together.says(group.score, group.is_answered)


@register.filter
def labels(parts) -> str:
    """List the axes of parts of a comparison, as one says them."""
    return wording.labels([part.axis for part in parts])


@register.filter
def mean_words(means) -> str:
    """Say the means of both sides on one axis, each with its n: those of a comparison's `known_means`."""
    return ", ".join(together.side_mean(one.side, one.mean, one.n) for one in means)


@register.filter
def mean_in_cell(one) -> str:
    return together.mean(one.mean, one.n)


@register.filter
def mean_of_side(side) -> str:
    return together.mean_of_side(side.side)


@register.filter
def lean_words(comparison) -> str:
    """Say the same of an axis of a comparison, for the answer that lies furthest."""
    known = comparison.furthest is not None
    return wording.distance(comparison.deviation if known else None, comparison.direction)
