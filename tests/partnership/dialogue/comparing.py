"""Parties that compare, and the parts of the page on which they do."""

from partnership.axes import AXES, AXIS
from partnership.models import Layer
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.page_reading import named_by, of_class, read, rows, text

LAYERS = [Layer.RIJK, Layer.PROVINCE, *[Layer.MUNICIPALITY] * 5, Layer.WATER_AUTHORITY, Layer.OTHER]


def join(partnership, name, profile=IDEAL, layer=Layer.MUNICIPALITY, reason="Omdat het hier zo past.", without=()):
    party = make.party(partnership, make.organisation(name, layer=layer), handed_in=True)
    make.positions(party, profile, reason=reason, without=without)
    return party


def join_many(partnership, number):
    """Let so many parties join, of all layers and with all kinds of answers."""
    for place in range(number):
        scores = [None if (place + axis) % 11 == 0 else (place * 3 + axis) % 5 + 1 for axis in range(len(AXES))]
        layer = LAYERS[place % len(LAYERS)]
        join(partnership, f"Partij {place:02}", Profile(*scores), layer, reason=f"Reden van {place:02}.")


def page(client, user, partnership, query=""):
    client.force_login(user)
    response = client.get(f"/samenwerkingen/{partnership.pk}/vergelijken/{query}")
    assert response.status_code == 200
    return read(response.content.decode())


def lead(page):
    return text(of_class(page, "lead")[0])


def agenda(page):
    """Return the rows of the agenda, without its heading."""
    return rows(named_by(page, "h-a"))[1:]


def strip(page, key):
    """Return the part of the page about one question."""
    return named_by(page, f"s{AXIS[key].number}")


def strips(page):
    return [text(part.find(".//h3")) for part in of_class(page, "strip")]


def table(page):
    return named_by(page, "h-t")


def in_radar(page):
    """Return which profiles the radar shows."""
    return [text(item) for item in of_class(named_by(page, "h-r"), "legend")[0]]
