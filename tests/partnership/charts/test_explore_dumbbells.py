import json
import re

import pytest

from partnership.charts.explore_dumbbells import Names, Point, Row, figure
from partnership.charts.markers import SHAPES
from tests.partnership.charts.svg_reading import HOSTILE

NAMES = Names("Rijk", "Decentraal", "Rijk in 2020", "Decentraal in 2020", "Verschil")


def row(rijk=2.0, decentral=4.0, text="Er is te weinig geld.", then=(3.1, 3.2)):
    return Row(text, Point(rijk, "n = 13"), Point(decentral, "n = 26"), *map(Point, then))


def names(shown):
    return shown["layout"]["meta"]["names"]


def test_plotly_knows_everything_in_a_figure():
    from plotly import graph_objects

    shown = figure([row(), row(None)], NAMES)
    assert graph_objects.Figure(json.loads(json.dumps(shown))).data[0].name == "Rijk"


def test_what_is_different_on_a_narrow_screen_is_somewhere_in_the_layout():
    layout = figure([row()], NAMES)["layout"]
    for place in layout["meta"]["narrow"]:
        *parts, _last = place.split(".")
        for part in parts:
            assert part in layout


def test_every_kind_has_a_switch_of_its_own_in_the_order_of_the_traces():
    shown = figure([row()], NAMES)
    assert names(shown) == list(NAMES) == [trace["name"] for trace in shown["data"]]


def test_the_first_statement_is_at_the_top():
    shown = figure([row(), row(3.0)], NAMES)
    assert shown["data"][0]["y"] == [0, -1]
    assert shown["layout"]["yaxis"]["range"] == [-1.5, 0.5]


def test_under_the_pointer_stand_the_mean_what_is_said_of_it_and_the_statement():
    decentral = figure([row()], NAMES)["data"][1]
    assert decentral["hovertemplate"] == "Decentraal: %{x:.2f} (%{customdata})<br>%{text}<extra></extra>"
    assert (decentral["x"], decentral["customdata"], decentral["text"]) == (
        [4.0],
        ["n = 26"],
        ["Er is te weinig geld."],
    )


def test_of_an_earlier_survey_only_the_mean_stands_under_the_pointer():
    then = figure([row()], NAMES)["data"][2]
    assert then["hovertemplate"] == "Rijk in 2020: %{x:.2f}<extra></extra>"


@pytest.mark.parametrize("decimal", [",", "."])
def test_numbers_are_written_as_the_reader_writes_them(decimal):
    assert figure([row()], NAMES, decimal)["layout"]["separators"][0] == decimal


def test_marks_that_would_cover_each_other_move_apart():
    rijk, decentral, *_rest = figure([row(3.0, 3.05)], NAMES)["data"]
    assert rijk["y"][0] == -decentral["y"][0] > 0


@pytest.mark.parametrize(("rijk", "decentral", "left"), [(None, 4.0, "Decentraal"), (2.0, None, "Rijk")])
def test_a_hidden_side_leaves_no_trace_and_no_line_between(rijk, decentral, left):
    assert names(figure([row(rijk, decentral)], NAMES)) == [left, "Rijk in 2020", "Decentraal in 2020"]


def test_a_hidden_mean_leaves_out_its_point_and_its_words():
    shown = figure([row(), row(None)], NAMES)
    rijk, decentral, *_then, gap = shown["data"]
    assert [len(rijk[column]) for column in ("x", "y", "text", "customdata")] == [1, 1, 1, 1]
    assert len(decentral["x"]) == 2
    assert gap["x"] == [2.0, 4.0, None]


def test_a_line_between_is_not_drawn_on_to_the_next_statement():
    assert figure([row(), row()], NAMES)["data"][-1]["x"] == [2.0, 4.0, None] * 2


def test_marks_are_those_of_our_own_dumbbells_and_colours_are_tokens():
    shown = figure([row()], NAMES)
    assert [trace["marker"]["symbol"] for trace in shown["data"][:2]] == [SHAPES["p1"].symbol, SHAPES["p4"].symbol]
    assert not re.search(r"#[0-9a-f]{3}", json.dumps(shown))


def test_a_text_cannot_carry_markup_into_the_chart():
    shown = figure([row(text=HOSTILE)], Names(*[HOSTILE] * 5))
    del shown["layout"]["meta"]["names"]  # our script puts these into buttons as text
    assert "<script" not in json.dumps(shown)


def test_without_statements_there_is_nothing_to_draw():
    assert figure([], NAMES)["data"] == []
