"""What the registers say about the real Netherlands."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db.models import Count, Sum

from partnership.models import (
    Agreement,
    Certainty,
    KnownDeal,
    Layer,
    Organisation,
    Partnership,
    Position,
    Programme,
    Status,
)

pytestmark = pytest.mark.usefixtures("registers")


@pytest.mark.parametrize(
    ("layer", "n"),
    [(Layer.PROVINCE, 12), (Layer.MUNICIPALITY, 342 + 18), (Layer.WATER_AUTHORITY, 21), (Layer.RIJK, 18)],
)
def test_every_layer_has_its_organisations(layer, n):
    assert Organisation.objects.filter(layer=layer).count() == n


def test_there_are_342_municipalities_today():
    assert Organisation.objects.current(on=dt.date(2026, 3, 1)).filter(layer=Layer.MUNICIPALITY).count() == 342


@pytest.mark.parametrize(("day", "exists"), [(dt.date(2022, 3, 23), True), (dt.date(2022, 3, 24), False)])
def test_an_ended_municipality_exists_up_to_and_including_its_last_day(day, exists):
    assert Organisation.objects.current(on=day).filter(name="Gemeente Weesp").exists() is exists


def test_every_municipality_has_a_province():
    assert not Organisation.objects.filter(layer=Layer.MUNICIPALITY, province=None).exists()


def test_every_municipality_of_today_lies_in_exactly_one_res_region():
    today = Organisation.objects.filter(layer=Layer.MUNICIPALITY, valid_until=None)
    assert set(today.annotate(n=Count("known_deals")).values_list("n", flat=True)) == {1}


def test_no_ended_municipality_lies_in_a_res_region():
    assert not KnownDeal.objects.filter(members__valid_until__isnull=False).exists()


def test_ministries_have_seventeen_names_over_time():
    assert Organisation.objects.filter(layer=Layer.RIJK).values("name").distinct().count() == 17


@pytest.mark.parametrize(
    ("day", "n", "there", "not_there"),
    [
        (dt.date(2021, 7, 1), 12, {"LNV", "EZK"}, {"LVVN", "VRO", "EZ"}),
        (dt.date(2025, 1, 1), 15, {"LVVN", "EZ", "KGG", "VRO", "AenM"}, {"LNV", "EZK"}),
        (dt.date(2026, 2, 23), 12, {"LVVN", "EZK"}, {"LNV", "EZ", "KGG", "VRO", "AenM"}),
    ],
)
def test_ministries_change_their_names(day, n, there, not_there):
    names = set(Organisation.objects.current(on=day).filter(layer=Layer.RIJK).values_list("short_name", flat=True))
    assert (len(names), there - names, not_there & names) == (n, set(), set())


@pytest.mark.parametrize(("key", "n"), [("regio-deal", 83), ("res", 30), ("mirt", 5), ("city-deal", 0), ("other", 0)])
def test_every_programme_has_its_known_deals(key, n):
    assert Partnership.objects.known().filter(programme__key=key).count() == n


def test_only_the_programmes_of_the_source_have_a_reference_profile():
    assert [programme.key for programme in Programme.objects.all() if programme.reference] == [
        "mirt",
        "res",
        "regio-deal",
    ]


@pytest.mark.parametrize(
    ("tranche", "millions"), [(1, "365"), (2, "215"), (3, "180"), (4, "284.2"), (5, "384.6"), (6, "244.3")]
)
def test_contributions_of_the_rijk_add_up_per_tranche(tranche, millions):
    deals = KnownDeal.objects.filter(tranche=tranche)
    assert deals.aggregate(sum=Sum("rijk_contribution"))["sum"] == Decimal(millions)


def test_the_uncertain_deal_is_what_lies_between_325_and_365_million():
    first = KnownDeal.objects.filter(tranche=1)
    assert first.exclude(certainty=Certainty.UNCERTAIN).aggregate(sum=Sum("rijk_contribution"))["sum"] == 325


def test_derived_amounts_are_marked():
    derived = KnownDeal.objects.filter(certainty=Certainty.DERIVED).values_list("code", flat=True)
    assert set(derived) == {"regio-deal-2-den-haag-zuidwest", "regio-deal-5-zuid-hollandse-delta-ii"}


def test_an_unknown_contribution_is_empty_and_not_zero():
    assert KnownDeal.objects.filter(tranche__gt=0, regional_contribution=None).count() == 83 - 13
    assert not KnownDeal.objects.filter(regional_contribution=0).exists()


def test_an_unknown_bid_is_empty():
    assert KnownDeal.objects.get(code="res-goeree-overflakkee").bid is None


def test_bids_from_a_draft_strategy_are_uncertain():
    draft = KnownDeal.objects.filter(bid_status="concept-RES")
    assert draft.count() == 5
    assert set(draft.values_list("certainty", flat=True)) == {Certainty.UNCERTAIN}


def test_the_provinces_of_the_mirt_regions_are_marked_as_own_knowledge():
    mirt = KnownDeal.objects.filter(partnership__programme__key="mirt")
    assert set(mirt.values_list("certainty", flat=True)) == {Certainty.OWN_KNOWLEDGE}


def test_every_province_lies_in_one_mirt_region():
    in_mirt = Partnership.objects.filter(programme__key="mirt").values_list("provinces__code", flat=True)
    assert sorted(in_mirt) == sorted(Organisation.objects.provinces().values_list("code", flat=True))


def test_only_deals_in_the_caribbean_lie_in_no_province():
    nowhere = Partnership.objects.known().filter(provinces=None).values_list("region", flat=True)
    assert len(nowhere) == 4
    assert all("Caribisch Nederland" in region for region in nowhere)


def test_every_deal_names_its_source_or_says_that_it_found_none():
    assert list(KnownDeal.objects.filter(source_url="").values_list("code", flat=True)) == ["res-goeree-overflakkee"]


def test_known_deals_are_not_described_and_have_no_score():
    assert not Partnership.objects.exclude(status=Status.NOT_DESCRIBED).exists()
    assert not Position.objects.exists()
    assert not Agreement.objects.exists()
