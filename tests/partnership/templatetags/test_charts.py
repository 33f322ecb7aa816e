import json
import re
from decimal import Decimal
from html import unescape
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import SafeString

from partnership.axes import AXES, AXIS
from partnership.means import mean
from partnership.models import Layer
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.templatetags import charts
from tests.partnership.charts.svg_reading import HOSTILE, description, of_class, parsed, texts, title


def render(source, **context):
    return Template("{% load charts words %}" + source).render(Context(context))


def choice(marker, profile, name="Gemeente Beekdam"):
    return SimpleNamespace(marker=marker, profile=profile, name=name)


# --- radar


def test_a_radar_of_one_profile_says_its_scores():
    svg = render('{% radar "r" "Profiel van MIRT" profile %}', profile=REFERENCES["mirt"])
    assert title(svg) == "Profiel van MIRT"
    assert description(svg).startswith("Profiel: Beleidsambitie Rijk 3, Verplicht karakter 1,")
    assert "Ideaaltype: Beleidsambitie Rijk 3" in description(svg)


def test_an_unknown_score_is_said_to_be_unknown():
    svg = render('{% radar "r" "t" profile %}', profile=Profile(3))
    assert "Verplicht karakter weten we nog niet" in description(svg)


def test_without_a_profile_a_radar_shows_the_ideal_type():
    svg = render('{% radar "r" "t" %}')
    assert description(svg).startswith("Ideaaltype: ")
    assert of_class(svg, "line agreed") == []


def test_a_radar_of_several_names_each_of_them():
    shown = [choice("p1", IDEAL, "Rijk"), choice("p2", REFERENCES["res"], "Provincie")]
    words = description(render('{% radar "r" "t" shown %}', shown=shown))
    assert "Rijk: Beleidsambitie Rijk 3" in words
    assert "Provincie: Beleidsambitie Rijk 5" in words


def test_two_with_the_same_marker_are_told_apart_in_radar_and_legend():
    shown = [choice("p1", IDEAL, "Een"), choice("p1", REFERENCES["res"], "Twee")]
    radar, legend = render('{% radar "r" "t" shown %}', shown=shown), render("{% legend shown %}", shown=shown)
    for kind in ("p1", "p2"):
        assert len(of_class(radar, f"line {kind}")) == 1
        assert f"line {kind}" in legend


def test_a_small_radar_has_its_own_class():
    assert parsed(render('{% radar "r" "t" profile size="small" %}', profile=IDEAL)).get("class") == "radar small"


def test_the_name_of_a_party_cannot_carry_markup():
    shown = [choice("p1", IDEAL, HOSTILE)]
    svg = render('{% radar "r" title shown %}{% legend shown %}', shown=shown, title=HOSTILE)
    assert "<script" not in svg


def test_labels_follow_the_language(monkeypatch):
    charts.labels_in.cache_clear()
    monkeypatch.setattr(charts, "_", lambda text: f"{text} ({translation.get_language()})")
    seen = []
    for language in ("nl", "en"):
        with translation.override(language):
            seen.append(texts(render('{% radar "r" "t" %}'), "short")[0])
    charts.labels_in.cache_clear()
    assert seen == ["1 Ambitie (nl)", "1 Ambitie (en)"]


# --- to explore


@pytest.fixture
def box():
    shown = [choice("p1", REFERENCES["mirt"], HOSTILE)]
    return parsed(render('{% radar "r" "t" shown explore=True %}', shown=shown))


def test_a_radar_to_explore_is_complete_without_script(box):
    assert box[0].tag == "svg"
    assert box[0].find("title").text == "t"


def test_a_radar_to_explore_brings_its_figure_as_data(box):
    figure = json.loads(box.get("data-figure"))
    assert [len(trace["r"]) for trace in figure["data"]] == [7, 7]
    assert figure["layout"]["meta"]["names"][1] == HOSTILE


def test_a_radar_to_explore_says_where_plotly_is(box):
    addresses = [box.get(f"data-{name}") for name in ("stylesheet", "guards", "plotly")]
    assert addresses == [f"/static/plotly/{name}" for name in ("plotly.css", "no-inline-styles.js", "plotly.min.js")]


def test_a_radar_to_explore_has_no_script_of_its_own():
    html = render('{% radar "r" "t" profile explore=True %}', profile=IDEAL)
    assert "<script" not in unescape(html)
    assert not re.search(r"\son\w+=|\sstyle=", html)


# --- other charts


def test_a_mini_radar_says_whose_profile_it_is():
    svg = render("{% mini_radar name profile %}", name=f"Dorpen {HOSTILE}", profile=REFERENCES["res"])
    assert title(svg) == f"Profiel van Dorpen {HOSTILE}"
    assert description(svg).startswith("Beleidsambitie Rijk 5,")


def test_a_mean_in_a_radar_is_said_with_over_how_many_it_was_taken():
    shown = [choice("p4", mean([Profile(3, 1), Profile(4)]), "Gemiddelde")]
    svg = render('{% radar "r" "t" shown explore=True %}', shown=shown)
    assert "Gemiddelde: Beleidsambitie Rijk 3,5 (n = 2), Verplicht karakter 1,0 (n = 1), Decentrale middelen –" in svg
    assert "Beleidsambitie Rijk: 3,5 (n = 2)" in json.loads(parsed(svg).get("data-figure"))["data"][1]["text"][0]


def answer(name, marker, score, *, answered=True):
    voice = SimpleNamespace(name=name, marker=marker, letter=name[0], is_own=False)
    return SimpleNamespace(voice=voice, score=score, position=object() if answered else None)


def comparison(*answers, agreed=None, axis="ambition", groups=()):
    return SimpleNamespace(axis=AXIS[axis], answers=answers, groups=groups, agreed=agreed)


def group(score, layers, *, own=False):
    return SimpleNamespace(score=score, is_answered=True, layers=layers, includes_own=own)


def test_a_dot_strip_says_who_stands_where():
    answers = [answer("Rijk", "p1", 5), answer("Beekdam", "p2", None), answer("Voorland", "p3", None, answered=False)]
    svg = render("{% dotstrip part %}", part=comparison(*answers))
    assert title(svg) == "Posities op Beleidsambitie Rijk"
    assert description(svg) == "Rijk 5, Beekdam weten we nog niet, Voorland niet ingevuld. Ideaaltype 3."


def test_a_dot_strip_says_what_is_agreed():
    svg = render("{% dotstrip part big=True %}", part=comparison(answer("Rijk", "p1", 5), agreed=4))
    assert description(svg).endswith("Ideaaltype 3. Afgesproken 4.")
    assert parsed(svg).get("class") == "dotstrip big"


def test_a_dot_strip_of_many_says_per_score_how_many_there_are_of_each_layer():
    answers = [answer("Rijk", "p1", 5), *[answer("Beekdam", "p2", 2)] * 5]
    groups = [group(2, {Layer.MUNICIPALITY: 5}, own=True), group(5, {Layer.RIJK: 1}), group(None, {Layer.PROVINCE: 1})]
    svg = render("{% dotstrip part %}", part=comparison(*answers, groups=groups))
    assert description(svg) == (
        "Score 2: 5 gemeenten (ook uw organisatie). Score 5: 1 van het Rijk. Weten we nog niet: 1 provincie. "
        "Ideaaltype 3."
    )


def test_a_balance_shows_a_lean():
    svg = render("{% balance lean %}", lean=REFERENCES["res"].lean_from(IDEAL))
    assert (len(of_class(svg, "rijk")), len(of_class(svg, "regio"))) == (7, 2)


def test_a_tile_map_says_the_number_of_every_province():
    svg = render('{% tile_map "m" "Per provincie" counts %}', counts={"Utrecht": 3, "Zeeland": 1})
    assert description(svg) == "Utrecht 3, Zeeland 1."


def test_a_share_bar_says_the_share_of_each_part():
    shares = [("rijk", "Rijk", 45), ("regio", "Decentrale partijen", 55), ("other", "Andere organisaties", 0)]
    svg = render('{% share_bar "euro" "Aandelen in euro" shares %}', shares=shares)
    assert title(svg) == "Aandelen in euro"
    assert description(svg) == "Rijk 45 %, Decentrale partijen 55 %, Andere organisaties 0 %."


def test_a_histogram_says_how_often_each_score_occurs():
    svg = render("{% histogram axis counts %}", axis=AXES[0], counts=(0, 1, 2, 3, 4))
    assert title(svg) == "Verdeling van Beleidsambitie Rijk"
    assert description(svg).startswith("Score 1: 0 keer, Score 2: 1 keer")


def statement(rijk, decentral):
    means = (None if mean is None else Decimal(mean) for mean in (rijk, decentral))
    both = [SimpleNamespace(mean=mean) for mean in means]
    return SimpleNamespace(key="capacity", text="Er zijn te weinig mensen.", rijk=both[0], decentral=both[1])


def test_a_dumbbell_says_both_means_with_a_decimal_comma():
    svg = render("{% dumbbell statement %}", statement=statement("3.38", "3.39"))
    assert title(svg) == "Er zijn te weinig mensen."
    assert description(svg) == "Rijk 3,38, decentraal 3,39."


def test_a_dumbbell_says_what_is_not_shown_and_what_was_before():
    now, then = statement(None, "3.00"), statement("3.38", "3.39")
    svg = render("{% dumbbell now then %}", now=now, then=then)
    assert description(svg) == "Rijk niet getoond, decentraal 3,00. Eerder: Rijk 3,38, decentraal 3,39."
    assert of_class(svg, "mark p1") == []
    assert len(of_class(svg, "bm1")) == 1


@pytest.mark.parametrize(
    "mark",
    ['{% legend_mark "p1" "R" %}', '{% legend_ring "3" %}', '{% legend_dot "p1" %}', '{% legend_tick "bm1" %}'],
)
def test_the_marks_of_a_legend_are_hidden_from_screen_readers(mark):
    assert parsed(render(mark)).get("aria-hidden") == "true"


def test_a_letter_is_escaped():
    assert "<script" not in render('{% legend_mark "p1" letter %}', letter="<script>")


def test_the_scale_of_the_dumbbells_is_drawn_once_above_them():
    assert [text.text for text in parsed(render("{% dumbbell_scale %}")).findall("text")] == list("12345")


def test_a_legend_names_the_ideal_type_and_the_profile():
    names = re.findall(r"</svg>([^<]+)</li>", render("{% legend %}"))
    assert names == ["Ideaaltype", "Profiel"]


def test_a_legend_of_nothing_names_the_ideal_type_only():
    assert render("{% legend shown %}", shown=()).count("<li>") == 1


def test_drawings_are_not_escaped_again():
    assert isinstance(charts.legend_mark("p1"), SafeString)
