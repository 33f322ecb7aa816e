"""Snapshots of a partnership as one reader sees it, built without a database."""

import datetime as dt
from dataclasses import replace

from partnership.memo.facts import facts_of
from partnership.memo.seen import View
from partnership.sides import Side
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot

NOVEMBER = dt.date(2026, 11, 23)
DECEMBER = dt.date(2026, 12, 18)
DESCRIBED = {
    "title": "Water en wonen in het Beekdal",
    "programme": "res",
    "programme_name": "RES",
    "coordinator": "Nora van Dam",
    "task": "Het beekdal moet meer water vasthouden.",
    "value_what": "Droge voeten.",
    "value_for_whom": "Inwoners langs de beek.",
    "value_noticed": "Het water staat nergens langer dan een dag.",
    "region": "het Beekdal",
    "starts_on": dt.date(2027, 1, 1),
    "ends_on": dt.date(2032, 12, 31),
}
STATUS_OF = {View.HIDDEN: "draft", View.OWN: "draft", View.POSITIONS: "conversation", View.AGREED: "agreed"}
SIDES = {"rijk": Side.RIJK, "other": Side.OTHER}


def party(name, layer="municipality", *, handed_in=True, **fields):
    return parts.Party(
        key="?",
        organisation=parts.Organisation(name=name, layer=layer),
        side=SIDES.get(layer, Side.DECENTRAL),
        handed_in_on=NOVEMBER if handed_in else None,
        **{"positions": None} | fields,
    )


def answers(name, profile, layer="municipality", *, reason="Omdat het past.", plain="", unanswered=(), **fields):
    """A party with its answers; a score of None is 'we do not know yet'."""
    positions = tuple(
        parts.Position(axis=axis, score=score, reason=reason, plain_answer=plain)
        for axis, score in profile.as_mapping().items()
        if axis not in unanswered
    )
    return party(name, layer, positions=positions, **fields)


def terms(profile, argument):
    return tuple(parts.Term(axis=axis, score=score, argument=argument) for axis, score in profile.as_mapping().items())


def snapshot(view=View.HIDDEN, *, parties=None, said=(), agreed=None, argument="Zo spraken zij het af.", **fields):
    """A partnership as somebody sees it; complete, unless the test says otherwise. Who `said` something is a party."""
    if parties is None:
        parties = (party("Gemeente Beekdam"), party("Provincie Voorland", "province"))
    heard = {each.name: each for each in said}
    everybody = {each.name: each for each in parties} | heard
    return Snapshot(
        reference="OL-2026-014",
        taken_on=DECEMBER,
        parties=tuple(replace(each, key=f"p{place}") for place, each in enumerate(everybody.values(), 1)),
        terms=terms(agreed, argument) if agreed else (),
        agreed_on=NOVEMBER if view is View.AGREED else None,
        **{**DESCRIBED, "status": STATUS_OF[view], **fields},
    )


def memo(*args, **kwargs):
    return facts_of(snapshot(*args, **kwargs))
