"""A snapshot becomes JSON and comes back; what does not fit says where."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.axes import AXIS
from partnership.sides import Side
from partnership.snapshot import parts
from partnership.snapshot.canonical import MOST_BYTES, Malformed, from_json, schema, to_json
from partnership.snapshot.snapshot import SCHEMA, Snapshot

DAY = dt.date(2026, 11, 24)
words = st.text(max_size=40).filter(lambda text: not any("\ud800" <= character <= "\udfff" for character in text))
scores = st.none() | st.integers(1, 5)


def snapshot(**fields):
    return Snapshot(**{"taken_on": DAY, "reference": "OL-2026-001", "status": "draft", "title": "Beekdal"} | fields)


def organisation(**fields):
    return parts.Organisation(**{"name": "Gemeente Beekdam", "layer": "municipality"} | fields)


def party(**fields):
    return parts.Party(**{"key": "p1", "organisation": organisation(), "side": Side.DECENTRAL} | fields)


@given(title=words, score=scores, reason=words, euro=st.none() | st.decimals(0, 10**9, places=2))
def test_what_is_written_comes_back(title, score, reason, euro):
    position = parts.Position(axis="ambition", score=score, reason=reason)
    contribution = parts.Contribution(year=2027, euro=euro)
    taken = snapshot(title=title, parties=(party(positions=(position,), contributions=(contribution,)),))
    back = from_json(to_json(taken))
    assert to_json(back) == to_json(taken)
    assert back.parties[0].positions == (position,)
    assert back.parties[0].contributions[0].euro == euro


def test_the_json_is_compact_sorted_and_utf8():
    written = to_json(snapshot(title="Fryslân"))
    assert b'"schema":"onderlegger-memo-1"' in written
    assert "Fryslân".encode() in written
    assert written.index(b'"agreed_on"') < written.index(b'"title"')
    assert b": " not in written


def test_money_is_written_in_digits_and_not_as_a_float():
    paid = parts.Contribution(year=2027, euro=Decimal("1000000.10"))
    assert b'"euro":"1000000.10"' in to_json(snapshot(parties=(party(contributions=(paid,)),)))


@pytest.mark.parametrize(
    ("data", "place", "kind"),
    [
        (b"", "", "json_invalid"),
        (b"[" * 100_000, "", "json_invalid"),
        (b"null", "", "dataclass_type"),
        (b"\xff\xfe", "", "json_invalid"),
        (b'{"number":' + b"9" * 5_000 + b"}", "", "json_invalid"),
        (b" " * (MOST_BYTES + 1), "", "too_large"),
    ],
)
def test_bytes_that_are_no_snapshot_are_refused(data, place, kind):
    with pytest.raises(Malformed) as refused:
        from_json(data)
    assert (refused.value.problems[0].place, refused.value.problems[0].kind) == (place, kind)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"title":"Beekdal"', b'"title":5', "title"),
        (b'"title":"Beekdal"', b'"title":"Beekdal","extra":1', "extra"),
        (b'"title":"Beekdal"', b'"title":"' + b"a" * 400 + b'"', "title"),
        (b'"score":3', b'"score":6', "parties.0.positions.0.score"),
        (b'"score":3', b'"score":"3"', "parties.0.positions.0.score"),
        (b'"score":3', b'"score":3.0', "parties.0.positions.0.score"),
        (b'"axis":"ambition"', b'"axis":"luck"', "parties.0.positions.0.axis"),
        (b'"onderlegger-memo-1"', b'"onderlegger-memo-9"', "schema"),
        (b'"euro":"5.00"', b'"euro":"1e999999"', "parties.0.contributions.0.euro"),
        (b'"euro":"5.00"', b'"euro":"NaN"', "parties.0.contributions.0.euro"),
        (b'"2026-11-24"', b'"2026-13-24"', "taken_on"),
    ],
)
def test_a_value_that_does_not_fit_is_named_by_its_place(old, new, place):
    position = parts.Position(axis="ambition", score=3)
    paid = parts.Contribution(year=2027, euro=Decimal("5.00"))
    good = to_json(snapshot(parties=(party(positions=(position,), contributions=(paid,)),)))
    assert old in good
    with pytest.raises(Malformed) as refused:
        from_json(good.replace(old, new))
    assert place in [problem.place for problem in refused.value.problems]


def test_the_schema_names_the_format_and_every_field():
    published = schema()
    assert published["$id"].endswith(SCHEMA)
    assert {"title", "parties", "terms", "expectations"} <= published["properties"].keys()
    assert published["additionalProperties"] is False


def test_the_axes_are_those_of_the_model():
    assert list(parts.AxisKey.__args__) == list(AXIS)
