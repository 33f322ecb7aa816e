"""What a killed server was asked to save, and what is there afterwards; a program with the settings of that server.

`python -m tests.survival.scene set WRITERS` makes a partnership per writer and prints how each gets in.
`python -m tests.survival.scene tell` prints what is stored of each, with its history.
`python -m tests.survival.scene bundles` prints how far the bundles of memos are.
"""

from __future__ import annotations

import json
import os
import sys

import django


def set_the_scene(writers: int) -> list[dict]:
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    from tests import make

    call_command("migrate", verbosity=0)
    scenes = []
    for number in range(writers):
        place = make.organisation(f"Gemeente {number}")
        person = make.user(f"schrijver{number}@overheid.example", editor_of=place)
        client = Client()
        client.force_login(person)
        scenes.append(
            {
                "pk": make.partnership(coordinator=person, parties=[place]).pk,
                "session": client.cookies[settings.SESSION_COOKIE_NAME].value,
            }
        )
    return scenes


def tell() -> dict[int, dict]:
    from partnership.models import Partnership

    return {
        made.pk: {
            "task": made.task,
            "history": list(made.changes.filter(field="opgave").order_by("pk").values_list("before", "after")),
        }
        for made in Partnership.objects.all()
    }


def bundles() -> list[str]:
    from partnership.models import Bundle

    return list(Bundle.objects.values_list("state", flat=True))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    acts = {"set": lambda: set_the_scene(int(sys.argv[2])), "tell": tell, "bundles": bundles}
    print(json.dumps(acts[sys.argv[1]]()))
