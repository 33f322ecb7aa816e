"""The home of a known deal, which nobody has described yet."""

import pytest

from tests import make
from tests.partnership.intake.states import page


@pytest.fixture
def deal(voorland):
    known = make.known_deal(
        "Regio Deal Beekland",
        code="beekland",
        rijk_contribution="7.500",
        certainty="derived",
        tranche=3,
        year=2020,
        note="Bedrag bij selectie",
        source_url="https://www.rijksoverheid.nl/beekland",
    )
    known.provinces.add(voorland)
    return known


def test_a_known_deal_shows_what_is_known_with_certainty_and_source(client, charlie, deal):
    html = page(client, charlie, deal).content.decode()
    for text in ("€ 7,5 miljoen", "bedrag afgeleid", "tranche 3 (2020)", "Provincie Voorland", "Bedrag bij selectie"):
        assert text in html
    assert 'href="https://www.rijksoverheid.nl/beekland"' in html


def test_an_editor_can_start_from_a_known_deal(client, charlie, deal):
    assert f'href="/samenwerkingen/nieuw/?from={deal.pk}"' in page(client, charlie, deal).content.decode()


def test_who_fills_in_for_nobody_sees_no_button_to_start(client, bea, deal):
    assert "/nieuw/?from=" not in page(client, bea, deal).content.decode()


def test_a_known_deal_names_the_partnership_that_describes_it_to_who_may_see_it(client, alice, charlie, beekdam, deal):
    make.partnership("Het Beekland samen", coordinator=alice, parties=[beekdam], started_from=deal)
    assert "Het Beekland samen" in page(client, alice, deal).content.decode()
    assert "Het Beekland samen" not in page(client, charlie, deal).content.decode()


def test_a_source_that_is_no_address_is_no_link(client, charlie):
    deal = make.known_deal(source_url="javascript:alert(1)")
    assert "javascript:" not in page(client, charlie, deal).content.decode()
