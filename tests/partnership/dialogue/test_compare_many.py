"""Comparing with more parties than a reader keeps apart."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.axes import AXES
from partnership.models import Layer, Position
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.comparing import in_radar, join, join_many, page, strip, table
from tests.partnership.dialogue.page_reading import named_by, of_class, rows, text


def test_many_parties_are_counted_per_score_and_per_layer(client, alice, shared):
    for number in range(4):
        join(shared, f"Gemeente {number}", Profile(2))
    join(shared, "Ministerie", Profile(5), Layer.RIJK)
    join(shared, "Provincie", Profile(2), Layer.PROVINCE)
    join(shared, "Waterschap", Profile(), Layer.WATER_AUTHORITY)
    found = [text(summary) for summary in strip(page(client, alice, shared), "ambition").iter("summary")]
    assert found == [
        "Score 2 (1 stap meer bij de regio): 5 partijen (1 provincie en 4 gemeenten)",
        "Score 5 (2 stappen meer bij het Rijk): 1 partij (1 van het Rijk)",
        "Weten we nog niet: 1 partij (1 waterschap)",
    ]


def test_names_and_reasons_of_many_parties_are_folded_per_score(client, alice, crowded):
    ambition = strip(page(client, alice, crowded), "ambition")
    folded = list(ambition.iter("details"))
    assert len(folded) == 6
    assert not any("open" in group.attrib for group in folded)
    words = " ".join(map(text, folded))
    assert all(f"Partij {place:02}" in words and f"Reden van {place:02}." in words for place in range(12))


def test_of_many_parties_those_without_a_reason_are_named_together(client, alice, shared):
    for number in range(6):
        join(shared, f"Gemeente {number}", IDEAL, reason="" if number < 3 else "Daarom.")
    ambition = text(strip(page(client, alice, shared), "ambition"))
    assert ambition.endswith("Zonder reden: Gemeente 0, Gemeente 1 en Gemeente 2")


def test_among_many_the_own_organisation_is_marked_in_drawing_words_and_table(client, alice, beekdam, crowded):
    make.party(crowded, beekdam, profile=Profile(*[4] * 6), handed_in=True)
    shown = page(client, alice, crowded)
    ambition = strip(shown, "ambition")
    assert len(of_class(ambition, "ring")) == 1
    marked = [text(summary) for summary in ambition.iter("summary") if of_class(summary, "badge")]
    assert [summary.split(" (")[0] for summary in marked] == ["Score 4"]
    assert rows_of_class(shown, "is-own") == ["Gemeente Beekdam (uw organisatie)"]


def rows_of_class(page, css):
    return [text(row.find("th")) for row in of_class(page, css)]


def test_who_belongs_to_none_of_many_parties_sees_no_mark(client, bea, crowded):
    shown = page(client, bea, crowded)
    assert of_class(shown, "ring") == of_class(shown, "is-own") == []
    assert "uw organisatie" not in text(shown).lower()


def test_the_table_of_many_parties_has_a_part_per_layer(client, alice, crowded):
    groups = rows_of_class(page(client, alice, crowded), "group")
    assert groups == ["Rijk (2)", "Provincies (2)", "Gemeenten (6)", "Waterschappen (1)", "Andere organisaties (1)"]


def test_the_table_of_many_parties_ends_with_what_they_come_to(client, alice, shared):
    for number in range(5):
        join(shared, f"Gemeente {number}", Profile(2, number + 1))
    join(shared, "Ministerie", Profile(5), Layer.RIJK)
    foot = {row[0]: row[1:3] for row in rows(table(page(client, alice, shared)).find(".//tfoot"))}
    assert foot == {
        "Laagste – hoogste": ["1 – 5", "2 – 5"],
        "Gemiddelde Rijk": ["–", "5,0 (n = 1)"],
        "Gemiddelde decentraal": ["3,0 (n = 5)", "2,0 (n = 5)"],
        "Ideaaltype": ["1", "3"],
    }


def test_a_row_of_many_counts_its_steps_and_says_over_how_many_questions(client, alice, shared):
    for number in range(6):
        join(shared, f"Gemeente {number}", Profile(3, 1, 5, None, 3, 2))
    row = next(row for row in rows(table(page(client, alice, shared))) if row[0] == "Gemeente 0")
    assert row[-3:] == ["3 (geteld over 5 van de 6 vragen)*", "1", "2"]


def test_of_many_parties_the_radar_shows_both_sides(client, bea, crowded):
    assert in_radar(page(client, bea, crowded)) == [
        "Ideaaltype",
        "Gemiddelde Rijk (n = 1–2)",
        "Gemiddelde decentraal (n = 8–9)",
    ]


def test_any_of_many_parties_can_be_put_in_the_radar(client, alice, crowded):
    key = f"partij-{crowded.parties.get(organisation__name='Partij 07').pk}"
    shown = page(client, alice, crowded, f"?profiel={key}&profiel=gemiddelde-decentral&profiel=")
    assert in_radar(shown)[1:] == ["Partij 07", "Gemiddelde decentraal (n = 8–9)"]
    lists = list(named_by(shown, "h-r").iter("select"))
    chosen = [[option.get("value") for option in one.iter("option") if "selected" in option.attrib] for one in lists]
    assert chosen == [[key], ["gemiddelde-decentral"], []]
    assert all(len(list(one.iter("option"))) == 1 + 2 + 12 for one in lists)


def test_the_page_asks_the_database_as_often_for_forty_parties_as_for_two(client, alice, shared):
    client.force_login(alice)
    asked = []
    for more in (2, 38):
        join_many(shared, more)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/samenwerkingen/{shared.pk}/vergelijken/")
        asked.append(len(queries))
    assert asked[0] == asked[1] < 19
    assert Position.objects.count() == 40 * len(AXES)


def test_the_longest_names_show_as_they_are(client, alice, shared):
    for place in range(6):
        join(shared, f"{place} <b>& {'w' * 193}", Profile(place % 5 + 1))
    assert rows(table(page(client, alice, shared)))[2][0] == f"0 <b>& {'w' * 193}"
