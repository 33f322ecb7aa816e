"""Designs for the tests of rules: the ideal type, and what a test wants to say about it."""

from partnership.profile import IDEAL, Profile
from partnership.signals import Design, signals_for


def ideal_but(**scores):
    return Profile.from_mapping(IDEAL.as_mapping() | scores)


def keys_for(profile=IDEAL, **more):
    return [signal.key for signal in signals_for(Design(profile, **more))]


def signal_for(key, profile=IDEAL, **more):
    """Return the signal with this key; None when its rule keeps quiet."""
    found = signals_for(Design(profile, **more))
    return next((signal for signal in found if signal.key == key), None)
