"""Made-up rounds about the example partnerships, so that a visitor sees results."""

from __future__ import annotations

import datetime as dt
import random
from typing import Final

from django.db import transaction
from django.utils import timezone

from partnership.models import Partnership
from partnership.models.partnership import WITH_AGREEMENT
from survey.actions import count_round, send
from survey.answers import Answers
from survey.inviting import Asked, hand_out, invite
from survey.models import Remark, Response, Round
from survey.statements import Group

ROUNDS: Final = ((400, 370), (60, 30))
"""Per round how many days ago it began and ended."""
PEOPLE: Final = {Group.RIJK: 14, Group.DECENTRAL: 27}
REMARKS: Final = (
    "Er is te weinig tijd om elkaars stukken te lezen.",
    "Een vast aanspreekpunt bij het Rijk zou helpen.",
    "De gesprekken zijn open, maar besluiten duren lang.",
)
STRONG: Final = {"staff_capacity": 0.6, "rijk_too_steering": 0.7}
"""What is felt more strongly in the examples than in 2020, so that there is something to talk about."""
DRIFT: Final = 0.35
"""How far the means of an example lie around those of 2020."""


OPEN_DAYS: Final = (-5, 16)
"""The round that is open now, of one example: from and until when."""
INVITED: Final = (
    *(
        Asked(Group.RIJK.value, f"{name}@ministerie.example")
        for name in ("anne.de.wit", "joost.bakker", "fatima.amrani")
    ),
    *(Asked(Group.DECENTRAL.value, f"{name}@beekdam.example") for name in ("bo.meijer", "noor.visser", "tom.smit")),
)
HANDED_OUT: Final = (Asked(Group.DECENTRAL.value, "Wethouder wonen"), Asked(Group.DECENTRAL.value))


def load() -> int:
    """Add rounds to the agreed example partnerships that have none; return to how many. The last one is asked now."""
    examples = Partnership.objects.filter(is_example=True, status__in=WITH_AGREEMENT, survey_rounds=None)
    found = list(examples.order_by("pk"))
    for partnership in found:
        _add(partnership)
    if found:
        _ask_now(found[-1])
    return len(found)


@transaction.atomic
def _ask_now(partnership: Partnership) -> None:
    """Open a round in which every third person has answered, so that a visitor sees a list of who has."""
    began, ends = (timezone.localdate() + dt.timedelta(days=number) for number in OPEN_DAYS)
    made = Round.objects.create(
        partnership=partnership, first_day=began, last_day=ends, opened_by=partnership.coordinator
    )
    invite(made, INVITED)
    hand_out(made, HANDED_OUT)
    made.invitations.update(post="")
    for one in made.invitations.listed()[::3]:
        send(one, Answers(made.instrument, "3" * len(made.instrument.statements)))


@transaction.atomic
def _add(partnership: Partnership) -> None:
    dice = random.Random(partnership.title)  # noqa: S311 - the same example every time
    today = timezone.localdate()
    for began, ended in ROUNDS:
        made = Round.objects.create(
            partnership=partnership,
            first_day=today - dt.timedelta(days=began),
            last_day=today - dt.timedelta(days=ended),
            note="Wij bespreken de uitkomsten in de stuurgroep.",
            opened_by=partnership.coordinator,
        )
        for group, number in PEOPLE.items():
            Response.objects.bulk_create(_responses(made, group, number, dice))
        Remark.objects.bulk_create(Remark(round=made, text=text) for text in REMARKS)
        count_round(made)


def _responses(made: Round, group: Group, number: int, dice: random.Random) -> list[Response]:
    means = [
        float(one.result(group).mean) + STRONG.get(one.key, dice.gauss(0, DRIFT)) for one in made.instrument.statements
    ]
    texts = ("".join(_answer(mean, dice) for mean in means) for _person in range(number))
    return [Response(round=made, side=group.value, text=text) for text in texts]


def _answer(mean: float, dice: random.Random) -> str:
    """Return a score around a mean; now and then "I do not know", or nothing."""
    if dice.random() < 0.05:
        return dice.choice("0-")
    return str(min(5, max(1, round(dice.gauss(mean, 1)))))
