"""The blocks that pages share: steps and the table of a profile."""

import re

import pytest
from django.template.loader import render_to_string

from partnership.profile import IDEAL, REFERENCES, Profile


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def steps(profile):
    return plain(render_to_string("charts/steps.html", {"profile": profile}))


def table(profile, **context):
    return render_to_string("charts/profile_table.html", {"profile": profile, **context})


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("mirt", "10 stappen van het ideaaltype ( van de 16 ) 10 meer bij het Rijk, 0 meer bij de regio"),
        ("res", "9 stappen van het ideaaltype ( van de 16 ) 7 meer bij het Rijk, 2 meer bij de regio"),
        ("regio-deal", "5 stappen van het ideaaltype ( van de 16 ) 2 meer bij het Rijk, 3 meer bij de regio"),
    ],
)
def test_the_steps_of_a_programme_are_said_with_their_direction(key, words):
    assert steps(REFERENCES[key]).replace("(van de 16)", "( van de 16 )") == words


def test_one_step_is_singular():
    assert steps(Profile(4, 1, 3, 3, 3, 1)).startswith("1 stap van het ideaaltype")


def test_with_unknown_scores_it_is_said_over_how_many_questions_was_counted():
    words = steps(Profile(5, None, 3, None, None, None))
    assert "geteld over 2 van de 6 vragen" in words
    assert "van de 16" not in words


def test_without_scores_there_is_nothing_to_count():
    assert steps(Profile()) == "Er is nog geen score. Daarom valt er nog niets te tellen."


def test_the_table_has_a_row_per_question_with_score_ideal_and_distance():
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", table(REFERENCES["mirt"]))
    assert len(rows) == 6
    assert plain(rows[5]) == "6. Verantwoording aan Rijk 5 1 4 stappen meer bij het Rijk"
    assert plain(rows[0]) == "1. Beleidsambitie Rijk 3 3 Gelijk aan het ideaaltype"


def test_the_table_shows_a_dash_for_what_is_not_known():
    assert "nog niet bekend" in table(Profile())
    assert table(Profile()).count(">–<") == 6


def test_the_table_takes_a_caption_and_a_heading():
    html = table(IDEAL, caption="Bron: <ROB>", head="RES")
    assert "<caption>Bron: &lt;ROB&gt;</caption>" in html
    assert ">RES</th>" in html


def test_every_column_and_row_has_a_header():
    html = table(IDEAL)
    assert html.count('scope="col"') == 4
    assert html.count('scope="row"') == 6
