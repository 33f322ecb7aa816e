import pytest

from partnership.charts.svg import drawing, number, text
from tests.partnership.charts.svg_reading import parsed


@pytest.mark.parametrize(
    ("value", "written"), [(3, "3"), (3.0, "3"), (3.14, "3.1"), (3.96, "4"), (-0.04, "0"), (-2.5, "-2.5"), (540, "540")]
)
def test_a_coordinate_has_one_decimal_and_no_noise(value, written):
    assert number(value) == written


def test_text_is_escaped():
    assert text("", 1, 2, "<b>&") == '<text x="1" y="2">&lt;b&gt;&amp;</text>'


def test_without_an_id_the_title_and_description_stand_on_their_own():
    root = parsed(drawing("mini", 60, 60, "", title="t", description="d"))
    assert root.get("aria-labelledby") is None
    assert [child.attrib for child in root] == [{}, {}]


def test_an_id_is_escaped():
    root = parsed(drawing("mini", 60, 60, "", title="t", description="d", uid='a"b'))
    assert root.find("title").get("id") == 'a"b-t'
