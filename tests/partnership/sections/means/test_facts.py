from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.funding import Instrument
from partnership.models import Change, Party, Side
from partnership.models.funding import Instruments
from partnership.sections.means.actions import contribute
from partnership.sections.means.facts import FundingFacts, means_of
from partnership.sections.means.sums import NOTHING, Amounts
from tests import make


def means(partnership, user):
    return means_of(partnership, user, list(partnership.parties.select_related("organisation")))


def side(found, which):
    (one,) = [one for one in found.sides if one.side == which]
    return one


def test_without_contributions_nothing_is_filled_in(partnership, alice):
    found = means(partnership, alice)
    assert found.total == NOTHING
    assert found.per_year == {}
    assert [one.years for one in found.parties] == [(), (), ()]


def test_totals_are_per_party_per_year_and_per_side(partnership, alice, of_beekdam, of_voorland, of_ministry):
    make.contribution(of_beekdam, 2027, euro=100, hours=8)
    make.contribution(of_beekdam, 2028, euro=50)
    make.contribution(of_voorland, 2027, euro=50)
    make.contribution(of_ministry, 2027, euro=Decimal("600.50"))
    found = means(partnership, alice)
    assert found.parties[0].total == Amounts(Decimal(150), Decimal(8))
    assert found.per_year == {2027: Amounts(Decimal("750.50"), Decimal(8)), 2028: Amounts(Decimal(50))}
    assert side(found, Side.DECENTRAL).total == Amounts(Decimal(200), Decimal(8))
    assert found.total.euro == Decimal("800.50")


def test_shares_of_money_and_of_hours_are_counted_apart(partnership, alice, of_beekdam, of_ministry):
    make.contribution(of_beekdam, 2027, euro=100, hours=8)
    make.contribution(of_ministry, 2027, euro=300)
    found = means(partnership, alice)
    assert (side(found, Side.RIJK).euro_share, side(found, Side.DECENTRAL).euro_share) == (75, 25)
    assert (side(found, Side.RIJK).hours_share, side(found, Side.DECENTRAL).hours_share) == (None, 100)


def test_nought_is_counted_and_nothing_is_not(partnership, alice, of_beekdam, of_voorland):
    make.contribution(of_beekdam, 2027, euro=0)
    make.contribution(of_voorland, 2027, note="Nog te bepalen")
    found = means(partnership, alice)
    assert side(found, Side.DECENTRAL).total == Amounts(Decimal())
    assert (side(found, Side.DECENTRAL).filled_in, side(found, Side.DECENTRAL).parties) == (1, 2)
    assert side(found, Side.DECENTRAL).euro_share is None


def test_what_a_party_that_left_puts_in_is_not_counted(partnership, alice, of_voorland):
    make.contribution(of_voorland, 2027, euro=5)
    of_voorland.withdrawn_at = partnership.created_at
    of_voorland.save()
    assert means(partnership, alice).total == NOTHING


@pytest.mark.parametrize("who", ["alice", "rob", "bea", "admin"])
def test_before_the_reveal_nobody_sees_what_another_party_puts_in(blind, who, request, of_beekdam, of_voorland):
    make.contribution(of_voorland, 2027, euro=5)
    make.contribution(of_beekdam, 2027, hours=8)
    seen = means(blind, request.getfixturevalue(who))
    own = Decimal(8) if who in ("alice", "rob") else None
    assert seen.total == Amounts(None, own)


def test_before_the_reveal_a_party_sees_its_own(blind, bob, of_voorland):
    make.contribution(of_voorland, 2027, euro=5)
    assert means(blind, bob).total.euro == 5


def test_what_is_agreed_on_the_money_is_known(partnership, alice):
    make.funding(
        partnership,
        instruments=Instruments(["own-means", "specific-grant"]),
        has_conditions="yes",
        conditions="Voor water",
        afterwards="De gemeenten",
    )
    funding = means(partnership, alice).funding
    assert funding.instruments == {Instrument.OWN_MEANS, Instrument.SPECIFIC_GRANT}
    assert funding.has_conditions is True
    assert (funding.conditions, funding.afterwards, funding.who_pays) == ("Voor water", "De gemeenten", "")


@pytest.mark.parametrize(
    ("chosen", "known", "words"),
    [("", None, ""), ("unknown", None, "Weten we nog niet"), ("no", False, "Nee"), ("yes", True, "Ja")],
)
def test_not_said_not_known_and_no_differ(chosen, known, words):
    funding = FundingFacts(conditional=chosen)
    assert (funding.has_conditions, funding.conditional_in_words) == (known, words)
    assert funding.is_begun is bool(chosen)


def test_it_takes_as_many_queries_for_many_parties_as_for_few(partnership, alice):
    parties = list(partnership.parties.select_related("organisation"))
    with CaptureQueriesContext(
        connection,
    ) as few:
        means_of(partnership, alice, parties)
    for number in range(12):
        party = make.party(partnership, make.organisation(f"Gemeente {number}"))
        make.contribution(party, 2027, euro=number)
    parties = list(partnership.parties.select_related("organisation"))
    with CaptureQueriesContext(connection) as many:
        means_of(partnership, alice, parties)
    assert len(many) == len(few)


# --- a party that is not in when the others are revealed


@pytest.mark.parametrize(("who", "euro"), [("alice", None), ("bea", None), ("bob", 5)])
def test_what_a_party_filled_in_before_the_reveal_stays_its_own_while_it_is_not_in(
    partnership, left_out, request, who, euro
):
    assert means(partnership, request.getfixturevalue(who)).total.euro == euro


def test_once_it_is_in_everybody_sees_it(partnership, left_out, alice):
    Party.objects.update(handed_in_at=partnership.revealed_at)
    assert means(partnership, alice).total.euro == 5


def test_what_it_saves_after_the_reveal_everybody_sees_at_once(partnership, left_out, alice, bob):
    said = {"euro": Decimal(7), "hours": None, "note": ""}
    contribute(left_out, {2028: said}, by=bob)
    assert means(partnership, alice).per_year == {2028: Amounts(Decimal(7))}


def test_the_history_keeps_what_stood_there_before_for_the_party_alone(partnership, left_out, bob):
    said = {"euro": Decimal("7.00"), "hours": None, "note": ""}
    contribute(left_out, {2027: said, 2028: said}, by=bob)
    private = Change.objects.filter(is_private=True)
    assert [(change.what, change.before, change.after) for change in private] == [("bijdrage: 2027", "5.00", "7.00")]
