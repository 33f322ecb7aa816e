"""How parties together are said in a sentence: who they are, per layer of government, and their means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partnership.means import MeanProfile
from partnership.models import Layer
from partnership.sides import Side
from partnership.wording import listed

LAYERS: Final = MappingProxyType(
    {
        Layer.RIJK: gettext_noop("Rijk"),
        Layer.PROVINCE: gettext_noop("Provincies"),
        Layer.MUNICIPALITY: gettext_noop("Gemeenten"),
        Layer.WATER_AUTHORITY: gettext_noop("Waterschappen"),
        Layer.OTHER: gettext_noop("Andere organisaties"),
    }
)
"""What a layer is called above a list of its parties, as message ids."""
MOST_NAMED: Final = 3
"""Parties that are called by name in a sentence; more of them are counted per layer."""

# --- who they are


def layers(counts: Mapping[Layer, int]) -> str:
    """Return '1 van het Rijk, 2 provincies en 14 gemeenten'."""
    return listed([of_layer(layer, n) for layer, n in counts.items()])


def of_layer(layer: Layer, n: int) -> str:
    match layer:
        case Layer.RIJK:
            words = ngettext("%(n)d van het Rijk", "%(n)d van het Rijk", n)
        case Layer.PROVINCE:
            words = ngettext("%(n)d provincie", "%(n)d provincies", n)
        case Layer.MUNICIPALITY:
            words = ngettext("%(n)d gemeente", "%(n)d gemeenten", n)
        case Layer.WATER_AUTHORITY:
            words = ngettext("%(n)d waterschap", "%(n)d waterschappen", n)
        case _:
            words = ngettext("%(n)d andere organisatie", "%(n)d andere organisaties", n)
    return words % {"n": n}


def who(names: Sequence[str], counts: Mapping[Layer, int]) -> str:
    """Return the names of a few parties, or how many there are of each layer when they are many."""
    return listed(names) if len(names) <= MOST_NAMED else layers(counts)


def says(score: int | None, is_answered: bool) -> str:
    """Return what parties that say the same say: 'Score 3', 'Weten we nog niet' or 'Niet ingevuld'."""
    if score is not None:
        return _("Score %(score)s") % {"score": score}
    return _("Weten we nog niet") if is_answered else _("Niet ingevuld")


# --- means, which are never said without over how many they were taken


def mean(value: float | None, n: int) -> str:
    """Return '2,3 (n = 14)'; a dash where nobody has a score."""
    return "–" if value is None else f"{floatformat(value, 1)} (n = {n})"


def mean_figures(profile: MeanProfile) -> tuple[str, ...]:
    """Return the mean of every axis, in the order of AXES."""
    return tuple(map(mean, profile.scores, profile.counts))


def side_mean(side: Side, value: float | None, n: int) -> str:
    """Return 'Rijk 4,5 (n = 2)' or 'decentraal 2,3 (n = 14)'."""
    return f"{_('Rijk') if side is Side.RIJK else _('decentraal')} {mean(value, n)}"


def mean_of_side(side: Side) -> str:
    """Return 'Gemiddelde Rijk' or 'Gemiddelde decentraal'."""
    return _("Gemiddelde Rijk") if side is Side.RIJK else _("Gemiddelde decentraal")


def between(fewest: int, most: int) -> str:
    """Return '14' or '12–14'."""
    return str(most) if fewest == most else f"{fewest}–{most}"
