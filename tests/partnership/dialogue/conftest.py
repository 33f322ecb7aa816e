import pytest

from partnership.profile import IDEAL, Profile
from tests import make


@pytest.fixture
def revealed(partnership):
    """The partnership after the reveal; the parties lie two steps apart on decentral funds."""
    for party, profile in zip(partnership.parties.all(), (IDEAL, Profile(3, 1, 1, 3, 3, 1)), strict=True):
        make.positions(party, profile, reason=f"Reden van {party}.")
    return make.reveal(partnership)
