import pytest

from tests import make


@pytest.fixture
def pages(partnership):
    """Addresses of the pages about law and democracy."""
    start = f"/samenwerkingen/{partnership.pk}/recht-en-democratie/"

    class Pages:
        section = start
        basis = f"{start}afspraak/"
        calendar = f"{start}kalender.ics"
        new = f"{start}momenten/nieuw/"

        def moment(self, moment):
            return f"{start}momenten/{moment.pk}/"

    return Pages()


@pytest.fixture
def parties(partnership):
    """Gemeente Beekdam, of Alice, and Provincie Voorland."""
    return tuple(partnership.parties.select_related("organisation"))


@pytest.fixture
def council(parties):
    """A moment of Gemeente Beekdam."""
    return make.moment(parties[0], what="De raad luistert.")
