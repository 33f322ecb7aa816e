"""What parties agree, as the actions take it."""

from partnership.answer import Answer
from partnership.dialogue.actions import Term
from partnership.profile import Profile

ARGUMENT = "Zo is het afgesproken."


def terms(profile: Profile, argument: str = ARGUMENT) -> list[Term]:
    """Return a score for every axis, None for no agreement, each with the same argument."""
    return [Term(axis, Answer(score), argument) for axis, score in profile.as_mapping().items()]
