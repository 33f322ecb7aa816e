import datetime as dt

import pytest

from partnership.sections.expectations.facts import expectations_of
from partnership.sections.expectations.overview import MOST_TO_ANSWER, Reader, Shown, overview_of
from partnership.sections.means.sums import NOTHING
from tests import make

TODAY = dt.date(2027, 3, 1)


@pytest.fixture
def overview(partnership, alice, of_beekdam):
    """Return what Alice sees, who fills in for Beekdam."""

    def overview(shown=Shown.ALL, own=(of_beekdam,), writes=(of_beekdam,)):
        parties = list(partnership.parties.select_related("organisation"))
        reader = Reader([party.pk for party in own], [party.pk for party in writes], TODAY)
        found = expectations_of(partnership, alice, parties)
        return overview_of(partnership, found, reader, shown=shown, own=dict.fromkeys(own, NOTHING))

    return overview


@pytest.fixture
def several(of_beekdam, of_voorland, of_ministry):
    """Four expectations, in all the ways one can look for them."""
    late = make.expectation(of_beekdam, of_ministry, "Te laat", due_on=dt.date(2027, 2, 1))
    make.expectation(of_voorland, of_beekdam, "Open")
    done = make.expectation(of_ministry, of_beekdam, "Gedaan", due_on=dt.date(2027, 1, 1))
    make.expectation(of_voorland, of_ministry, "Van anderen", due_on=dt.date(2027, 4, 1))
    make.expectation_answer(late, of_ministry)
    make.expectation_answer(done, of_beekdam, state="done")


def whats(overview):
    return [row.facts.what for row in overview.rows]


def test_what_is_waited_for_comes_first_and_the_earliest_day_of_those(overview, several):
    assert whats(overview()) == ["Te laat", "Van anderen", "Open", "Gedaan"]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Shown.BY_US, ["Te laat"]),
        (Shown.OF_US, ["Open", "Gedaan"]),
        (Shown.OPEN, ["Van anderen", "Open"]),
        (Shown.LATE, ["Te laat"]),
    ],
)
def test_one_sees_what_one_asks_for(overview, several, shown, expected):
    assert whats(overview(shown)) == expected


def test_every_filter_says_how_many_there_are(overview, several):
    found = overview(Shown.OPEN)
    assert {one.key: one.n for one in found.filters} == {
        Shown.ALL: 4,
        Shown.BY_US: 1,
        Shown.OF_US: 2,
        Shown.OPEN: 2,
        Shown.LATE: 1,
    }
    assert [one.key for one in found.filters if one.is_current] == [Shown.OPEN]
    assert (found.total, found.open, found.late) == (4, 2, 1)


def test_who_is_no_party_has_nothing_of_its_own_to_look_for(overview, several):
    assert [one.key for one in overview(own=()).filters] == [Shown.ALL, Shown.OPEN, Shown.LATE]


def test_the_own_party_sees_what_it_expects_and_what_it_has_to_answer(overview, several, of_beekdam):
    (own,) = overview().own
    assert own.party == of_beekdam
    assert [row.facts.what for row in own.expects] == ["Te laat"]
    assert [row.facts.what for row in own.asked] == ["Open", "Gedaan"]
    ((row, address),) = own.to_answer
    assert row.facts.what == "Open"
    assert address.endswith(f"/antwoord/?party={of_beekdam.pk}")
    assert own.may_write


def test_who_only_reads_is_offered_nothing(overview, several):
    found = overview(writes=())
    assert not any(row.change or any(answer.address for answer in row.answers) for row in found.rows)
    assert [address for _row, address in found.own[0].to_answer] == [""]


def test_an_editor_changes_the_own_and_answers_for_the_own(overview, several, of_beekdam):
    changes = [row.facts.what for row in overview().rows if row.change]
    answers = [row.facts.what for row in overview().rows for answer in row.answers if answer.address]
    assert (changes, answers) == (["Te laat"], ["Open", "Gedaan"])


def test_many_that_wait_for_an_answer_are_folded(overview, of_beekdam, of_voorland):
    for number in range(MOST_TO_ANSWER + 2):
        make.expectation(of_voorland, of_beekdam, str(number))
    (own,) = overview().own
    assert (len(own.first), len(own.others)) == (MOST_TO_ANSWER, 2)
