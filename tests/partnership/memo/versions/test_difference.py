"""Two snapshots beside each other: what is the same is left out, and what differs is always found."""

import datetime as dt
import typing
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.memo.versions.difference import Change, Kind, difference, grouped
from partnership.memo.versions.leaves import IDENTITIES, NOT_COMPARED, Label, Reader
from partnership.memo.versions.values import CHOICES
from partnership.sides import Side
from partnership.snapshot import parts
from partnership.snapshot.names import FIELDS, PLACES
from partnership.snapshot.snapshot import Snapshot

DAY = dt.date(2026, 11, 24)
BEEKDAM = parts.Organisation(name="Gemeente Beekdam", layer="municipality", tooi="https://tooi.example/gm1")
VOORLAND = parts.Organisation(name="Provincie Voorland", layer="province")


def party(key, organisation, **given):
    return parts.Party(key=key, organisation=organisation, side=Side.DECENTRAL, **given)


def snapshot(**given):
    parties = (party("p1", BEEKDAM), party("p2", VOORLAND))
    told = {"taken_on": DAY, "reference": "OL-2026-001", "status": "conversation", "title": "Beekdal"}
    return Snapshot(**{**told, "parties": parties, **given})


def full():
    """A snapshot with something in every place."""
    position = parts.Position(
        axis="ambition", score=3, reason="Zo", earlier=(parts.Earlier(score=2, reason="Toen", until=DAY),)
    )
    own = party(
        "p1",
        BEEKDAM,
        handed_in_on=DAY,
        representatives=(parts.Person(name="Nora van Dam", function="wethouder"),),
        positions=(position,),
        corners=(parts.CornerText(corner="legitimacy", text="Steun", in_order=parts.InOrder.YES),),
        contributions=(parts.Contribution(year=2027, euro=Decimal(5), hours=Decimal(8), note="Mensen"),),
        moments=(parts.Moment(kind="decide", body="Gemeenteraad", happens_on=DAY, what="Besluit"),),
        rijk_checks=(parts.RijkCheck(key="minister", answer=parts.YesNo.NO, explanation="Nog niet"),),
    )
    expected = parts.Expectation(
        party="p2",
        of_party="p1",
        what="Grond",
        due_on=DAY,
        answers=(parts.ExpectationAnswer(party="p1", answer="accepted", state="busy"),),
    )
    return snapshot(
        parties=(own, party("p2", VOORLAND)),
        task="Water",
        provinces=(VOORLAND,),
        starts_on=DAY,
        reveal=parts.Reveal(on=DAY, parties=2, in_time=2),
        terms=(parts.Term(axis="ambition", score=4, argument="Rijk"),),
        noted=(parts.Term(axis="obligation", score=None),),
        reservations=(parts.Reservation(party="p1", axis="ambition", text="Als de raad wil"),),
        signal_answers=(parts.SignalAnswer(signal="no-hours", text="Komt"),),
        corners=(parts.CornerText(corner="capacity", text="Samen"),),
        expectations=(expected,),
        division=parts.Division(
            executes=parts.Who(parties=("p1",), text="samen"),
            contact=parts.Contact(name="A. de Boer", ministry=VOORLAND),
            ministries=(VOORLAND,),
            leading=VOORLAND,
        ),
        phases=(
            parts.Phase(name="Plan", starts_on=DAY, role="facilitate", terms=(parts.Term(axis="ambition", score=1),)),
        ),
        funding=parts.Funding(who_pays="Het Rijk", instruments=("specific-grant",), has_conditions="no"),
        legal_basis=parts.LegalBasis(character="contract", authority="both"),
        remarks=(parts.Remark(subject="means", author="Bob", text="Klopt dit?"),),
    )


def only(old, new):
    (change,) = difference(old, new)
    return change


# --- what is the same


def test_a_snapshot_does_not_differ_from_itself():
    assert difference(full(), full()) == ()


def test_what_makes_a_version_this_version_is_no_difference():
    assert difference(full(), replace(full(), number=4, taken_on=DAY + dt.timedelta(days=9))) == ()


def test_money_written_otherwise_is_the_same_money():
    one, other = (parts.Contribution(year=2027, euro=Decimal(text)) for text in ("5", "5.00"))
    assert (
        difference(*(snapshot(parties=(party("p1", BEEKDAM, contributions=(each,)),)) for each in (one, other))) == ()
    )


def test_parties_that_stand_in_another_order_are_the_same_parties():
    turned = (party("p1", VOORLAND), party("p2", BEEKDAM))
    assert difference(snapshot(), snapshot(parties=turned)) == ()


# --- what differs


def test_a_field_of_the_whole_says_what_it_was_and_is():
    assert only(snapshot(), snapshot(title="Beek")) == Change(Kind.CHANGED, (), "titel", "Beekdal", "Beek")


def test_a_choice_is_told_by_its_label():
    change = only(snapshot(), snapshot(status="agreed"))
    assert (change.before, change.after) == (Label("Gesprek"), Label("Afgesproken"))


def test_a_position_is_told_with_its_party_and_its_question():
    one, other = (
        snapshot(parties=(party("p1", BEEKDAM, positions=(parts.Position(axis="ambition", score=score),)),))
        for score in (3, None)
    )
    place = ("Gemeente Beekdam", Label("Positie"), Label("Beleidsambitie Rijk"))
    assert only(one, other) == Change(Kind.CHANGED, place, "score", 3, Label("weten we nog niet"))


def test_what_came_is_told_with_all_that_is_filled_in():
    asked = parts.Expectation(party="p2", of_group="everyone", what="Grond", due_on=DAY)
    came, due = difference(snapshot(), snapshot(expectations=(asked,)))
    place = (Label("Verwachting"), "Provincie Voorland", Label("Alle andere partijen"), "Grond")
    assert came == Change(Kind.ADDED, place, "", None, True)
    assert due == Change(Kind.ADDED, place, "uiterlijk", None, DAY)


def test_what_went_stands_at_the_end_with_what_it_was():
    phase = parts.Phase(name="Plan", starts_on=DAY)
    *_others, gone, started = difference(snapshot(phases=(phase,)), snapshot(title="Beek"))
    assert (gone.kind, gone.place, gone.field) == (Kind.REMOVED, (Label("Fase"), "Plan"), "")
    assert (started.before, started.after) == (DAY, None)


def test_of_two_that_look_the_same_one_can_go():
    twice = (parts.Remark(subject="means", author="Bob", text="Klopt dit?"),) * 2
    assert only(snapshot(remarks=twice), snapshot(remarks=twice[:1])).kind == Kind.REMOVED


def test_a_party_of_the_register_keeps_its_place_under_another_name():
    renamed = replace(BEEKDAM, name="Gemeente Beekdal")
    change = only(snapshot(), snapshot(parties=(party("p1", renamed), party("p2", VOORLAND))))
    assert (change.field, change.before, change.after) == ("naam", "Gemeente Beekdam", "Gemeente Beekdal")


def test_parties_in_a_task_are_told_by_name():
    one, other = (snapshot(division=parts.Division(executes=parts.Who(parties=keys))) for keys in ((), ("p2",)))
    assert only(one, other).after == ("Provincie Voorland",)


# --- for a page


def test_all_that_differs_in_one_place_stands_together():
    one, other = (
        snapshot(parties=(party("p1", BEEKDAM, positions=(parts.Position(axis="ambition", score=score, reason=why),)),))
        for score, why in ((3, "Toen"), (5, "Nu"))
    )
    (group,) = grouped(difference(one, other))
    assert group.kind == Kind.CHANGED
    assert [change.field for change in group.changes] == ["score", "reden"]


def test_what_came_is_one_group_with_its_fields():
    (group,) = grouped(difference(snapshot(), snapshot(terms=(parts.Term(axis="ambition", score=4),))))
    assert (group.kind, [change.field for change in group.changes]) == (Kind.ADDED, ["score"])


# --- nothing is missed


def nodes(node, way=()):
    """Yield every field of a snapshot with the way to it, also in lists."""
    for field in fields(node):
        value, here = getattr(node, field.name), (*way, field.name)
        if is_dataclass(value):
            yield from nodes(value, here)
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            yield here, value
            for number, item in enumerate(value):
                yield from nodes(item, (*here, number))
        else:
            yield here, value


def with_other(node, way, value):
    """Return the snapshot with one field changed, however deep."""
    name, *rest = way
    if isinstance(node, tuple):
        return tuple(with_other(item, rest, value) if place == name else item for place, item in enumerate(node))
    return replace(node, **{name: with_other(getattr(node, name), rest, value) if rest else value})


OTHERS = {
    str: lambda value: f"{value}!",
    bool: lambda value: not value,
    int: lambda value: value - 1,
    Decimal: lambda value: value + 1,
    dt.date: lambda value: value + dt.timedelta(days=400),
    tuple: lambda value: value[1:],
}
CHOSEN = {
    "status": "agreed",
    "layer": "rijk",
    "side": Side.OTHER,
    "in_order": parts.InOrder.NOT_YET,
    "answer": None,
    "state": "done",
    "has_conditions": "yes",
    "role": None,
    "character": None,
    "authority": None,
    "axis": "accountability",
    "corner": "public-value",
    "kind": "frame",
    "of_group": "rijk",
    "of_party": None,
    "key": "aanspreekpunt",
    "parties": (),
}
LEAVES = [way for way, value in nodes(full()) if value not in (None, (), "")]


def changed(way, value):
    name = way[-1]
    if name == "party":
        return "p1" if value == "p2" else "p2"
    if name in CHOSEN and not (way[0] == "parties" and name == "key" and len(way) == 3):
        return CHOSEN[name]
    return OTHERS[next(kind for kind in OTHERS if isinstance(value, kind) and (kind is not int or value is not True))](
        value
    )


def of_the_version(way):
    return f"Snapshot.{way[0]}" in NOT_COMPARED or (way[0] == "parties" and len(way) == 3 and way[-1] == "key")


@given(st.sampled_from([way for way in LEAVES if not of_the_version(way)]))
def test_every_value_that_changes_is_reported(way):
    old = full()
    value = dict(nodes(old))[way]
    found = difference(old, with_other(old, way, changed(way, value)))
    assert found
    assert all(change.before != change.after for change in found)


@given(st.sampled_from([way for way in LEAVES if not of_the_version(way)]))
def test_a_difference_turned_round_tells_the_same_backwards(way):
    old = full()
    new = with_other(old, way, changed(way, dict(nodes(old))[way]))
    there, back = difference(old, new), difference(new, old)
    assert sorted(str((change.before, change.after)) for change in there) == sorted(
        str((change.after, change.before)) for change in back
    )


def classes(kind=Snapshot, found=None):
    """Return every class of which a snapshot is made."""
    found = {} if found is None else found
    if kind.__name__ not in found:
        found[kind.__name__] = kind
        for hint in typing.get_type_hints(kind).values():
            for inner in within(hint):
                classes(inner, found)
    return found


def within(hint):
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for argument in typing.get_args(hint):
        yield from within(argument)


def test_every_field_of_a_snapshot_has_a_name_or_a_place():
    assert len(classes()) > 20
    nameless = {
        f"{name}.{field.name}"
        for name, kind in classes().items()
        for field in fields(kind)
        if f"{name}.{field.name}" not in FIELDS
        and field.name not in PLACES
        and field.name not in IDENTITIES.get(name, ())
        and f"{name}.{field.name}" not in NOT_COMPARED | {"Snapshot.parties", "Party.organisation"}
    }
    assert nameless == set()


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_there_is_has_a_label(name):
    kind, _dot, field = name.partition(".")
    hint = typing.get_type_hints(classes()[kind])[field]
    assert set(values_in(hint)) <= set(CHOICES[name])


def values_in(hint):
    if typing.get_origin(hint) is typing.Literal:
        yield from hint.__args__
    elif isinstance(hint, type) and issubclass(hint, str) and hint is not str:
        yield from map(str, hint)
    for argument in typing.get_args(hint):
        yield from values_in(argument)


def test_no_two_values_have_the_same_path():
    assert len(Reader(full()).leaves()) == len(list(Reader(full())._of(full(), (), ())))
