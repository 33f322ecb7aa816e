"""The life of a partnership: who may do what when. One table; pages, actions and tests read it.

A person without the role gets 403; at the wrong moment there is a sentence that says why and what to do.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from partnership.exceptions import ExceptionMiddleware
from partnership.models import Partnership, Signatory, Status, User


class Role(StrEnum):
    """What somebody is in one partnership. An administrator may do what the coordinator may."""

    COORDINATOR = "coordinator"
    EDITOR = "editor"
    """Fills in for at least one of the parties."""
    SIGNATORY = "signatory"
    """Is named by a party to sign a version of the memo; may only read otherwise."""


class Action(StrEnum):
    DESCRIBE = "describe"
    """Write the task and the public value."""
    CHOOSE_PARTNERS = "choose-partners"
    INVITE = "invite"
    """Invite people for a party, take them in and out."""
    REMIND = "remind"
    """Set the last day on which parties can share their positions, and remind those that have not."""
    ANSWER = "answer"
    """State and share the position of a party."""
    REVEAL = "reveal"
    """Reveal after the deadline, without those who are not in."""
    CHANGE_POSITION = "change-position"
    """Change or bring in a position after the reveal, as a new entry."""
    TALK = "talk"
    """Record what is agreed per axis."""
    RESERVE = "reserve"
    """Write a reservation of a party: the coordinator of any, an editor of the own."""
    AGREE = "agree"
    """Say that this is the agreement."""
    REOPEN = "reopen"
    """Go back to the conversation; the next agreement is a new version."""
    ARRANGE = "arrange"
    """Write the shared part of a section: roles, means, legitimacy and so on."""
    ARRANGE_OWN = "arrange-own"
    """Write the part of a section that each party writes for itself, and answer what others expect."""
    REMARK = "remark"
    REMARK_ON_QUESTION = "remark-on-question"
    """Say something about one of the six questions: before the reveal it could give a position away."""
    ANSWER_SIGNAL = "answer-signal"
    SURVEY = "survey"
    """Ask with a survey where the cooperation chafes: also when it is over."""
    MAKE_MEMO = "make-memo"
    """Make a version of the memo, which stays as it is."""
    NAME_SIGNATORY = "name-signatory"
    """Say who signs a version of the memo: the coordinator for any party, an editor for the own."""
    SIGN = "sign"
    """Sign a version of the memo, or decline to."""
    SETTLE = "settle"
    """Make the final PDF of a version that all have signed, when that did not work at once."""
    START = "start"
    CLOSE = "close"
    HAND_OVER = "hand-over"
    ARCHIVE = "archive"
    CONSENT = "consent"
    """Say for a party whether the partnership may be a case, and take that back: also from the archive."""


BLIND: Final = (Status.DRAFT, Status.POSITIONS)
UNTIL_CLOSED: Final = (Status.DRAFT, Status.POSITIONS, Status.CONVERSATION, Status.AGREED, Status.RUNNING)
ALWAYS: Final = (*UNTIL_CLOSED, Status.CLOSED)
FROM_REVEAL: Final = (Status.CONVERSATION, Status.AGREED, Status.RUNNING, Status.CLOSED)
FROM_THE_ARCHIVE: Final = (Action.ARCHIVE, Action.CONSENT)
COORDINATOR: Final = frozenset({Role.COORDINATOR})
EDITORS: Final = frozenset({Role.EDITOR})
BOTH: Final = frozenset({Role.COORDINATOR, Role.EDITOR})

REVEALED: Final = _("De posities zijn onthuld. De partijen veranderen nu niet meer.")
TOO_EARLY: Final = _("Dit kan zodra de posities zijn onthuld.")
IS_AGREED: Final = _("De afspraken zijn vastgelegd. Wilt u ze veranderen? Ga dan eerst terug naar het gesprek.")
NOT_AGREED: Final = _("Ondertekenen kan zodra de afspraken zijn vastgelegd.")
IS_CLOSED: Final = _("De samenwerking is afgerond. Er verandert niets meer.")
IS_ARCHIVED: Final = _("De samenwerking staat in het archief. Haal haar eerst terug.")


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do something, in which statuses, and what to say before and after those."""

    roles: frozenset[Role]
    statuses: tuple[Status, ...]
    leads_to: Status | None = None
    """The status after it, for what moves the partnership on."""
    too_early: str = TOO_EARLY
    too_late: str = IS_CLOSED

    def why_not(self, status: Status) -> str:
        """Return the sentence for a wrong moment; empty at the right one."""
        if status in self.statuses:
            return ""
        is_early = ALWAYS.index(status) < ALWAYS.index(self.statuses[0])
        return self.too_early if is_early else self.too_late


LIFE: Final = MappingProxyType(
    {
        Action.DESCRIBE: Rule(COORDINATOR, UNTIL_CLOSED),
        Action.CHOOSE_PARTNERS: Rule(COORDINATOR, BLIND, too_late=REVEALED),
        Action.INVITE: Rule(COORDINATOR, UNTIL_CLOSED),
        Action.REMIND: Rule(
            COORDINATOR, BLIND, too_late=_("De posities zijn al onthuld. Er is niets om op te wachten.")
        ),
        Action.ANSWER: Rule(
            EDITORS,
            BLIND,
            too_late=_(
                "De posities zijn onthuld. Denkt u er nu anders over? Geef dan een nieuwe positie met een reden."
            ),
        ),
        Action.REVEAL: Rule(
            COORDINATOR,
            (Status.POSITIONS,),
            leads_to=Status.CONVERSATION,
            too_early=_("Er heeft nog geen partij posities gedeeld."),
            too_late=_("De posities zijn al onthuld."),
        ),
        Action.CHANGE_POSITION: Rule(EDITORS, (Status.CONVERSATION,), too_late=IS_AGREED),
        Action.TALK: Rule(COORDINATOR, (Status.CONVERSATION,), too_late=IS_AGREED),
        Action.RESERVE: Rule(BOTH, (Status.CONVERSATION,), too_late=IS_AGREED),
        Action.AGREE: Rule(COORDINATOR, (Status.CONVERSATION,), leads_to=Status.AGREED, too_late=IS_AGREED),
        Action.REOPEN: Rule(
            COORDINATOR,
            (Status.AGREED, Status.RUNNING),
            leads_to=Status.CONVERSATION,
            too_early=_("Er zijn nog geen afspraken vastgelegd."),
        ),
        Action.ARRANGE: Rule(BOTH, UNTIL_CLOSED),
        Action.ARRANGE_OWN: Rule(EDITORS, UNTIL_CLOSED),
        Action.REMARK: Rule(BOTH, UNTIL_CLOSED),
        Action.REMARK_ON_QUESTION: Rule(BOTH, (Status.CONVERSATION, Status.AGREED, Status.RUNNING)),
        Action.ANSWER_SIGNAL: Rule(BOTH, UNTIL_CLOSED),
        Action.SURVEY: Rule(COORDINATOR, ALWAYS),
        Action.MAKE_MEMO: Rule(COORDINATOR, FROM_REVEAL),
        Action.NAME_SIGNATORY: Rule(BOTH, (Status.AGREED, Status.RUNNING), too_early=NOT_AGREED),
        Action.SIGN: Rule(frozenset({Role.SIGNATORY}), (Status.AGREED, Status.RUNNING), too_early=NOT_AGREED),
        Action.SETTLE: Rule(frozenset(Role), FROM_REVEAL),
        Action.START: Rule(
            COORDINATOR,
            (Status.AGREED,),
            leads_to=Status.RUNNING,
            too_early=_("De samenwerking kan beginnen zodra de afspraken zijn vastgelegd."),
            too_late=_("De samenwerking loopt al."),
        ),
        Action.CLOSE: Rule(
            COORDINATOR,
            (Status.RUNNING,),
            leads_to=Status.CLOSED,
            too_early=_("De samenwerking loopt nog niet."),
            too_late=_("De samenwerking is al afgerond."),
        ),
        Action.HAND_OVER: Rule(COORDINATOR, ALWAYS),
        Action.ARCHIVE: Rule(COORDINATOR, ALWAYS),
        Action.CONSENT: Rule(
            EDITORS, (Status.CLOSED,), too_early=_("Een samenwerking kan pas een casus worden als zij is afgerond.")
        ),
    }
)


class NotNow(Exception):
    """The person may do this, but not at this moment. The text is a sentence in the active language."""


def roles_in(
    user: User, partnership: Partnership, among: Collection[Role] = (Role.COORDINATOR, Role.EDITOR)
) -> frozenset[Role]:
    """Return what this user is in a partnership; uses one query, and a second one to look for a signatory."""
    roles = set()
    if partnership.may_be_coordinated_by(user):
        roles.add(Role.COORDINATOR)
    if partnership.parties.edited_by(user).exists():
        roles.add(Role.EDITOR)
    if Role.SIGNATORY in among and Signatory.objects.for_user(user).filter(memo__partnership=partnership).exists():
        roles.add(Role.SIGNATORY)
    return frozenset(roles)


def has_role(user: User, partnership: Partnership, action: Action) -> bool:
    """True when this user does such things here, now or at another moment."""
    roles = LIFE[action].roles
    return partnership.status != Status.NOT_DESCRIBED and bool(roles & roles_in(user, partnership, roles))


def why_not_now(partnership: Partnership, action: Action) -> str:
    """Return why nobody does this at this moment, in the reader's language; empty when it may be done."""
    if partnership.is_archived and action not in FROM_THE_ARCHIVE:
        return gettext(IS_ARCHIVED)
    sentence = LIFE[action].why_not(Status(partnership.status))
    return gettext(sentence) if sentence else ""


def may(user: User, partnership: Partnership, action: Action) -> bool:
    """True when this user may do this now."""
    return has_role(user, partnership, action) and not why_not_now(partnership, action)


def require(user: User, partnership: Partnership, action: Action) -> None:
    """Let the right person at the right moment through; raises PermissionDenied or NotNow."""
    if not has_role(user, partnership, action):
        raise PermissionDenied
    require_moment(partnership, action)


def require_moment(partnership: Partnership, action: Action) -> None:
    """Raises NotNow at the wrong moment. For actions, on the partnership as it is locked."""
    if sentence := why_not_now(partnership, action):
        raise NotNow(sentence)


class NotNowMiddleware(ExceptionMiddleware):
    """Answer a wrong moment with its sentence on the page of the partnership, or on the list when there is none."""

    kind = NotNow

    def answer(self, request: HttpRequest, exception: NotNow) -> HttpResponse:
        messages.info(request, str(exception))
        pk = request.resolver_match.kwargs.get("pk")
        return redirect("partnership:task-list", pk) if pk else redirect("partnership:partnerships")
