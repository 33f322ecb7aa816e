import pytest

from tests import make

SCORES = {"rijk": "2", "decentral": "4"}


@pytest.fixture
def held(partnership):
    """A round that is over, in which five answered for the Rijk and seven for decentral governments."""
    made = make.survey_round(partnership, days=(-9, -1))
    for side, number in (("rijk", 5), ("decentral", 7)):
        make.responses(made, side, number, text=SCORES[side] * 24)
    return made


@pytest.fixture
def lopsided(partnership):
    """A round that is over, in which four answered for the Rijk and seven for decentral governments."""
    made = make.survey_round(partnership, days=(-9, -1))
    make.responses(made, "rijk", 4, text="2" * 24)
    make.responses(made, "decentral", 7, text="4" * 24)
    return made


@pytest.fixture
def get(client, request):
    def get(who, round_, name="uitkomsten/", **extra):
        client.force_login(request.getfixturevalue(who))
        return client.get(f"/enquete/rondes/{round_.pk}/{name}", **extra)

    return get
