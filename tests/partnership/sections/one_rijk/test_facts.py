"""What the parties of the Rijk answer, counted without a score."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.models import RijkAnswer
from partnership.progress import Progress, TaskStatus
from partnership.rijk_checks import CHECKS
from partnership.sections.one_rijk.facts import checks_of
from partnership.sections.one_rijk.progress import progress
from tests import make


def check_in(partnership, key="minister"):
    return next(one for one in checks_of(partnership).checks if one.check.key == key)


def progress_of(partnership):
    return progress(partnership, tuple(partnership.parties.select_related("organisation")))


def test_only_the_parties_of_the_rijk_are_asked(partnership, bzk):
    assert checks_of(partnership).parties == (bzk,)
    assert [one.party for one in check_in(partnership).answers] == [bzk]


def test_an_answer_an_explanation_and_silence_are_three_things(partnership, bzk, lvvn):
    make.rijk_check(bzk, answer="unknown")
    make.rijk_check(lvvn, answer="", explanation="Dat zoeken wij uit.")
    check = check_in(partnership)
    assert [one.answer for one in check.answers] == [RijkAnswer.UNKNOWN, None]
    assert check.silent == ()
    assert check_in(partnership, "money").silent == (bzk, lvvn)


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [("yes", "no", True), ("yes", "partly", True), ("yes", "yes", False), ("yes", "unknown", False), ("no", "", False)],
)
def test_parties_differ_when_they_answer_differently_and_not_when_one_does_not_know(
    partnership, bzk, lvvn, first, second, differs
):
    make.rijk_check(bzk, answer=first)
    make.rijk_check(lvvn, answer=second)
    assert check_in(partnership).differs is differs
    assert bool(checks_of(partnership).differing) is differs


def test_answers_are_counted_in_a_fixed_order(partnership, bzk, lvvn):
    make.rijk_check(bzk, answer="no")
    make.rijk_check(lvvn, answer="yes")
    assert check_in(partnership).counts == ((RijkAnswer.YES, 1), (RijkAnswer.NO, 1))


def test_the_facts_cost_as_many_queries_for_40_ministries_as_for_1(partnership, bzk):
    few = queries_of(partnership)
    for number in range(39):
        make.rijk_check(make.party(partnership, make.organisation(f"Ministerie {number}", layer="rijk")))
    assert queries_of(partnership) == few <= 2


def queries_of(partnership):
    with CaptureQueriesContext(connection) as seen:
        checks_of(partnership)
    return len(seen)


# --- how far they are


def test_without_the_rijk_it_cannot_be_done_yet(partnership):
    assert progress_of(partnership) == Progress(TaskStatus.LOCKED, "Kan zodra een partij van het Rijk meedoet.")


def test_only_the_parties_of_the_rijk_count(partnership, bzk, lvvn):
    for check in CHECKS:
        make.rijk_check(bzk, check.key, answer="unknown")
    make.rijk_check(lvvn)
    made = progress_of(partnership)
    assert made.per_party == ((bzk, TaskStatus.DONE), (lvvn, TaskStatus.BUSY))
    assert made.note == "Nog open: Ministerie van LVVN nog 6 vragen"


def test_who_has_said_nothing_has_not_begun(partnership, bzk):
    made = progress_of(partnership)
    assert made.per_party == ((bzk, TaskStatus.NOT_YET),)
    assert made.note == ""
