import pytest

from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.comparing import join_many


@pytest.fixture
def revealed(partnership):
    """The partnership after the reveal; the parties lie two steps apart on decentral funds."""
    for party, profile in zip(partnership.parties.all(), (IDEAL, Profile(3, 1, 1, 3, 3, 1)), strict=True):
        make.positions(party, profile, reason=f"Reden van {party}.")
    return make.reveal(partnership)


@pytest.fixture
def shared(alice):
    """A partnership in conversation, which nobody has joined yet."""
    return make.partnership(status=Status.CONVERSATION, coordinator=alice)


@pytest.fixture
def crowded(shared):
    """The same with twelve parties of all layers."""
    join_many(shared, 12)
    return shared
