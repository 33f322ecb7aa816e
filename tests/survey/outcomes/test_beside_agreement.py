"""The outcome of a round beside what the parties agreed, on the page of the partnership and in the memo."""

import pytest

from partnership.models import Remark as RemarkOfParty
from partnership.models import Status
from partnership.profile import Profile
from tests import make
from tests.survey.outcomes.reading import text

HTMX = {"HX-Request": "true"}


def test_the_outcome_stands_beside_the_agreement_in_the_page_of_the_partnership(client, alice, beekdam):
    agreed = make.partnership(agreed=Profile(3, 1, 3, 5, 3, 1), status=Status.RUNNING, coordinator=alice)
    held = make.survey_round(agreed, days=(-9, -1))
    make.responses(held, "decentral", 6, text="5" * 24)
    client.force_login(alice)
    fragment = text(client.get(f"/enquete/samenwerkingen/{agreed.pk}/", headers=HTMX))
    assert "Decentrale overheden vinden sterk dat het Rijk te veel stuurt." in fragment
    assert "Gemiddelde 5,0 (n = 6)" in fragment
    assert "Eisen aan uitvoering 5" in fragment
    assert f"/enquete/rondes/{held.pk}/uitkomsten/" in fragment


def test_while_nothing_is_agreed_there_is_nothing_beside_it(client, alice, held):
    client.force_login(alice)
    assert "om te bespreken" not in text(client.get(f"/enquete/samenwerkingen/{held.partnership_id}/"))


def test_the_page_of_the_partnership_asks_for_the_survey_by_its_address(client, alice, partnership):
    client.force_login(alice)
    page = text(client.get(f"/samenwerkingen/{partnership.pk}/"))
    address = f"/enquete/samenwerkingen/{partnership.pk}/"
    assert f'hx-get="{address}"' in page
    assert f'href="{address}"' in page


@pytest.fixture
def at_odds(alice, bob, beekdam, voorland):
    """A round whose outcome does not go with what was agreed."""
    agreed = make.partnership(
        agreed=Profile(3, 1, 3, 5, 3, 1), status=Status.RUNNING, coordinator=alice, parties=[beekdam, voorland]
    )
    held = make.survey_round(agreed, days=(-9, -1))
    make.responses(held, "decentral", 6, text="5" * 24)
    return held


STEERING = {"point": "rijk_too_steering-decentral"}


def test_the_coordinator_takes_a_point_along_to_the_memo_once(client, alice, at_odds):
    client.force_login(alice)
    address = f"/enquete/rondes/{at_odds.pk}/uitkomsten/"
    assert "Zet dit punt in het memo" in text(client.get(address))
    for _time in range(2):
        page = text(client.post(f"{address}bespreken/", STEERING, follow=True))
    assert "Dit punt staat bij de opmerkingen." in page
    [remark] = RemarkOfParty.objects.for_memo(at_odds.partnership)
    assert (remark.subject, remark.by) == ("execution_demands", alice)
    assert remark.text.endswith("Het Rijk stuurt te veel. Gemiddelde 5,0 (n = 6).")


def test_a_point_that_is_no_longer_there_gives_a_sentence(client, alice, at_odds):
    client.force_login(alice)
    sent = client.post(f"/enquete/rondes/{at_odds.pk}/uitkomsten/bespreken/", {"point": "x"}, follow=True)
    assert "Dit punt is er niet meer" in text(sent)


@pytest.mark.parametrize("who", ["bob", "bea"])
def test_others_take_no_point_along(client, request, at_odds, who):
    client.force_login(request.getfixturevalue(who))
    address = f"/enquete/rondes/{at_odds.pk}/uitkomsten/"
    assert "Zet dit punt in het memo" not in text(client.get(address))
    assert client.post(f"{address}bespreken/", STEERING).status_code == 403
