"""Partnerships by the thousand, made in bulk."""

from __future__ import annotations

import random

from django.utils import timezone

from partnership.models import Agreement, Layer, Organisation, Partnership, Programme, Status
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.profile import IDEAL, Profile
from tests import make

AT_A_TIME = 2_000


def fill(count: int, seed: int = 2021) -> None:
    """Add partnerships until there are `count`, spread over programmes, provinces and statuses."""
    dice = random.Random(seed)  # noqa: S311
    programmes, provinces = make_programmes(), make_provinces()
    missing = count - Partnership.objects.count()
    for start in range(0, missing, AT_A_TIME):
        size = min(AT_A_TIME, missing - start)
        deals = Partnership.objects.bulk_create(partnership(dice, programmes) for _ in range(size))
        place(dice, deals, provinces)
        agree(dice, deals)


def make_programmes() -> list[Programme]:
    names = {"mirt": "MIRT", "res": "RES", "regio-deal": "Regio Deal", "city-deal": "City Deal"}
    return [Programme.objects.get_or_create(key=key, defaults={"name": name})[0] for key, name in names.items()]


def make_provinces() -> list[Organisation]:
    return [
        Organisation.objects.get_or_create(
            code=f"PV{20 + number}", defaults={"name": f"Provincie {number}", "layer": Layer.PROVINCE}
        )[0]
        for number in range(12)
    ]


def partnership(dice: random.Random, programmes: list[Programme]) -> Partnership:
    status = dice.choice(list(Status))
    made = Partnership(
        title=f"{dice.choice(('Water', 'Wonen', 'Warmte', 'Werk'))} in gebied {dice.randrange(10**6)}",
        programme=dice.choice(programmes),
        status=status,
        **(make.as_revealed(2) if status in REVEALED else {}),
    )
    if status in WITH_AGREEMENT:
        made.agreed = Profile(*(dice.randint(1, 5) for _ in range(6)))
        made.agreed_at = timezone.now()
        made.agreed_steps = made.agreed.steps_from(IDEAL)
        made.agreed_to_rijk = made.agreed.lean_from(IDEAL).rijk
    return made


def place(dice: random.Random, deals: list[Partnership], provinces: list[Organisation]) -> None:
    through = Partnership.provinces.through
    through.objects.bulk_create(
        through(partnership_id=deal.pk, organisation_id=province.pk)
        for deal in deals
        for province in dice.sample(provinces, dice.randint(1, 2))
    )


def agree(dice: random.Random, deals: list[Partnership]) -> None:
    Agreement.objects.bulk_create(
        Agreement(partnership=deal, axis=axis, score=score, argument="Omdat het hier zo past.")
        for deal in deals
        if deal.status in WITH_AGREEMENT
        for axis, score in deal.agreed.as_mapping().items()
    )
