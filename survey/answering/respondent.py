"""Who answers: somebody with a code. The browser keeps the code, signed; the server keeps nothing of the visit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import wraps
from typing import Final

from allauth.core import ratelimit
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from partnership.codes import plain, spelled
from survey.actions import AlreadySent, Refused
from survey.answers import Answers
from survey.codes import Draft, digest, open_draft
from survey.models import Invitation
from survey.wording import why_not_open

COOKIE: Final = "vragenlijst"
BUTTON: Final = "go"
"""What the buttons of a page are called; one of them is SEND."""
SEND: Final = "send"
PATH: Final = "/enquete/meedoen/"
"""The pages that get the cookie."""


class UnknownCode(Refused):
    """Nobody was ever given this code."""


@dataclass(frozen=True, slots=True)
class Respondent:
    invitation: Invitation
    code: str
    draft: Draft

    @property
    def answers(self) -> Answers:
        instrument = self.invitation.round.instrument
        return Answers(instrument, self.draft.text) if self.draft.text else Answers.none(instrument)

    @property
    def began_otherwise(self) -> bool:
        """Whether a draft was saved that only another code of the same invitation opens."""
        return bool(self.invitation.draft) and not self.draft.text

    @property
    def spelled_code(self) -> str:
        return spelled(self.code)


def respondent_of(code: str, *, locks: bool = False) -> Respondent:
    """Return who has this code; raises Refused, with a sentence, when nobody can answer with it now.

    With `locks`, in a transaction, the round stays as it is until the end of it.
    """
    found = Invitation.objects.select_related("round")
    if locks:
        found = found.select_for_update(of=("round",))
    try:
        invitation = found.get(codes__digest=digest(code))
    except Invitation.DoesNotExist:
        raise UnknownCode(
            _("Deze code kennen wij niet. Kijk of alle letters kloppen. Misschien is de uitnodiging ingetrokken.")
        ) from None
    if invitation.is_answered:
        raise AlreadySent
    if sentence := why_not_open(invitation.round):
        raise Refused(sentence)
    return Respondent(invitation, plain(code), open_draft(invitation.draft, code))


def by_typed_code(request: HttpRequest, code: str) -> Respondent:
    """Return who has a code that a visitor typed or followed; raises Refused, also after too many wrong ones.

    Only wrong codes are counted, in memory, so that a whole office behind one address can answer.
    """
    if not ratelimit.consume(request, action="survey_code", dry_run=True):
        raise Refused(_("Vanaf uw netwerk kwamen te veel verkeerde codes. Probeer het over tien minuten opnieuw."))
    try:
        return respondent_of(code)
    except UnknownCode:
        ratelimit.consume(request, action="survey_code")
        raise


def remember(response: HttpResponse, code: str) -> None:
    """Let the browser keep the code until it closes."""
    response.set_signed_cookie(COOKIE, plain(code), path=PATH, secure=settings.HTTPS, httponly=True, samesite="Lax")


def forget(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, path=PATH, samesite="Lax")


def answering(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let only somebody with a code that works through; the view gets the Respondent. Others get a sentence.

    Who sends gets there in a transaction with the round locked, so that a code is looked up once.
    """

    @wraps(view)
    @never_cache
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        code = request.get_signed_cookie(COOKIE, default="")
        sends = request.POST.get(BUTTON) == SEND
        try:
            if not code:
                raise Refused(
                    _(
                        "U bent nu geen vragenlijst aan het invullen. Hebt u haar net verstuurd? Dan bent u klaar. "
                        "Wilt u beginnen of verdergaan? Vul dan uw code in."
                    )
                )
            with transaction.atomic() if sends else nullcontext():
                return view(request, respondent_of(code, locks=sends), *args, **kwargs)
        except Refused as refused:
            return refusal(request, refused)

    return guarded


def refusal(request: HttpRequest, refused: Refused) -> HttpResponse:
    """Say why nobody can answer, and take the code out of the browser."""
    context = {"sentence": str(refused), "is_sent": isinstance(refused, AlreadySent)}
    response = render(request, "survey/answering/refused.html", context)
    forget(response)
    return response
