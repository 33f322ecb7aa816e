"""`make bench`: measure every promise about speed, and print the results as a table for the README.

Ends with 1 when a limit is missed. Names of modules limit the run: `python -m tests.benchmarks charts pages`.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib import import_module

import django
from django.utils import timezone

from tests.benchmarks.ratio import Ratio

MODULES = ("cases", "charts", "comparing", "dashboard", "memo", "pages", "saving", "stored", "surveying")


def measured(modules: list[str]) -> Iterator[Ratio]:
    for module in modules:
        print(f"Measuring {module} …", file=sys.stderr)
        yield from import_module(f"tests.benchmarks.{module}").ratios()


def table(results: list[Ratio]) -> str:
    rows = (
        f"| {result.name} | {result.ratio:.3g} | {result.limit:g} | {'yes' if result.holds else '**no**'} |"
        for result in results
    )
    return "\n".join([header(), "", "| what | measured | at most | holds |", "|---|---|---|---|", *rows])


def header() -> str:
    """Return when and on what machine this was measured."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return f"{timezone.localdate():%Y-%m-%d}, {machine}."


def main() -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    results = list(measured(sys.argv[1:] or list(MODULES)))
    print(table(results))
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
