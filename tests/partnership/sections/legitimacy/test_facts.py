"""Law and democracy as facts, for signals and the memo; the obligation stands in test_basis."""

import datetime as dt

import pytest
from django.utils import timezone

from partnership.democracy import BODIES, MomentKind
from partnership.models import Layer
from partnership.sections.legitimacy.facts import Basis, legitimacy_of
from partnership.signals.design import Consultation
from tests import make

AGREED_ON = dt.date(2027, 1, 20)


@pytest.fixture
def facts(partnership, parties):
    return lambda: legitimacy_of(partnership, parties)


def test_while_nobody_filled_in_anything_nothing_is_begun(facts):
    assert facts().basis == Basis()
    assert not facts().is_begun


def test_it_tells_ground_consultation_and_who_has_no_moment(facts, partnership, parties):
    days = (dt.date(2027, 1, 1), dt.date(2027, 2, 28))
    make.legal_basis(partnership, ground="Een wet", consultation_starts_on=days[0], consultation_ends_on=days[1])
    make.moment(parties[1])
    assert facts().basis.ground == "Een wet"
    assert facts().basis.consultation == Consultation(*days)
    assert facts().without_moment == (parties[0],)


def test_a_consultation_without_an_end_is_none_yet(facts, partnership):
    make.legal_basis(partnership, consultation_starts_on=AGREED_ON)
    assert facts().basis.consultation is None


def test_a_row_that_nobody_saved_is_no_beginning(facts, partnership):
    make.legal_basis(partnership, edition=0)
    assert not facts().is_begun


@pytest.mark.parametrize(
    ("kind", "fields", "before", "once_agreed"),
    [
        ("frame", {"happens_on": AGREED_ON}, True, True),
        ("decide", {"happens_on": AGREED_ON + dt.timedelta(days=1)}, True, False),
        ("decide", {"when_text": "voorjaar 2027", "state": "planned"}, True, False),
        ("decide", {"when_text": "voorjaar 2027", "state": "held"}, True, True),
        ("account", {"happens_on": AGREED_ON}, False, False),
    ],
)
def test_what_counts_as_a_moment_before_the_agreement(facts, parties, kind, fields, before, once_agreed):
    make.moment(parties[0], kind, **fields)
    (moment,) = facts().moments
    assert (moment.precedes(None), moment.precedes(AGREED_ON)) == (before, once_agreed)


def test_the_day_of_the_agreement_is_that_of_the_partnership(facts, partnership, parties):
    make.moment(parties[0], happens_on=AGREED_ON)
    partnership.agreed_at = dt.datetime(2027, 1, 19, 22, 59, tzinfo=dt.UTC)
    assert parties[0] in facts().without_moment
    partnership.agreed_at = dt.datetime(2027, 1, 19, 23, 1, tzinfo=dt.UTC)
    assert parties[0] not in facts().without_moment


def test_what_was_taken_away_does_not_count(facts, parties):
    make.moment(parties[0], removed_at=timezone.now())
    assert facts().moments == ()


def test_every_layer_of_government_has_a_body_and_what_is_none_has_none():
    assert set(BODIES) == set(Layer) - {Layer.OTHER}


def test_only_account_comes_afterwards():
    assert [kind for kind in MomentKind if not kind.is_beforehand] == [MomentKind.ACCOUNT]


def test_it_takes_two_queries(facts, partnership, parties, django_assert_num_queries):
    make.legal_basis(partnership)
    make.moment(parties[0])
    with django_assert_num_queries(2):
        assert facts().is_begun
