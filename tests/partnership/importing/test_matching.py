"""Organisations are found again by identifier, then by code, then by exactly their name and layer."""

import datetime as dt

import pytest

from partnership.importing.matching import match, matches_for, possible
from partnership.models import Layer, Organisation
from partnership.snapshot import parts
from tests import make

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm0001"


def wanted(name="Gemeente Dal", **fields):
    return parts.Organisation(**{"name": name, "layer": "municipality"} | fields)


def found(part):
    return match([part], Organisation.objects.all()).get(part)


def test_an_identifier_says_more_than_a_name(db):
    make.organisation("Gemeente Dal")
    renamed = make.organisation("Gemeente Nieuwdal", tooi_uri=TOOI)
    assert found(wanted(tooi=TOOI)) == renamed


def test_a_code_says_more_than_a_name(db):
    make.organisation("Gemeente Dal")
    coded = make.organisation("Gemeente Nieuwdal", code="gm0001")
    assert found(wanted(code="gm0001")) == coded


def test_without_either_the_name_counts_within_its_layer(db):
    make.organisation("Gemeente Dal", Layer.PROVINCE)
    assert found(wanted()) is None
    assert found(wanted()) != make.organisation("Gemeente Dal")
    assert found(wanted()) is not None


@pytest.mark.parametrize("name", ["gemeente dal", "Gemeente", "Gemeente Dal "])
def test_a_name_that_only_looks_like_it_is_not_the_same(db, name):
    make.organisation("Gemeente Dal")
    assert found(wanted(name)) is None


def test_of_two_with_the_same_identifier_the_one_of_today_is_meant(db):
    make.organisation("Gemeente Dal", tooi_uri=TOOI, valid_until=dt.date(2020, 1, 1))
    today = make.organisation("Gemeente Nieuwdal", tooi_uri=TOOI)
    assert found(wanted(tooi=TOOI)) == today


def test_an_identifier_on_another_side_is_not_believed(db):
    make.organisation("Ministerie van Dal", Layer.RIJK, tooi_uri=TOOI)
    assert found(wanted(tooi=TOOI)) is None


def test_nobody_meets_the_invented_organisations_in_earnest(db):
    invented = make.organisation("Gemeente Dal", code="voorbeeld-dal")
    by_hand = make.organisation("Stichting Dal", Layer.OTHER)
    assert set(possible([by_hand])) == {by_hand}
    assert set(possible([invented])) == {invented, by_hand}


def test_two_parties_that_are_one_organisation_here_are_noticed(memo, alice, beekdam):
    first, second, *others = memo.parties
    beekdam.tooi_uri = TOOI
    beekdam.save()
    same = parts.Organisation(name="Gemeente Beekdam-Oost", layer="municipality", tooi=TOOI)
    renamed = type(second)(**{**vars(second), "organisation": same})
    changed = type(memo)(**{**vars(memo), "parties": (first, renamed, *others)})
    assert matches_for(changed, alice).twice == (beekdam,)
