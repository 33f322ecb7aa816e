from types import SimpleNamespace

from django.template import Context, Template

from partnership.axes import Direction
from partnership.profile import REFERENCES
from partnership.reading import read
from partnership.signals import Design, signals_for


def render(source, **context):
    return Template("{% load words %}" + source).render(Context(context))


def test_a_row_says_its_distance():
    assert render("{{ row|distance }}", row=read(REFERENCES["mirt"]).rows[5]) == "4 stappen meer bij het Rijk"


def test_a_profile_becomes_a_reading_in_a_template():
    source = "{% with reading=profile|reading %}{{ reading.steps }}{% endwith %}"
    assert render(source, profile=REFERENCES["res"]) == "9"


def test_a_signal_becomes_a_sentence():
    (signal,) = signals_for(Design(REFERENCES["regio-deal"]))
    assert render("{{ signal|sentence }}", signal=signal).startswith("De regio voert alleen uit (5).")


def test_an_axis_of_a_comparison_says_how_far_its_furthest_answer_lies():
    part = SimpleNamespace(furthest=1, deviation=2, direction=Direction.RIJK)
    assert render("{{ part|lean_words }}", part=part) == "2 stappen meer bij het Rijk"


def test_an_axis_that_nobody_answered_is_not_said_to_be_ideal():
    part = SimpleNamespace(furthest=None, deviation=0, direction=None)
    assert render("{{ part|lean_words }}", part=part) == "nog niet bekend"
