import pytest

from partnership.models import Status
from tests import make


@pytest.fixture
def ministry(db):
    return make.organisation("Ministerie van Voorbeelden", layer="rijk")


@pytest.fixture
def anne(ministry):
    """Editor for the ministry."""
    return make.user("anne@ministerie.example", editor_of=ministry)


@pytest.fixture
def partnership(alice, beekdam, voorland, ministry):
    """In conversation: a municipality and a province on one side, a ministry on the other."""
    parties = [beekdam, voorland, ministry]
    return make.partnership(coordinator=alice, parties=parties, status=Status.CONVERSATION)


@pytest.fixture
def blind(alice, beekdam, voorland, ministry):
    """Such a partnership before the reveal."""
    parties = [beekdam, voorland, ministry]
    return make.partnership(coordinator=alice, parties=parties, status=Status.POSITIONS)


@pytest.fixture
def closed(partnership):
    partnership.status = Status.CLOSED
    partnership.agreed_at, partnership.agreed_steps, partnership.agreed_to_rijk = partnership.created_at, 0, 0
    partnership.save()
    return partnership


@pytest.fixture
def of_beekdam(partnership, beekdam):
    return partnership.parties.get(organisation=beekdam)


@pytest.fixture
def of_voorland(partnership, voorland):
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def of_ministry(partnership, ministry):
    return partnership.parties.get(organisation=ministry)


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/verwachtingen/"
