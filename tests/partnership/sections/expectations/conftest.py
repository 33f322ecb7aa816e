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
def partnership(request, alice, beekdam, voorland, ministry):
    """In conversation: a municipality and a province on one side, a ministry on the other."""
    status = Status.POSITIONS if "blind" in request.fixturenames else Status.CONVERSATION
    return make.partnership(coordinator=alice, parties=[beekdam, voorland, ministry], status=status)


@pytest.fixture
def blind(partnership):
    """The same partnership before the reveal."""
    return partnership


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
