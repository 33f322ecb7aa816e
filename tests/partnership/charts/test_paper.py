import re
from pathlib import Path

import pytest

from partnership.axes import AXES
from partnership.charts.balance import balance
from partnership.charts.dotgrid import Standing, dotgrid
from partnership.charts.dotstrip import Dot, dotstrip
from partnership.charts.legend import legend_mark
from partnership.charts.markers import SHAPES
from partnership.charts.paper import ATTRIBUTES, PAPER
from partnership.charts.radar import FULL, SMALL, Labels, mini_radar, radar
from partnership.charts.series import Series
from partnership.profile import IDEAL, REFERENCES, Profile
from tests.partnership.charts.svg_reading import parsed

STYLES = Path(__file__).parents[3] / "static" / "css"
LABELS = Labels(tuple(axis.label for axis in AXES), tuple(axis.short_label for axis in AXES))
DOTS = [Dot(f"p{place}", "A", place) for place in range(1, 6)]
KINDS = [kind for kind in SHAPES if kind != "count"]


def on_paper(*series, size=FULL):
    return radar("r", "t", "d", series, LABELS, size, PAPER)


DRAWINGS = {
    "radar": lambda: on_paper(*(Series(kind, REFERENCES["mirt"]) for kind in ("p1", "p2", "p3"))),
    "other marks": lambda: on_paper(*(Series(kind, REFERENCES["res"]) for kind in ("p4", "p5", "reference"))),
    "small radar": lambda: on_paper(Series("agreed", Profile(3, None, 3, 4, 5, 1)), size=SMALL),
    "mini radar": lambda: mini_radar("t", "d", IDEAL, look=PAPER),
    "dot strip": lambda: dotstrip("s", "t", "d", 3, DOTS, agreed=2, look=PAPER),
    "counted dot strip": lambda: dotstrip("s", "t", "d", 3, [*DOTS, DOTS[0]._replace(is_own=True)], look=PAPER),
    "dot grid": lambda: dotgrid("g", "t", "d", [Standing(3, tuple(DOTS), 2)], PAPER),
    "counted dot grid": lambda: dotgrid("g", "t", "d", [Standing(3, (*DOTS, DOTS[0]), None)], PAPER),
    "balance": lambda: balance(7, 2, PAPER),
    **{f"legend {kind}": lambda kind=kind: legend_mark(kind, "", PAPER) for kind in KINDS},
}


def shapes(svg):
    return [element for element in parsed(svg).iter() if element.tag not in {"svg", "title", "desc", "tspan"}]


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_on_paper_every_shape_carries_its_own_colours(draw):
    for shape in shapes(draw()):
        assert shape.get("class") is None
        assert shape.get("fill"), f"{shape.tag} would come out black"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_line_and_mark_has_a_look_on_paper(kind):
    assert "stroke=" in ATTRIBUTES[f"line {kind}"]
    assert "fill=" in ATTRIBUTES[f"mark {kind}"]


def test_lines_differ_on_paper_without_colour():
    kinds = ("p1", "p2", "p3", "p4", "p5", "reference", "ideal")
    dashes = {re.sub(r"#\w+", "", ATTRIBUTES[f"line {kind}"]) for kind in kinds}
    assert len(dashes) == len(kinds)


def test_a_full_radar_on_paper_has_no_labels_for_a_narrow_screen():
    svg = on_paper(Series("agreed", IDEAL))
    assert len(re.findall("<text", svg)) == 6 + 5


def test_a_small_radar_on_paper_keeps_its_short_labels():
    assert len(re.findall("<text", on_paper(size=SMALL))) == 6


def test_a_class_without_a_look_on_paper_is_a_mistake():
    with pytest.raises(KeyError):
        PAPER("line p9")


def tokens():
    """The colours of the light theme, which come first in the file."""
    found = re.findall(r"(--[\w-]+):\s*(#\w+)", (STYLES / "tokens.css").read_text(encoding="utf-8"))
    return dict(reversed(found))


@pytest.mark.parametrize(
    ("css", "token"),
    [
        ("area", "--ol-ideal-area"),
        ("grid", "--ol-grid"),
        ("grid outer", "--ol-grid-outer"),
        ("line ideal", "--ol-ideal"),
        ("line agreed", "--ol-agreed"),
        ("line reference", "--basis-color-default-color-subtle"),
        ("rijk", "--ol-rijk-4"),
        ("regio", "--ol-regio-4"),
        ("lbl", "--basis-color-default-color-default"),
        *((f"line p{place}", f"--ol-party-{place}") for place in range(1, 6)),
    ],
)
def test_paper_has_the_colours_of_the_light_theme(css, token):
    assert tokens()[token] in ATTRIBUTES[css]


@pytest.mark.parametrize("kind", ["p2", "p3", "p4", "p5", "ideal", "reference"])
def test_paper_has_the_line_styles_of_the_page(kind):
    css = (STYLES / "charts.css").read_text(encoding="utf-8")
    dash = re.search(rf"\.line\.{kind} {{[^}}]*stroke-dasharray: ([\d ]+);", css)[1]
    assert f'stroke-dasharray="{dash}"' in ATTRIBUTES[f"line {kind}"]
