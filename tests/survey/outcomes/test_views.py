"""The outcome of a round as people get it: as a page and as files."""

import html
import io
import json
import re
import zipfile
from xml.etree import ElementTree

import pytest
from django.utils import translation

from survey import actions
from survey.models import Remark, Round
from tests import make
from tests.survey.outcomes.reading import lines, text

HTMX = {"HX-Request": "true"}
FILES = ["uitkomsten.csv", "uitkomsten.ods", "codeboek.csv", "uitkomsten/verdeling/"]


# --- who sees it when


@pytest.mark.parametrize("name", ["uitkomsten/", *FILES])
@pytest.mark.parametrize(("who", "status"), [("bob", 200), ("rob", 200), ("bea", 200), ("charlie", 404)])
def test_who_sees_the_partnership_sees_the_outcome(get, held, who, status, name):
    assert get(who, held, name).status_code == status


@pytest.mark.parametrize("who", ["alice", "bea", "admin"])
def test_before_closing_nobody_sees_anything(get, round_, who):
    make.responses(round_, "rijk", 9)
    assert get(who, round_).url == f"/enquete/rondes/{round_.pk}/"
    assert {get(who, round_, name).status_code for name in [*FILES, "antwoorden-rijk.csv"]} == {404}
    assert Round.objects.get().counted_on is None


def test_a_round_that_is_over_is_counted_when_somebody_looks(get, held):
    text(get("bob", held))
    assert Round.objects.get().counted_on is not None


# --- the page


def test_the_page_says_how_many_answered_and_where_they_differ(get, held):
    page = text(get("alice", held))
    assert "5 mensen van het Rijk en 7 mensen van decentrale overheden" in page
    assert '2,00 <span class="muted">(n = 5)</span>' in page
    assert '4,00 <span class="muted">(n = 7)</span>' in page
    assert "Dat waren andere mensen" in page


def test_a_side_that_is_too_small_is_hidden_and_no_total_gives_it_away(get, lopsided):
    page = text(get("alice", lopsided))
    assert "7 mensen van decentrale overheden" in page
    assert "Van het Rijk waren het er minder dan 5" in page
    assert "11 mensen" not in page
    assert "2,00" not in page


def test_with_one_side_there_is_no_difference_to_show_or_to_sort_by(get, lopsided, held):
    page = text(get("alice", lopsided, "uitkomsten/?sort=difference"))
    assert "Rangorde van de decentrale overheden." in page
    for gone in (
        "Grootste verschil eerst",
        '<th scope="col">Verschil</th>',
        '<th scope="col">Rijk</th><th scope="col">Dec',
    ):
        assert gone not in page.partition("Alle stellingen")[2]
        assert gone in text(get("alice", held)).partition("Alle stellingen")[2]


@pytest.fixture
def figure(client):
    """The figure that a page leads to, as its script asks for it; for who saw the page last."""

    def read(page):
        answer = client.get(html.unescape(re.search(r'data-figure="([^"]+)"', page)[1]))
        assert answer.status_code == 200
        return answer.json()

    return read


def test_both_sides_can_be_explored_with_how_many_answered(get, figure, held):
    shown = figure(get("bob", held).content.decode())
    names = ["Rijk", "Decentraal", "Rijk in 2020", "Decentraal in 2020", "Verschil"]
    assert shown["layout"]["meta"]["names"] == names
    assert shown["data"][0]["x"] == [2.0] * 24
    assert (shown["data"][1]["x"][0], shown["data"][1]["customdata"][0]) == (4.0, "n = 7")


def test_a_mean_is_rounded_the_same_in_the_table_the_drawing_and_the_figure(get, figure, partnership):
    held = make.survey_round(partnership, days=(-9, -1))
    make.responses(held, "rijk", 7, text="3" * 24)
    make.responses(held, "rijk", 1, text="4" * 24)
    page = get("bob", held).content.decode()
    assert "3,13 <span" in page
    assert "Rijk 3,13," in page
    assert figure(page)["data"][0]["x"] == [3.13] * 24


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(("small", "other"), [("rijk", "decentral"), ("decentral", "rijk")])
def test_nothing_of_a_side_that_is_too_small_is_in_the_source(get, figure, partnership, small, other, headers):
    """With four answers on that side the page is the same, letter for letter, as with none."""
    pages, figures = [], []
    for number in (4, 0):
        round_ = make.survey_round(partnership, days=(-9, -1))
        make.responses(round_, small, number, text="2" * 24)
        make.responses(round_, other, 7, text="4" * 24)
        page = get("bob", round_, headers=headers).content.decode()
        pages.append(re.sub(rf"/rondes/{round_.pk}/", "/", page))
        figures.append(figure(page))
        round_.delete()
    four, nobody = (re.sub(r"(csrf|nonce)[^>]+", "", page) for page in pages)
    assert four == nobody
    assert figures[0] == figures[1]
    label = {"rijk": "Rijk", "decentral": "Decentraal"}[small]
    shown = figures[0]
    assert label not in [trace["name"] for trace in shown["data"]]
    assert [number for trace in shown["data"] for number in trace["x"] if number == 2.0] == []
    assert f"{label}: " not in json.dumps(shown)


def test_one_statement_with_too_few_scores_is_a_gap_in_what_can_be_explored(get, figure, partnership):
    made = make.survey_round(partnership, days=(-9, -1))
    make.responses(made, "rijk", 4, text="2" * 24)
    make.responses(made, "rijk", 1, text="0" + "2" * 23)
    make.responses(made, "decentral", 7, text="4" * 24)
    hidden = made.instrument.statements[0].text
    rijk = figure(get("bob", made).content.decode())["data"][0]
    assert (rijk["name"], len(rijk["x"])) == ("Rijk", 23)
    assert hidden not in " ".join(rijk["text"]).replace("<br>", " ")


def test_what_is_explored_is_what_is_in_view_in_the_same_order(get, figure, held):
    page = get("bob", held, "uitkomsten/?category=means&sort=rijk").content.decode()
    assert len(figure(page)["layout"]["yaxis"]["ticktext"]) == 2


@pytest.mark.parametrize(("who", "status"), [("charlie", 404), ("bob", 200)])
def test_a_figure_is_for_who_may_see_the_results(get, held, who, status):
    assert get(who, held, "uitkomsten/grafiek.json").status_code == status


def test_an_open_round_has_no_figure(get, round_):
    assert get("alice", round_, "uitkomsten/grafiek.json").status_code == 404


def test_when_both_sides_are_hidden_there_is_nothing_to_explore(get, partnership):
    page = get("bob", make.survey_round(partnership, days=(-9, -1))).content.decode()
    assert "data-figure" not in page
    assert "explore.js" not in page


def test_htmx_gets_the_statements_without_the_page_around_them(get, held):
    page = text(get("alice", held, "uitkomsten/?category=means", headers=HTMX))
    assert page.startswith('<div id="results"')
    assert page.count('<th scope="row">') == 2


def test_a_choice_that_cannot_be_read_is_left_out_and_named(get, held):
    assert "lieten haar weg: Onderwerp." in text(get("alice", held, "uitkomsten/?category=geld"))


def test_remarks_are_for_who_manages_the_round(get, held):
    Remark.objects.create(round=held, text="Meer mensen graag.")
    assert "Meer mensen graag." in text(get("alice", held))
    assert "Meer mensen graag." not in text(get("bob", held))
    assert "Meer mensen graag." not in text(get("bea", held))


def test_the_distribution_shows_shares_interval_and_2020(get, held):
    page = text(get("bob", held, "uitkomsten/verdeling/"))
    assert '<td class="d4">100%</td>' in page
    assert "(n = 5)" in page
    assert "2,00–2,00" in page
    assert "Verschil met vorige keer" not in page


def test_the_next_round_shows_what_changed(get, held, partnership):
    later = make.survey_round(partnership, days=(-1, 0))
    make.responses(later, "rijk", 5, text="5" * 24)
    actions.close(later, by=partnership.coordinator)
    page = text(get("alice", later, "uitkomsten/verdeling/"))
    assert "Verschil met vorige keer" in page
    assert "+3,00" in page
    first = text(get("alice", later))
    assert first.count("3,00 hoger: nu 5,00 (n = 5)") == 3
    assert "Dit veranderde het meest sinds de vorige keer" not in text(get("alice", held))


# --- files


def test_the_file_has_a_line_per_statement_and_side(get, held):
    rows = lines(get("bob", held, "uitkomsten.csv"))
    assert len(rows) == 48
    assert {row["n"] for row in rows if row["kant"] == "decentral"} == {"7"}
    assert {row["gemiddelde"] for row in rows if row["kant"] == "rijk"} == {"2,0"}


def test_in_the_files_a_small_side_is_empty_too(get, lopsided):
    told = {name for name, _row in lines(get("bea", lopsided, "uitkomsten.csv"))[0].items()}
    public = {"stelling", "tekst", "onderwerp", "kant", "gemiddelde_2020"}
    rijk = [row for row in lines(get("bea", lopsided, "uitkomsten.csv")) if row["kant"] == "rijk"]
    assert {row[name] for row in rijk for name in told - public} == {""}


def test_the_codebook_explains_every_column(get, held):
    columns = lines(get("bob", held, "uitkomsten.csv"))[0].keys()
    assert [row["kolom"] for row in lines(get("bob", held, "codeboek.csv"))] == list(columns)


def test_the_spreadsheet_holds_results_and_codebook_with_numbers_as_numbers(get, held):
    package = zipfile.ZipFile(io.BytesIO(get("bob", held, "uitkomsten.ods").content))
    assert package.namelist()[0] == "mimetype"
    content = ElementTree.fromstring(package.read("content.xml"))  # noqa: S314 - we wrote it
    table, office = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office"))
    sheets = content.findall(f".//{table}table")
    assert [sheet.get(f"{table}name") for sheet in sheets] == ["Uitkomsten", "Codeboek"]
    assert len(sheets[0].findall(f"{table}table-row")) == 49
    assert "7" in {cell.get(f"{office}value") for cell in content.iter(f"{table}table-cell")}


def test_bzk_gets_the_responses_of_a_side_without_anything_else(get, held):
    Remark.objects.create(round=held, text="Meer mensen graag.")
    page = text(get("bea", held, "antwoorden-rijk.csv"))
    assert page.count("2;2;2") == 5 * 8
    assert "Meer mensen graag." not in page


def test_the_responses_are_never_in_the_same_order(get, partnership):
    held = make.survey_round(partnership, days=(-9, -1))
    for number in range(5):
        make.responses(held, "rijk", 4, text=str(number + 1) * 24)
    assert len({text(get("bea", held, "antwoorden-rijk.csv")) for _ in range(5)}) > 1


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_others_get_no_responses(get, held, who):
    assert get(who, held, "antwoorden-rijk.csv").status_code == 403


def test_nobody_gets_the_responses_of_a_small_side(get, lopsided):
    assert get("bea", lopsided, "antwoorden-rijk.csv").status_code == 404
    assert get("bea", lopsided, "antwoorden-decentraal.csv").status_code == 200


def test_files_are_in_the_language_of_the_reader(get, client, held):
    client.cookies["django_language"] = "en"
    with translation.override("nl"):
        columns = lines(get("bob", held, "codeboek.csv"))
        row = lines(get("bob", held, "uitkomsten.csv"))[0]
    assert {"column": "stelling", "meaning": "key of the statement"} in columns
    assert row["gemiddelde"] == "2.0"
