import pytest
from django.core.cache import cache

from tests import make


@pytest.fixture(autouse=True)
def nothing_was_tried_yet():
    cache.clear()


@pytest.fixture
def round_(partnership):
    """An open round of the partnership that Alice coordinates."""
    return make.survey_round(partnership)


@pytest.fixture
def national(db):
    return make.survey_round(open_key="sleutel-van-de-open-link")


@pytest.fixture
def invitation(round_):
    return make.survey_invitation(round_)
