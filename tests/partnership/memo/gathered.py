"""Partnerships as one reader sees them, built without a database."""

import datetime as dt

from partnership.memo.facts import facts_from
from partnership.memo.gathering import Answers, Gathered, View
from partnership.models import Agreement, Organisation, Partnership, Party, Position, Programme, Status, User

NOVEMBER = dt.datetime(2026, 11, 23, 14, 2, tzinfo=dt.UTC)
DESCRIBED = {
    "task": "Het beekdal moet meer water vasthouden.",
    "value_what": "Droge voeten.",
    "value_for_whom": "Inwoners langs de beek.",
    "value_noticed": "Het water staat nergens langer dan een dag.",
    "region": "het Beekdal",
    "starts_on": dt.date(2027, 1, 1),
    "ends_on": dt.date(2032, 12, 31),
}
STATUS_OF = {
    View.HIDDEN: Status.DRAFT,
    View.OWN: Status.DRAFT,
    View.POSITIONS: Status.CONVERSATION,
    View.AGREED: Status.AGREED,
}


def party(name, layer="municipality", *, handed_in=True):
    return Party(organisation=Organisation(name=name, layer=layer), handed_in_at=NOVEMBER if handed_in else None)


def answers(name, profile, *, reason="Omdat het past.", plain="", unanswered=(), place=0):
    """The answers of one party; a score of None is 'we do not know yet'."""
    positions = {
        axis: Position(axis=axis, score=score, reason=reason, plain_answer=plain)
        for axis, score in profile.as_mapping().items()
        if axis not in unanswered
    }
    return Answers(place, name, positions)


def agreements(profile, argument):
    return {axis: Agreement(axis=axis, score=score, argument=argument) for axis, score in profile.as_mapping().items()}


def seen(view=View.HIDDEN, *, parties=None, said=(), agreed=None, argument="Zo spraken zij het af.", **fields):
    """A partnership as somebody sees it; complete, unless the test says otherwise."""
    fields = {"title": "Water en wonen in het Beekdal", **DESCRIBED, **fields}
    fields.setdefault("status", STATUS_OF[view])
    partnership = Partnership(
        pk=14,
        created_at=NOVEMBER,
        agreed_at=NOVEMBER if view is View.AGREED else None,
        programme=Programme(key="res", name="RES"),
        coordinator=User(name="Nora van Dam", email="nora@voorland.example"),
        **fields,
    )
    if parties is None:
        parties = (party("Gemeente Beekdam"), party("Provincie Voorland", "province"))
    return Gathered(
        partnership=partnership,
        view=view,
        parties=tuple(parties),
        answers=tuple(said),
        agreements=agreements(agreed, argument) if agreed else {},
        provinces=(),
    )


def memo(*args, **kwargs):
    return facts_from(seen(*args, **kwargs), on=dt.date(2026, 12, 18))
