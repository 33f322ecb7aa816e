import pytest

from partnership.models import Status
from tests import make


@pytest.fixture
def partnership(request, alice, beekdam, voorland, ministry):
    """In conversation: a municipality and a province on one side, a ministry on the other."""
    status = Status.POSITIONS if "blind" in request.fixturenames else Status.CONVERSATION
    return make.partnership(coordinator=alice, parties=[beekdam, voorland, ministry], status=status)


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/verwachtingen/"
