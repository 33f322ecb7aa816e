"""The work that a worker does. What it is given are numbers: everything else is asked again at that moment."""

from __future__ import annotations

from django_tasks import task

from partnership.bundles import making


@task()
def make_bundle(bundle: int) -> None:
    making.make(bundle)
