"""Every kind of mail, wherever in the code it is written."""

import importlib
import pkgutil

import cases
import partnership
import survey
from partnership.mailing import KINDS


def every_kind():
    """Return the table of kinds after importing all that can add to it, so that a test of each meets a new one too."""
    for room in (cases, partnership, survey):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    return dict(KINDS)
