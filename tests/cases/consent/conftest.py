import pytest

from cases.consent.actions import answer, ask, begin_case
from cases.keeping.actions import publish
from cases.models import Case
from tests import make
from tests.cases.consent.asking import PROFILE, consent_of


@pytest.fixture
def closed(alice, beekdam, voorland):
    """A closed partnership between Beekdam, of Alice, and Voorland, of Bob."""
    told = {"task": "Het Beekdal houdt water vast.", "value_what": "Droge voeten", "region": "Het Beekdal"}
    both = [beekdam, voorland]
    return make.partnership(
        coordinator=alice, parties=both, status="closed", agreed=PROFILE, programme=make.programme(), **told
    )


@pytest.fixture
def asked(closed, bea, bob):
    ask(closed, by=bea)
    return closed


@pytest.fixture
def page(closed):
    return f"/casussen/samenwerking/{closed.pk}/toestemming/"


@pytest.fixture
def agreed(asked, alice, bob, beekdam, voorland):
    """Both parties gave consent."""
    for organisation, by in ((beekdam, alice), (voorland, bob)):
        answer(consent_of(organisation), "give", by=by)
    return asked


@pytest.fixture
def published(agreed, bea):
    case = begin_case(agreed, by=bea)
    make.finding(case)
    publish(case, by=bea)
    return Case.objects.get()
