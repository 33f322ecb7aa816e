"""Partnerships in every status, between two organisations; the first coordinates."""

import datetime as dt
from itertools import cycle

from django.utils import timezone

from partnership.axes import AXES
from partnership.ladder import LADDER
from partnership.models import Layer, Status
from partnership.profile import REFERENCES, Profile
from tests import make

LONG_WORD = "verantwoordelijkheidsverdeling"
"""Twice this fits on no phone."""


def draft(place, other):
    made = make.partnership(coordinator=place.memberships.get().user, parties=[place, other])
    make.positions(made.parties.get(organisation=place), Profile(3, 4, None))
    return made


def in_positions(place, other, *, first=None, second=None, **fields):
    """A partnership in which the first organisation, the second, or neither has shared."""
    made = make.partnership(status=Status.POSITIONS, coordinator=place.memberships.get().user, **fields)
    make.party(made, place, profile=REFERENCES["res"], handed_in=bool(first))
    make.party(made, other, profile=REFERENCES["mirt"], handed_in=bool(second))
    return made


def ready(place, other):
    return in_positions(place, other, second=True)


def waiting(place, other):
    return in_positions(place, other, first=True)


def overdue(place, other):
    """The last day has passed; two parties are in, and one with the longest name is not."""
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    made = in_positions(place, other, first=True, second=True, positions_due_on=yesterday)
    make.party(made, make.organisation("Samenwerkingsverband" * 10, layer="other"), profile=REFERENCES["mirt"])
    return made


def without_the_first(place, other):
    """Revealed after the last day without the first organisation, which has answered."""
    made = in_positions(place, other, second=True)
    make.party(made, make.organisation("Gemeente Heidekamp"), profile=REFERENCES["mirt"])
    return make.reveal(made, without=[place])


def revealed(place, other, **fields):
    fields = {"status": Status.CONVERSATION, "programme": make.programme()} | fields
    made = make.partnership(coordinator=place.memberships.get().user, **fields)
    make.party(made, place, profile=REFERENCES["res"], handed_in=True)
    make.party(made, other, profile=Profile(3, 1, 1, 5, None, 5), handed_in=True)
    return made


def agreed(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.AGREED)


def running(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.RUNNING)


def closed(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.CLOSED)


def archived(place, other):
    return revealed(place, other, archived_at=timezone.now())


def crowded(place, other):
    """More parties than fit beside each other, under the longest title, with a word that fits on no phone."""
    title = "Samen aan het werk voor de " + LONG_WORD * 2
    made = make.partnership(title.ljust(200, "."), coordinator=place.memberships.get().user, parties=[place, other])
    for number in range(10):
        make.party(made, make.organisation(f"Gemeenschappelijke regeling {number}", layer="other"))
    return made


def talking(place, other):
    """Forty parties of all layers that shared; one has the longest name, of one word that fits on no phone."""
    made = revealed(place, other)
    for number, layer in zip(range(38), cycle(Layer), strict=False):
        name = f"{number} {'Samenwerkingsverband' * 12}"[:200] if number == 7 else f"Organisatie {number}"
        scores = [None if (number + axis) % 9 == 0 else (number + axis) % 5 + 1 for axis in range(len(AXES))]
        make.party(made, make.organisation(name, layer=layer), profile=Profile(*scores), handed_in=True)
    return made


def with_phases(made, number):
    """The partnership with who does what, and phases; the first has a profile of its own, the twelfth a long name."""
    make.division(made, executors=made.parties.all(), deciders_text="De stuurgroep", contact_name="A. de Boer")
    for year in range(1, number + 1):
        name = LONG_WORD * 2 if year == 12 else f"Fase {year}"
        phase = make.phase(made, name, dt.date(2026 + year, 1, 1), role=[*LADDER, "unknown"][year % 6])
    phase.terms.create(axis="obligation", score=2, argument="Deze fase staat in de wet.")
    make.phase(made, "Weggehaald", removed_at=timezone.now())
    return made
