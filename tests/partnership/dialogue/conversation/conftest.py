import pytest


@pytest.fixture
def start(revealed):
    return f"/samenwerkingen/{revealed.pk}/gesprek/"


@pytest.fixture
def address(start):
    """The question on which the parties lie two steps apart: the first of the agenda."""
    return f"{start}decentral_funds/"


@pytest.fixture
def party(revealed, voorland):
    return revealed.parties.get(organisation=voorland)
