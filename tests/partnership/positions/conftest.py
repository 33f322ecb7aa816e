import pytest


@pytest.fixture
def party(partnership, beekdam):
    """The party Alice fills in for."""
    return partnership.parties.get(organisation=beekdam)


@pytest.fixture
def other(partnership, voorland):
    """The party Bob fills in for."""
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def pages(partnership):
    """Addresses of the pages about a party's own positions."""
    start = f"/samenwerkingen/{partnership.pk}"

    class Pages:
        questions = f"{start}/vragen/"
        check = f"{start}/controleren/"
        compare = f"{start}/vergelijken/"

        def question(self, axis):
            return f"{self.questions}{axis}/"

    return Pages()
