import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_was_tried_yet():
    cache.clear()


@pytest.fixture
def party(partnership, voorland):
    """The party of Provincie Voorland, for which somebody is invited."""
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def as_alice(client, alice):
    client.force_login(alice)
    return client
