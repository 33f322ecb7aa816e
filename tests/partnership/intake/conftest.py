import pytest

from tests import make


@pytest.fixture
def leek(db):
    groningen = make.organisation("Provincie Groningen", layer="province", code="PV20", short_name="Groningen")
    return make.organisation("Gemeente Leek", code="GM22", short_name="Leek", province=groningen)
