import pytest

from tests import make


@pytest.fixture
def pages(partnership):
    """Addresses of the pages about who does what."""
    start = f"/samenwerkingen/{partnership.pk}/wie-doet-wat/"

    class Pages:
        roles = start
        division = f"{start}taken/"
        new = f"{start}fasen/nieuw/"

        def phase(self, phase):
            return f"{start}fasen/{phase.pk}/"

        def profile(self, phase):
            return f"{start}fasen/{phase.pk}/profiel/"

    return Pages()


@pytest.fixture
def plan(partnership):
    return make.phase(partnership, does="Het Rijk luistert.")
