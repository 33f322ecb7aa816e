"""Every kind of mail, wherever in the code it is written."""

import importlib
import pkgutil

import partnership
from partnership.mailing import KINDS


def every_kind():
    """Return the table of kinds after importing all that can add to it, so that a test of each meets a new one too."""
    for module in pkgutil.walk_packages(partnership.__path__, "partnership."):
        importlib.import_module(module.name)
    return dict(KINDS)
