"""The cast. Beekdam, Voorland and De Voorde prepare a partnership with a ministry; Charlie is a stranger."""

import hypothesis
import pytest

from cases.loading import load_library
from partnership.guards import placing
from partnership.profile import IDEAL, Profile
from tests import make
from tests.postgresql_server import postgresql

__all__ = ["postgresql"]

# A busy machine is not a mistake in the model.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item):
    """After a test that commits, all rows go, and the database would keep versions of memos; the guards come back by
    themselves."""
    marker = item.get_closest_marker("django_db")
    commits = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    if commits or (marker and marker.kwargs.get("transaction")):
        placing.take_away("default")


@pytest.fixture
def beekdam(db):
    return make.organisation("Gemeente Beekdam")


@pytest.fixture
def voorland(db):
    return make.organisation("Provincie Voorland", layer="province")


@pytest.fixture
def devoorde(db):
    return make.organisation("Waterschap De Voorde", layer="water-authority")


@pytest.fixture
def ministry(db):
    return make.organisation("Ministerie van Voorbeelden", layer="rijk")


@pytest.fixture
def alice(beekdam):
    """Editor for Gemeente Beekdam, and coordinator of the partnership."""
    return make.user("alice@beekdam.example", editor_of=beekdam)


@pytest.fixture
def rob(beekdam):
    """Reader for Gemeente Beekdam."""
    return make.user("rob@beekdam.example", reader_of=beekdam)


@pytest.fixture
def bob(voorland):
    """Editor for Provincie Voorland, the other party."""
    return make.user("bob@voorland.example", editor_of=voorland)


@pytest.fixture
def sem(devoorde):
    """Editor for Waterschap De Voorde, a third party."""
    return make.user("sem@devoorde.example", editor_of=devoorde)


@pytest.fixture
def anne(ministry):
    """Editor for the ministry."""
    return make.user("anne@ministerie.example", editor_of=ministry)


@pytest.fixture
def charlie(db):
    """Editor of an organisation that has nothing to do with it."""
    return make.user("charlie@elders.example", editor_of=make.organisation("Gemeente Elders"))


@pytest.fixture
def bea(db):
    """Works at BZK and sees all deals."""
    return make.user("bea@bzk.example", is_overseer=True)


@pytest.fixture
def admin(db):
    return make.user("admin@onderlegger.example", is_staff=True, is_superuser=True)


@pytest.fixture
def as_alice(client, alice):
    """A browser in which Alice has logged in."""
    client.force_login(alice)
    return client


@pytest.fixture
def page(as_alice):
    """The same, for tests that stay on one page."""
    return as_alice


@pytest.fixture
def by_worker(settings):
    """As on a site where `manage.py db_worker` runs; `tests.worker` does its work."""
    settings.BACKGROUND_WORKER = True
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def library(db):
    """The cases of the source, in the database."""
    make.programme()
    return load_library()


@pytest.fixture
def without_beekdam(alice, beekdam, voorland):
    """Revealed after the last day with Voorland and Heidekamp in; Gemeente Beekdam, of Alice, answered and is not."""
    made = make.partnership(status="positions", coordinator=alice)
    for place in (beekdam, voorland, make.organisation("Gemeente Heidekamp")):
        make.party(made, place, profile=Profile(3, 3, 3, 3, 3, 1) if place == beekdam else IDEAL)
    return make.reveal(made, without=[beekdam])


@pytest.fixture
def partnership(alice, beekdam, voorland):
    """A draft with two parties, coordinated by Alice."""
    return make.partnership(coordinator=alice, parties=[beekdam, voorland])
