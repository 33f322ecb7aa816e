"""How the status of a partnership looks, everywhere the same: what is finished is quiet, what is open stands out."""

from typing import Final

from partnership.models import Status

BADGES: Final = {
    Status.NOT_DESCRIBED: "off",
    Status.DRAFT: "off",
    Status.POSITIONS: "wait",
    Status.CONVERSATION: "busy",
    Status.AGREED: "busy",
    Status.RUNNING: "done",
    Status.CLOSED: "done",
}
"""A class of `.badge` per status."""
