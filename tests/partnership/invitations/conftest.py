import pytest
from django.core.cache import cache

from tests import make
from tests.partnership.invitations.entrance import SEM


@pytest.fixture(autouse=True)
def nothing_was_tried_yet():
    cache.clear()


@pytest.fixture
def party(partnership, voorland):
    """The party of Provincie Voorland, for which somebody is invited."""
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def invitation(party, alice):
    return make.invitation(party, SEM, invited_by=alice)
