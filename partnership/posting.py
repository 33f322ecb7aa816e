"""News by mail for people who take part. A worker carries it, so that who makes news waits for no mail server.

A queue holds numbers and the name of a kind of letter: what a letter says, to whom and in which language is asked again
when it goes. Letters with a secret, such as an invitation, do not come here: nothing stores a secret.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import task

from partnership.background import once_stored
from partnership.mailing import About, Kind, Recipient, send
from partnership.models import Partnership, Party, User

logger = logging.getLogger(__name__)

PAUSES: Final = (dt.timedelta(minutes=5), dt.timedelta(hours=1), dt.timedelta(hours=6))
"""How long to wait before trying again for who could not be mailed."""


def post(write: Kind, about: About, people: Iterable[User]) -> None:
    """Have people mailed once what the letter tells is stored. Call it in the transaction that stores it.

    A letter that does not go never undoes what was stored. What `about` holds besides the partnership, the party, by
    whom and the version does not come along.
    """
    whom = [user.pk for user in people]
    if whom:
        once_stored(carry, path_of(write), told(about), whom)


@task()
def carry(kind: str, about: dict[str, int | None], people: list[int], tried: int = 0) -> None:
    """Mail these people. Who could not be mailed is tried again, where a worker stands ready to do so, or reported."""
    users = list(User.objects.filter(pk__in=people, is_active=True).order_by("pk"))
    taken = send(import_string(kind), retold(about), map(Recipient.of, users))
    missed = [user.pk for user in users if user.email not in taken]
    if missed and tried < len(PAUSES) and settings.BACKGROUND_WORKER:
        later = carry.using(run_after=timezone.now() + PAUSES[tried])
        later.enqueue(kind, about, missed, tried + 1)
    elif missed:
        name = kind.rpartition(".")[2]
        logger.error("Gave up mailing %r of partnership %s to users %s", name, about["partnership"], missed)


def path_of(write: Kind) -> str:
    return f"{write.__module__}.{write.__name__}"


def told(about: About) -> dict[str, int | None]:
    rows = {"partnership": about.partnership, "party": about.party, "by": about.by}
    return {name: row.pk if row else None for name, row in rows.items()} | {"version": about.version}


def retold(about: dict[str, int | None]) -> About:
    """Return what a letter may know, as it is stored now."""
    return About(
        partnership=Partnership.objects.filter(pk=about["partnership"]).first(),
        party=Party.everyone.select_related("organisation").filter(pk=about["party"]).first(),
        by=User.objects.filter(pk=about["by"]).first(),
        version=about["version"],
    )
