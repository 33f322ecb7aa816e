"""Searching the cases, on whichever database the tests run."""

import html
import re

import pytest

from cases.models import Case, CaseStatus, Finding, SearchText
from cases.search.index import index, index_all
from tests import make

SEARCH = "/casussen/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def search(client, db):
    """Return the page for a query."""

    def get(headers=None, **query):
        response = client.get(SEARCH, query, headers=headers)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


def names(page):
    return re.findall(r'<h3><a href="/casussen/([\w-]+)/"', page)


@pytest.mark.parametrize("form", ["samenwerking", "Samenwerkingen", "SAMENWERKEN"])
def test_a_word_finds_its_other_forms(search, form):
    make.finding(make.case(), "De samenwerking begon laat.")
    make.finding(make.case("zondeal"), "Er was genoeg zon.")
    page = search(q=form)
    assert names(page) == ["waterdeal"]
    assert "<mark>samenwerking</mark>" in page


@pytest.mark.parametrize(
    ("asked", "written"),
    [("waterschap", "waterschappen"), ("lessen", "les"), ("opgaven", "opgave"), ("mens", "mensen")],
)
def test_a_form_that_one_stemmer_misses_is_found_and_stands_out(search, asked, written):
    make.finding(make.case(), f"Er waren {written} genoeg.")
    page = search(q=asked)
    assert names(page) == ["waterdeal"]
    assert f"<mark>{written}</mark>" in page


def test_a_word_does_not_find_a_little_word_that_is_like_its_stem(search):
    make.finding(make.case(), "Men kan over de dijk.")
    for asked in ("overheid", "kans", "mens"):
        assert names(search(q=asked)) == []


def test_every_word_has_to_stand_in_the_case(search):
    make.finding(make.case(), "De raad wilde meer tijd.")
    make.finding(make.case("zondeal"), "De raad was snel.")
    assert names(search(q="raad tijd")) == ["waterdeal"]
    assert names(search(q="raad")) == ["waterdeal", "zondeal"]


@pytest.mark.parametrize("where", ["title", "summary", "in_one_sentence", "goal"])
def test_what_is_said_of_the_whole_case_is_found_too(search, where):
    make.case(**{where: "Minder verzilting"})
    assert names(search(q="verzilting")) == ["waterdeal"]


def test_a_question_of_small_words_only_finds_nothing(search):
    make.finding(make.case())
    assert "0 casussen gevonden" in search(q="van de het")


@pytest.mark.parametrize("odd", ["OR", "NEAR(", '"', "a* OR b", "'; --", "-", "&|!", "stems:water", "\x00", "😀", "’s"])
def test_odd_characters_are_only_words(search, odd):
    make.case()
    assert " gevonden" in search(q=odd)


def test_where_nothing_is_found_the_page_says_what_does_find_something(search):
    make.finding(make.case(), "De raad wilde meer tijd.", corner="capacity")
    page = search(q="raad olifant", corner="legitimacy")
    assert names(page) == []
    assert "Hier vindt u wel iets" not in page
    page = search(q="raad olifant", corner="capacity")
    assert 'href="/casussen/?q=raad&corner=capacity">Zoek alleen op ‘raad’' in page
    assert "olifant’" not in page
    page = search(q="Raad", corner="legitimacy")
    assert 'href="/casussen/?q=Raad">Zoek ‘Raad’ zonder filters' in page


# --- filters


def test_cases_are_filtered_by_programme_corner_and_kind(search):
    water = make.case(programme=make.programme())
    make.finding(water, "Weinig mensen.", corner="capacity", kind="chafes")
    make.finding(make.case("zondeal"), "Veel mensen.", corner="capacity", kind="works")
    assert names(search(programme="res")) == ["waterdeal"]
    assert names(search(corner="capacity")) == ["waterdeal", "zondeal"]
    assert names(search(kind="works")) == ["zondeal"]
    assert names(search(corner="legitimacy")) == []
    assert names(search(corner="capacity", kind="chafes", q="mensen")) == ["waterdeal"]
    assert names(search(corner="capacity", kind="chafes", q="veel")) == []


def test_only_findings_that_were_asked_for_are_shown(search):
    case = make.case()
    make.finding(case, "De raad had geen tijd.", corner="legitimacy")
    make.finding(case, "De raad had geen mensen.", corner="capacity")
    make.finding(case, "Het liep goed.", corner="capacity", kind="works")
    page = search(q="raad", corner="capacity")
    assert "had geen mensen" in page
    assert "had geen tijd" not in page
    assert "Het liep goed" not in page


def test_without_a_question_no_finding_is_singled_out(search):
    make.finding(make.case(), "De raad had geen tijd.")
    page = search()
    assert names(page) == ["waterdeal"]
    assert "geen tijd" not in page


def test_many_findings_are_counted_and_not_all_shown(search):
    case = make.case()
    for number in range(7):
        make.finding(case, f"Overleg nummer {number}.")
    assert "Nog 3 bevindingen die passen" in search(q="overleg")


def test_a_filter_that_cannot_be_read_is_left_out_and_told(search):
    make.case()
    page = search(corner="kelder")
    assert names(page) == ["waterdeal"]
    assert "lieten het weg: Hoek van de driehoek" in page


# --- the page


def test_results_come_in_pages_that_keep_the_question(search):
    for number in range(12):
        make.finding(make.case(f"deal-{number:02}"))
    first = search(q="overleg")
    assert "12 casussen gevonden" in first
    assert len(names(first)) == 10
    assert 'href="?q=overleg&page=2"' in first
    assert len(names(search(q="overleg", page="2"))) == 2


def test_the_fragment_is_only_the_results(search):
    make.case()
    page = search(headers=HTMX)
    assert "<html" not in page
    assert page.startswith('<section id="results"')
    assert names(page) == ["waterdeal"]


def test_the_number_of_queries_does_not_grow_with_the_cases(search, django_assert_max_num_queries):
    for number in range(10):
        make.finding(make.case(f"deal-{number}"), signals=["no-hours"])
    with django_assert_max_num_queries(9):
        search(q="overleg")


# --- up to date


@pytest.mark.parametrize("status", [CaseStatus.DRAFT, CaseStatus.WITHDRAWN])
def test_what_is_not_published_is_not_found(search, status, client, bea):
    make.finding(make.case(status=status))
    client.force_login(bea)
    assert names(search(q="overleg")) == []


def test_what_is_withdrawn_is_found_no_longer(search):
    case = make.case()
    make.finding(case)
    Case.objects.update(status=CaseStatus.WITHDRAWN)
    index(case)
    assert names(search(q="overleg")) == []


def test_what_changed_is_found_by_its_new_words(search):
    case = make.case()
    make.finding(case)
    Finding.objects.update(text="Een dijk.")
    index(case)
    assert names(search(q="dijken")) == ["waterdeal"]
    assert names(search(q="overleg")) == []


def test_cases_that_came_in_another_way_are_made_findable(search):
    make.finding(make.case())
    SearchText.objects.all().delete()
    assert index_all() == 1
    assert names(search(q="overleg")) == ["waterdeal"]
    assert index_all() == 0


def test_what_bzk_writes_is_found_at_once(client, bea, search):
    make.case()
    client.force_login(bea)
    sent = {"corner": "capacity", "kind": "works", "text": "De dijkgraaf hielp.", "source": "Verslag"}
    client.post("/casussen/beheer/waterdeal/bevindingen/nieuw/", sent)
    assert names(search(q="dijk")) == []
    assert names(search(q="dijkgraven")) == ["waterdeal"]
