import pytest

from tests import make


@pytest.fixture
def bzk(partnership):
    """A ministry that takes part."""
    return make.party(partnership, make.organisation("Ministerie van BZK", layer="rijk"))


@pytest.fixture
def lvvn(partnership):
    """Another ministry that takes part."""
    return make.party(partnership, make.organisation("Ministerie van LVVN", layer="rijk"))


@pytest.fixture
def anne(bzk):
    """Editor for the ministry of BZK."""
    return make.user("anne@bzk.example", editor_of=bzk.organisation)
