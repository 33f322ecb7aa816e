import pytest

from tests import make


@pytest.fixture
def blind(partnership):
    """The same partnership before the reveal, where a partnership of this folder is in conversation otherwise."""
    return partnership


@pytest.fixture
def closed(partnership):
    return make.close(partnership)


@pytest.fixture
def close(partnership):
    """Returns what closes the partnership, as somebody else does while a form is open."""
    return lambda: make.close(partnership)


@pytest.fixture
def of_beekdam(partnership, beekdam):
    """The party of Alice and Rob."""
    return partnership.parties.get(organisation=beekdam)


@pytest.fixture
def of_voorland(partnership, voorland):
    """The party of Bob."""
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def of_ministry(partnership, ministry):
    return partnership.parties.get(organisation=ministry)
