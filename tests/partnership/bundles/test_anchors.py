import re

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from partnership.bundles.anchors import with_prefix
from partnership.memo import document
from tests.partnership.memo.test_engine import full_memo


@pytest.mark.parametrize(
    ("given_html", "expected"),
    [
        ('<h2 id="a">x</h2>', '<h2 id="m-a">x</h2>'),
        ('<a href="#a">x</a>', '<a href="#m-a">x</a>'),
        ('<td headers="a b">x</td>', '<td headers="m-a m-b">x</td>'),
        (
            '<svg aria-labelledby="t d"><use xlink:href="#s"/></svg>',
            '<svg aria-labelledby="m-t m-d"><use xlink:href="#m-s"/></svg>',
        ),
        ('<g fill="url(#s)"/>', '<g fill="url(#m-s)"/>'),
        ('<a href="/pagina/#a">x</a>', '<a href="/pagina/#a">x</a>'),
        ('<div data-id="a">x</div>', '<div data-id="a">x</div>'),
    ],
)
def test_places_and_what_points_at_them_get_the_prefix(given_html, expected):
    assert with_prefix(given_html, "m") == expected


@given(st.text())
def test_what_people_wrote_stays_as_it_is(text):
    page = f"<p>{escape(text)}</p>"
    assert with_prefix(page, "m") == page or "#" in text


@pytest.mark.parametrize("text", ['id="x"', ' id="x" href="#y"', "headers='a'", "zie url(#x)"])
def test_a_text_that_looks_like_our_html_is_no_place(text):
    page = f"<p>{escape(text)}</p>"
    assert re.sub("m-", "", with_prefix(page, "m")) == page


def test_no_place_in_a_memo_is_without_prefix():
    page = with_prefix(document.content(full_memo()), "memo-1")
    assert re.findall(r'\sid="(?!memo-1-)', page) == []
    assert re.findall(r'href="#(?!memo-1-)', page) == []
