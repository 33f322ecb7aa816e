"""What a browser sends for the six questions."""

from partnership.axes import AXES
from partnership.profile import Profile


def sent(axis, answer="", *, edition=0, **texts):
    """What a browser sends for one question."""
    fields = {"answer": answer, "edition": edition, "reason": "", "hope": "", **texts}
    return {f"{axis}-{name}": value for name, value in fields.items()}


def sent_for(profile: Profile, *, edition=0, reason="Omdat het hier zo past."):
    """What a browser sends for all six questions; None in the profile is 'we do not know yet'."""
    data = {}
    for axis in AXES:
        score = profile.as_mapping()[axis.key]
        data |= sent(axis.key, "none" if score is None else str(score), edition=edition, reason=reason)
    return data
