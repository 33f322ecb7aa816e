import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.template import Context, Template

from partnership.axes import AXIS
from partnership.sides import Side
from tests.partnership.charts.svg_reading import HOSTILE


def render(source, **context):
    return Template("{% load crowds %}" + source).render(Context(context))


def answer(name="Gemeente Beekdam", axis="decentral_funds", side=Side.DECENTRAL, **written):
    position = SimpleNamespace(**{"reason": "", "hope": "", "plain_answer": ""} | written)
    return SimpleNamespace(axis=AXIS[axis], voice=SimpleNamespace(name=name, side=side), position=position)


def paragraphs(html):
    return [re.sub(r"<[^>]+>", "", words) for words in re.findall(r"<p>(.*?)</p>", html)]


def test_what_a_party_wrote_is_a_paragraph_each_with_what_was_asked_beside_its_reason():
    one = answer(reason="Geen ruimte.", hope="Dat het meebetaalt.", plain_answer="Wij zetten mensen in.")
    assert paragraphs(render("{% said one %}", one=one)) == [
        "Geen ruimte.",
        "Hoopt van het Rijk: Dat het meebetaalt.",
        "Wie betaalt wat? Wij zetten mensen in.",
    ]


def test_what_a_party_hopes_is_said_of_the_other_side():
    assert "Hoopt van de regio:" in render("{% said one %}", one=answer(side=Side.RIJK, hope="Iets."))


@pytest.mark.parametrize("one", [answer(), SimpleNamespace(position=None)], ids=["no words", "no answer"])
def test_who_wrote_nothing_gets_no_paragraph(one):
    assert render("{% said one %}", one=one) == ""


@pytest.mark.parametrize("text", ["Een\nTwee", "Een\r\nTwee"])
def test_lines_stay_apart(text):
    assert "Een<br>Twee" in render("{% said one %}", one=answer(reason=text))


def test_reasons_name_who_says_so():
    html = render("{% reasons all %}", all=[answer("A", reason="Eerst."), answer("B", reason="Dan.")])
    assert html.count('class="reason"') == 2
    assert paragraphs(html) == ["A", "Eerst.", "B", "Dan."]


def test_cells_are_those_of_a_row():
    assert render("{{ row|cells }}", row=("1", "–")) == '<td class="c">1</td><td class="c">–</td>'


def test_one_of_the_options_is_chosen():
    choices = [SimpleNamespace(key="a", label="Aa"), SimpleNamespace(key="b", label="Bee")]
    html = render('{% options choices "b" %}', choices=choices)
    assert html == '<option value="a">Aa</option><option value="b" selected>Bee</option>'


def test_without_a_choice_no_option_is_chosen():
    assert "selected" not in render('{% options choices "" %}', choices=[SimpleNamespace(key="a", label="Aa")])


@pytest.mark.parametrize("source", ["{% said one %}", "{% reasons all %}", "{{ row|cells }}", '{% options list "" %}'])
def test_hostile_words_show_as_they_are(source):
    one = answer(HOSTILE, reason=HOSTILE, hope=HOSTILE, plain_answer=HOSTILE)
    html = render(source, one=one, all=[one], row=[HOSTILE], list=[SimpleNamespace(key=HOSTILE, label=HOSTILE)])
    assert "<script" not in html
    assert HOSTILE in unescape(html)
