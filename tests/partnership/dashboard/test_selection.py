import pytest

from partnership.dashboard.selection import SORTABLE, Selection, headings
from partnership.models import Partnership, Status
from partnership.profile import IDEAL, REFERENCES
from tests import make


def titles(**asked):
    selection = Selection(**asked)
    return [deal.title for deal in selection.order(selection.apply(Partnership.objects.all()))]


def test_an_empty_selection_is_a_bare_address():
    assert Selection().address() == "?"


def test_the_address_holds_only_what_was_asked_for():
    assert Selection(q="water", sort="title").address() == "?q=water&sort=title"


def test_a_changed_filter_leaves_the_page_behind():
    assert Selection(q="water").address(page=3) == "?q=water&page=3"
    assert Selection(q="water").address(status="draft") == "?q=water&status=draft"


def test_sorting_twice_by_the_same_column_turns_the_order_round():
    assert Selection(sort="title").sorted_by("title") == "?sort=-title"
    assert Selection(sort="-title").sorted_by("title") == "?sort=title"


def test_the_sorted_column_says_its_direction():
    directions = {heading.key: heading.direction for heading in headings(Selection())}
    assert directions["updated"] == "descending"
    assert directions["title"] == ""


@pytest.mark.django_db
def test_every_word_must_be_found_in_the_name_or_the_region():
    make.partnership("Water en wonen", region="Beekdal")
    make.partnership("Water op de weg")
    assert titles(q="water beekdal") == ["Water en wonen"]


@pytest.mark.django_db
def test_filters_narrow_together():
    make.partnership("Een", programme=make.programme(), status=Status.DRAFT)
    make.partnership("Twee", programme=make.programme(), agreed=IDEAL)
    assert titles(programme="res", status="agreed") == ["Twee"]


@pytest.mark.django_db
def test_a_deal_is_found_in_each_of_its_provinces():
    drenthe = make.organisation("Drenthe", layer="province", code="PV22")
    make.partnership("In Drenthe").provinces.add(drenthe)
    make.partnership("Elders")
    assert titles(province="PV22") == ["In Drenthe"]


@pytest.mark.django_db
@pytest.mark.parametrize("direction", ["", "-"])
def test_deals_without_a_profile_come_last_when_sorted_by_steps(direction):
    make.partnership("Zonder")
    make.partnership("Ver", agreed=REFERENCES["mirt"])
    make.partnership("Dichtbij", agreed=IDEAL)
    found = titles(sort=f"{direction}steps")
    assert found[-1] == "Zonder"
    assert found[:2] == (["Ver", "Dichtbij"] if direction else ["Dichtbij", "Ver"])


@pytest.mark.django_db
@pytest.mark.parametrize("key", SORTABLE)
def test_every_order_is_the_same_each_time(key):
    for _number in range(4):
        make.partnership("Gelijk")
    first = list(Selection(sort=key).order(Partnership.objects.all()).values_list("pk", flat=True))
    assert first == list(Selection(sort=key).order(Partnership.objects.all()).values_list("pk", flat=True))
    assert len(set(first)) == 4
