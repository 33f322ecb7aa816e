import datetime as dt

import pytest
from django.utils import timezone

from partnership.models import Status
from partnership.profile import IDEAL
from tests import make


@pytest.fixture
def party(partnership, beekdam):
    """The party Alice fills in for."""
    return partnership.parties.get(organisation=beekdam)


@pytest.fixture
def other(partnership, voorland):
    """The party Bob fills in for."""
    return partnership.parties.get(organisation=voorland)


@pytest.fixture
def overdue(partnership, devoorde):
    """Two parties have shared, De Voorde answered and has not; the last day was yesterday."""
    for party in partnership.parties.all():
        make.positions(party, IDEAL)
    partnership.parties.update(handed_in_at=timezone.now())
    make.party(partnership, devoorde, profile=IDEAL)
    partnership.status = Status.POSITIONS
    partnership.positions_due_on = timezone.localdate() - dt.timedelta(days=1)
    partnership.save()
    return partnership


@pytest.fixture
def late(overdue, devoorde):
    """The party Sem fills in for: the positions were revealed without its own."""
    make.reveal(overdue, without=[devoorde])
    return overdue.parties.get(organisation=devoorde)


@pytest.fixture
def pages(partnership):
    """Addresses of the pages about a party's own positions."""
    start = f"/samenwerkingen/{partnership.pk}"

    class Pages:
        tasks = f"{start}/"
        questions = f"{start}/vragen/"
        check = f"{start}/controleren/"
        compare = f"{start}/vergelijken/"
        reveal = f"{start}/onthullen/"
        people = f"{start}/mensen/"

        def question(self, axis):
            return f"{self.questions}{axis}/"

    return Pages()
