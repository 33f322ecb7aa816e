import re
from importlib.resources import files

import pytest

from partnership.charts.assets import UnexpectedPlotly, guards, plotly_assets, rules, stylesheet

SMALL = """q={"X,X div":'margin:0;font-family:"Open Sans";',"X .crisp":"border:0;",Y:"top:0;"};for(z in q)
n=document.createElement("style");
if(!document.getElementById("abc123")){var e=document.createElement("style");e.id="abc123"}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return {path.name: path for path in plotly_assets(tmp_path_factory.mktemp("generated"))}


def test_the_script_is_that_of_the_installed_package(made):
    installed = (files("plotly") / "package_data" / "plotly.min.js").read_bytes()
    assert made["plotly.min.js"].read_bytes() == installed


def test_the_stylesheet_holds_the_rules_that_plotly_would_add(made):
    css = made["plotly.css"].read_text()
    assert ".js-plotly-plot .plotly .main-svg{position:absolute;top:0;left:0;pointer-events:none;}" in css
    assert ".plotly-notifier{" in css
    assert len(css.splitlines()) > 60


def test_every_rule_in_the_stylesheet_is_whole(made):
    for line in made["plotly.css"].read_text().splitlines():
        assert re.fullmatch(r"[^{}]+\{[^{}]+;\}", line), line


def test_the_guards_name_the_style_element_of_the_map_library(made):
    assert re.search(r'const id of \["[0-9a-f]{64}"\]', made["no-inline-styles.js"].read_text())


def test_making_them_again_changes_nothing(tmp_path):
    first = {path: path.stat().st_mtime_ns for path in plotly_assets(tmp_path)}
    assert {path: path.stat().st_mtime_ns for path in plotly_assets(tmp_path)} == first


def test_rules_are_read_with_either_quote_and_a_bare_name():
    assert dict(rules(SMALL)) == {
        ".js-plotly-plot .plotly,.js-plotly-plot .plotly div": 'margin:0;font-family:"Open Sans";',
        ".js-plotly-plot .plotly .crisp": "border:0;",
        ".plotly-notifier": "top:0;",
    }


def test_the_last_rule_comes_first_as_plotly_would_insert_them():
    assert stylesheet(SMALL).startswith(".plotly-notifier")


def test_the_guards_name_every_style_element():
    assert '["abc123"]' in guards(SMALL)


def test_a_release_with_other_rules_stops_the_preparation():
    with pytest.raises(UnexpectedPlotly, match="no style rules"):
        stylesheet("")


def test_a_release_with_another_style_element_stops_the_preparation():
    with pytest.raises(UnexpectedPlotly, match="3 style elements"):
        guards(SMALL + 'x=document.createElement("style")')
