"""Taking a point from the survey along to the memo, as a remark of the coordinator that the parties can answer."""

from __future__ import annotations

from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from partnership import life
from partnership.history import LANGUAGE
from partnership.models import Remark, User
from partnership.remarks.actions import place
from partnership.remarks.subjects import SUBJECTS, Subject
from survey.models import Round
from survey.outcomes.crosschecks import CrossCheck
from survey.statements import STATEMENT, Group

WITHOUT_QUESTION = "means"
"""What a point is about that belongs to none of the six questions."""


def subject_of(check: CrossCheck) -> Subject:
    return SUBJECTS[check.rule.axis or WITHOUT_QUESTION]


def may_take(user: User, round_: Round, check: CrossCheck) -> bool:
    """True when this user manages the round, and remarks on such a thing can be made now."""
    if round_.partnership is None or not life.may(user, round_.partnership, life.Action.SURVEY):
        return False
    return life.may(user, round_.partnership, subject_of(check).action)


def take_along(round_: Round, check: CrossCheck, *, by: User) -> Remark:
    """Put the point in the memo as long as nobody settles it; doing it twice makes one remark. Raises NotNow."""
    return place(round_.partnership, subject_of(check), text=said(check), by=by, in_memo=True)


def said(check: CrossCheck) -> str:
    """Return the point as one text, in Dutch: it becomes what somebody said."""
    rule = check.rule
    with translation.override(LANGUAGE):
        told = {
            "group": _("het Rijk") if rule.group is Group.RIJK else _("decentrale overheden"),
            "statement": _(STATEMENT[rule.key].text),
            "mean": number_format(check.mean, 1),
            "n": check.n,
        }
        figures = _("Vragenlijst, %(group)s: %(statement)s Gemiddelde %(mean)s (n = %(n)d).") % told
        return " ".join([_(rule.says), _(rule.beside), _(rule.asks), figures])
