from decimal import Decimal
from types import SimpleNamespace

from partnership.models import Layer, Organisation, Party, Side
from partnership.sections.means.facts import PartyMeans, YearOf
from partnership.sections.means.sums import NOTHING, Amounts
from partnership.sections.means.table import (
    MOST_EMPTY_YEARS,
    Cell,
    groups_of,
    notes_of,
    outside_of,
    year_rows_of,
    years_of,
)


def party(name, layer=Layer.MUNICIPALITY, **euro):
    """A party that puts in euro per year: `party("Beekdam", y2027=5)`."""
    organisation = Organisation(name=name, layer=layer)
    years = tuple(YearOf(int(year[1:]), Amounts(Decimal(amount)), "") for year, amount in euro.items())
    return PartyMeans(Party(pk=len(name), organisation=organisation), years)


def noted(*notes):
    return [YearOf(2027 + place, NOTHING, note) for place, note in enumerate(notes)]


def test_parties_are_grouped_per_layer_the_rijk_first():
    parties = [party("Beekdam"), party("Voorde", Layer.WATER_AUTHORITY), party("Rijk", Layer.RIJK), party("Heide")]
    groups = groups_of(parties, [2027], {})
    assert [group.name for group in groups] == ["Rijk", "Gemeenten", "Waterschappen"]
    assert [str(row.party) for row in groups[1].rows] == ["Beekdam", "Heide"]


def test_a_group_has_totals_per_year_and_says_how_many_filled_something_in():
    (group,) = groups_of([party("A", y2027=5, y2028=1), party("BB", y2027=7), party("CCC")], [2027, 2028], {2: "/bb"})
    assert group.totals == (Cell("2027", Amounts(Decimal(12))), Cell("2028", Amounts(Decimal(1))))
    assert group.total == Amounts(Decimal(13))
    assert group.filled_in == 2
    assert [row.address for row in group.rows] == ["", "/bb", ""]


def test_a_year_without_a_contribution_is_an_empty_cell():
    (group,) = groups_of([party("A", y2027=0)], [2027, 2028], {})
    assert group.rows[0].cells == (Cell("2027", Amounts(Decimal())), Cell("2028", NOTHING))


def test_a_note_that_stays_the_same_is_said_once():
    assert notes_of(noted("grond", "grond", "", "grond", "uren")) == ("2027–2028: grond", "2030: grond", "2031: uren")


def test_without_notes_nothing_is_said():
    assert notes_of(noted("", "")) == ()


def test_the_tables_show_the_period_and_the_years_with_something_in_them():
    means = SimpleNamespace(per_year={2027: NOTHING, 2035: NOTHING})
    assert years_of(means, (2027, 2028)) == (2027, 2028, 2035)


def test_while_nobody_filled_anything_in_there_are_no_years_to_show():
    assert years_of(SimpleNamespace(per_year={}), (2027, 2028)) == ()


def test_of_a_long_period_only_the_years_with_something_in_them_are_shown():
    means = SimpleNamespace(per_year={2030: NOTHING})
    assert years_of(means, range(2027, 2027 + MOST_EMPTY_YEARS + 1)) == (2030,)


def test_a_year_is_shown_per_side():
    parties = (party("Rijk", Layer.RIJK, y2027=6), party("Beekdam", y2027=1), party("Heide", y2027=2))
    sides = (SimpleNamespace(side=Side.RIJK), SimpleNamespace(side=Side.DECENTRAL))
    (row,) = year_rows_of(SimpleNamespace(parties=parties, sides=sides), [2027])
    assert row.cells == (Cell("Rijk", Amounts(Decimal(6))), Cell("Decentrale partijen", Amounts(Decimal(3))))
    assert row.total == Amounts(Decimal(9))


def test_it_is_said_who_puts_something_in_outside_the_period():
    parties = [party("Beekdam", y2035=6), party("Heide", y2027=2), party("Voorland", y2035=0)]
    (outside,) = outside_of(parties, [2035])
    assert (outside.year, outside.parties) == (2035, "Beekdam en Voorland")
