"""The calendar and the table of who has a say when."""

import datetime as dt

import pytest

from partnership.sections.legitimacy.facts import legitimacy_of
from partnership.sections.legitimacy.overview import overview
from tests import make
from tests.shown import html

TODAY = dt.date(2027, 2, 1)


@pytest.fixture
def seen(partnership):
    """Returns what the page shows on a day."""

    def seen(**asked):
        parties = tuple(partnership.parties.select_related("organisation"))
        return overview(legitimacy_of(partnership, parties), today=TODAY, **asked)

    return seen


def crowd(partnership):
    return [make.party(partnership, make.organisation(f"Gemeente {number}")) for number in range(4)]


def test_moments_stand_by_year_and_those_in_words_last(seen, parties):
    make.moment(parties[0], when_text="voorjaar 2026")
    make.moment(parties[1], happens_on=dt.date(2028, 5, 1))
    make.moment(parties[0], happens_on=dt.date(2027, 5, 1))
    make.moment(parties[1], happens_on=dt.date(2027, 3, 1))
    shown = [(year.name, [line.moment.when for line in year.lines]) for year in seen().years]
    assert shown == [
        ("2027", ["1 maart 2027", "1 mei 2027"]),
        ("2028", ["1 mei 2028"]),
        ("Zonder vaste dag", ["voorjaar 2026"]),
    ]


@pytest.mark.parametrize(
    ("day", "state", "is_past"),
    [(31, "planned", True), (31, "held", False)],
)
def test_a_planned_moment_whose_day_is_over_is_asked_about(seen, parties, day, state, is_past):
    make.moment(parties[0], happens_on=dt.date(2027, 1, day), state=state)
    make.moment(parties[0], happens_on=TODAY)
    first, second = (line.is_past for year in seen().years for line in year.lines)
    assert (first, second) == (is_past, False)


def test_of_few_parties_the_whole_calendar_shows(seen, parties):
    assert seen().choices == ()


def test_of_many_parties_the_reader_can_choose_one(seen, partnership, parties):
    crowd(partnership)
    make.moment(parties[0])
    make.moment(parties[1])
    one = seen(of=parties[1].pk)
    assert len(one.choices) == 6
    assert [moment.party for moment in one.moments] == [parties[1]]
    assert len(one.rows) == 6


def test_with_many_parties_each_year_is_folded_until_one_party_is_chosen(page, pages, partnership, parties):
    crowd(partnership)
    make.moment(parties[0], happens_on=dt.date(2027, 3, 1))
    make.moment(parties[1], happens_on=dt.date(2027, 4, 1))
    folded = '<summary><h3>2027</h3> <span class="muted">(2 momenten)</span></summary>'
    assert folded in html(page.get(pages.section))
    assert "<h3>2027</h3>" in html(page.get(f"{pages.section}?party={parties[0].pk}"))


def test_with_many_parties_the_table_is_folded_and_the_choice_waits_for_moments(page, pages, partnership, parties):
    crowd(partnership)
    shown = html(page.get(pages.section))
    assert "<summary>Toon de momenten van 6 partijen</summary>" in shown
    assert "Van wie wilt u de momenten zien?" not in shown
    make.moment(parties[0])
    assert "Van wie wilt u de momenten zien?" in html(page.get(pages.section))


@pytest.mark.parametrize("party", ["", "abc", "0", "9" * 40])
def test_a_party_that_is_not_there_shows_all(page, pages, council, party):
    assert "De raad luistert." in html(page.get(f"{pages.section}?party={party}"))


def test_the_chosen_party_stays_chosen_also_for_the_download(page, pages, partnership, parties):
    crowd(partnership)
    make.moment(parties[1], body="Provinciale Staten")
    shown = html(page.get(f"{pages.section}?party={parties[1].pk}"))
    assert f'<option value="{parties[1].pk}" selected>' in shown
    assert f'href="{pages.calendar}?party={parties[1].pk}"' in shown
    assert "Van Gemeente Beekdam staat hier nog geen moment." in html(
        page.get(f"{pages.section}?party={parties[0].pk}")
    )


def test_the_table_says_which_party_has_no_say_beforehand(page, pages, parties):
    make.moment(parties[0], "account")
    make.moment(parties[1], "frame")
    shown = html(page.get(pages.section))
    assert "Nog geen moment vóór de afspraak bij: Gemeente Beekdam." in shown
    assert shown.count("<strong>Geen moment vóór de afspraak</strong>") == 1


def test_who_has_no_elected_body_lacks_nothing(page, pages, partnership):
    make.party(partnership, make.organisation("Stichting", layer="other"))
    assert "Geen gekozen bestuur" in html(page.get(pages.section))


def test_when_everybody_has_a_say_the_page_says_so(page, pages, parties):
    for party in parties:
        make.moment(party)
    assert "Elke partij met een gekozen bestuur heeft een moment vóór de afspraak." in html(page.get(pages.section))


def test_without_moments_the_page_says_what_to_do_and_offers_no_download(page, pages):
    shown = html(page.get(pages.section))
    assert "Er zijn nog geen momenten." in shown
    assert "kalender.ics" not in shown


def test_what_people_typed_is_shown_as_text(page, pages, partnership, parties):
    make.legal_basis(partnership, leaving="<script>", character_text="<b>")
    make.moment(parties[0], body="<b>Raad</b>", what="<script>")
    shown = html(page.get(pages.section)).partition("<main")[2]
    assert "<b>" not in shown
    assert "<script>" not in shown


def test_forty_parties_take_no_more_queries_than_two(page, pages, partnership, django_assert_max_num_queries):
    def moments(parties):
        for party in parties:
            make.moment(party)

    moments(partnership.parties.all())
    with django_assert_max_num_queries(40) as few:
        page.get(pages.section)
    moments(make.party(partnership, make.organisation(f"Gemeente {number}")) for number in range(38))
    with django_assert_max_num_queries(len(few)):
        page.get(pages.section)
