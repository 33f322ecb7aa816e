import pytest

from partnership.models import Status
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
def page(client, alice):
    client.force_login(alice)
    return client


@pytest.fixture
def plan(partnership):
    return make.phase(partnership, does="Het Rijk luistert.")


@pytest.fixture
def close(partnership):
    """Returns what closes the partnership, as somebody else does while a form is open."""
    closed = make.partnership(status=Status.CLOSED)
    columns = ("status", "revealed_at", "agreed_at", "agreed_steps", "agreed_to_rijk")

    def close():
        type(partnership).objects.filter(pk=partnership.pk).update(**{name: getattr(closed, name) for name in columns})

    return close
