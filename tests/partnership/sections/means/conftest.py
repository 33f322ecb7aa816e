import datetime as dt

import pytest

from partnership.models import Party, Status
from tests import make


@pytest.fixture
def partnership(request, alice, beekdam, voorland, ministry):
    """In conversation, with three parties; nobody acts for the ministry yet. It lasts from 2027 to 2028."""
    return make.partnership(
        coordinator=alice,
        parties=[beekdam, voorland, ministry],
        status=Status.POSITIONS if "blind" in request.fixturenames else Status.CONVERSATION,
        starts_on=dt.date(2027, 1, 1),
        ends_on=dt.date(2028, 12, 31),
    )


@pytest.fixture
def left_out(blind, voorland):
    """Voorland, which filled something in and is not in when the others are revealed."""
    party = blind.parties.get(organisation=voorland)
    make.contribution(party, 2027, euro=5)
    make.reveal(blind, without=[voorland])
    return Party.objects.select_related("partnership", "organisation").get(pk=party.pk)
