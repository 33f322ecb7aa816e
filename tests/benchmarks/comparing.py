"""The compare page: with forty parties against the same page with two, with reasons of ordinary length."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from django.core.management import call_command
from django.test import Client, override_settings

from partnership.axes import AXES, LEVELS, Axis
from partnership.models import Layer, Organisation, Partnership, Party, Position, Status
from tests import make
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio, compare

LIMIT = 2.5
TURNS = 25
FEW, MANY = 2, 40
PEOPLE = 3
"""Who work for each organisation."""
LAYERS = [Layer.RIJK, Layer.PROVINCE, *[Layer.MUNICIPALITY] * 5, Layer.WATER_AUTHORITY, Layer.OTHER]
WORDS = """
wij willen dat het gebied zelf kan kiezen hoe de opgave wordt uitgevoerd omdat onze raad daar later op wordt
aangesproken en de inwoners ons kennen het Rijk heeft het geld en de kennis maar niet de mensen in de streek
"""


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder, override_settings(ALLOWED_HOSTS=["testserver"]):
        use(Path(folder) / "comparing.sqlite3")
        call_command("migrate", verbosity=0)
        few, many = (visitor(shared(parties)) for parties in (FEW, MANY))
        yield compare(f"Comparing {MANY} parties, against {FEW}", many, few, limit=LIMIT, repeat=TURNS)


def visitor(partnership: Partnership) -> Callable[[], None]:
    """Return a visit to the page by somebody of one of the parties."""
    client = Client()
    client.force_login(partnership.parties.latest("pk").organisation.users.earliest("pk"))
    address = f"/samenwerkingen/{partnership.pk}/vergelijken/"

    def visit() -> None:
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"

    return visit


def shared(parties: int, seed: int = 2021) -> Partnership:
    """Make a partnership in which so many parties shared their positions, with a reason for each."""
    dice = random.Random(seed)  # noqa: S311
    made = make.partnership(f"{parties} partijen", status=Status.CONVERSATION, programme=make.programme())
    for number, layer in enumerate(islice(cycle(LAYERS), parties)):
        party = make.party(made, staffed(f"{layer.label.capitalize()} {parties}-{number}", layer), handed_in=True)
        Position.objects.bulk_create(position(dice, party, axis) for axis in AXES)
    return made


def staffed(name: str, layer: Layer) -> Organisation:
    organisation = make.organisation(name, layer=layer)
    for number in range(PEOPLE):
        make.user(f"{number}@organisatie-{organisation.pk}.example", editor_of=organisation)
    return organisation


def position(dice: random.Random, party: Party, axis: Axis) -> Position:
    return Position(
        party=party,
        axis=axis.key,
        score=dice.choice([*LEVELS, None]),
        reason=sentence(dice),
        hope=sentence(dice),
        plain_answer=sentence(dice) if axis.plain_question else "",
    )


def sentence(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS.split(), k=dice.randint(8, 40))).capitalize() + "."
