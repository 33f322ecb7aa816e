import pytest

from tests import make


@pytest.fixture
def home(partnership):
    return f"/samenwerkingen/{partnership.pk}/"


@pytest.fixture
def address(home):
    return f"{home}opmerkingen/means/"


@pytest.fixture
def remark(partnership, bob):
    return make.remark(partnership, bob)
