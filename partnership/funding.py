"""How money of the Rijk reaches the other governments (ROB 2021, par. 3.3.2, par. 5.4.3 and annex II)."""

from __future__ import annotations

from enum import StrEnum


class Instrument(StrEnum):
    GENERAL_GRANT = "general-grant"
    """Algemene uitkering: free to spend, without account to the Rijk."""
    DECENTRALISATION_GRANT = "decentralisation-grant"
    """Decentralisatie-uitkering: for a policy, yet free to spend, without account to the Rijk."""
    SPECIFIC_GRANT = "specific-grant"
    """Specifieke uitkering: for one purpose, with account to the Rijk."""
    JOINT_FUND = "joint-fund"
    """A fund of several layers together for a shared task."""
    OWN_MEANS = "own-means"
    """Every party pays for itself."""
