from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from cases.consent import actions
from cases.consent.actions import POSSIBLE, Answer
from cases.consent.texts import fingerprint, shown_to_others
from cases.keeping.rights import require_keeper
from cases.models import Case, CaseConsent, ConsentState
from cases.models.case import keeps_cases
from partnership.htmx import wants_fragment
from partnership.life import Action, NotNow, has_role
from partnership.models import Partnership, Party, Status, User
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership

PER_PAGE = 50
STEP = "step"
SEEN = "gezien"
"""In the form: the fingerprint of the text that stood on the page."""


@signed_in
@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """The closed partnerships that could become a case, for who keeps cases; what changed last comes first."""
    require_keeper(request.user)
    found = Partnership.objects.visible_to(request.user).filter(status=Status.CLOSED).in_use()
    page = Paginator(found.select_related("programme"), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cases/consent/closed.html", {"page": page, "rows": rows_for(page.object_list)})


@dataclass(frozen=True, slots=True)
class Row:
    """A closed partnership, with how far it is on its way to a case."""

    partnership: Partnership
    asked: int
    given: int
    case: Case | None


def rows_for(partnerships) -> list[Row]:
    keys = [partnership.pk for partnership in partnerships]
    present = CaseConsent.objects.filter(party__in=Party.objects.filter(partnership__in=keys))
    counted = (
        present.order_by()
        .values_list("party__partnership")
        .annotate(asked=Count("pk"), given=Count("pk", filter=Q(state=ConsentState.GIVEN)))
    )
    numbers = {key: (asked, given) for key, asked, given in counted}
    cases = {case.partnership_id: case for case in Case.objects.filter(partnership__in=keys)}
    return [Row(one, *numbers.get(one.pk, (0, 0)), cases.get(one.pk)) for one in partnerships]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether the parties let their partnership be a case, and exactly what others would read."""
    partnership = described_partnership(request.user, pk)
    if request.method == "POST":
        return done(request, partnership)
    consents = list(CaseConsent.objects.visible_to(request.user).about(partnership))
    if wants_fragment(request):
        return render(request, "cases/consent/_question.html", asked_in(request.user, partnership, consents))
    context = asked_in(request.user, partnership, consents) | texts_in(request.user, partnership, consents)
    return render(request, "cases/consent/consent.html", context)


@dataclass(frozen=True, slots=True)
class Question:
    """A consent that this reader answers, with what can be said."""

    consent: CaseConsent
    can: tuple[Answer, ...]


def asked_in(user: User, partnership: Partnership, consents: list[CaseConsent]) -> dict[str, object]:
    edited = set(partnership.parties.edited_by(user).values_list("pk", flat=True)) if consents else set()
    own = [one for one in consents if one.party_id in edited]
    return {
        "partnership": partnership,
        "consents": consents,
        "questions": [Question(one, POSSIBLE[ConsentState(one.state)]) for one in own],
        "is_asked_now": any(one.is_open for one in own),
        "keeps_cases": keeps_cases(user),
        "given": sum(one.stands for one in consents),
    }


def texts_in(user: User, partnership: Partnership, consents: list[CaseConsent]) -> dict[str, object]:
    """Return what others would read: of the case when there is one, else of the partnership; nothing before its end."""
    is_over = partnership.status == Status.CLOSED
    shows = bool(consents) or keeps_cases(user)
    shown = shown_to_others(partnership) if is_over and shows else []
    return {
        "case": Case.objects.filter(partnership=partnership).first(),
        "shown": shown,
        "seen": fingerprint(shown),
        "silent": set(partnership.parties.without_editor().values_list("pk", flat=True)),
        "why_not_ask": actions.why_not_ask(partnership),
        "why_no_case": actions.why_no_case(partnership),
    }


def done(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Do what was sent; a wrong moment gives its sentence on the page of the question."""
    step = request.POST.get(STEP)
    steps = {"ask": asked, "draft": drafted, **dict.fromkeys(Answer, answered)}
    if step not in steps:
        raise Http404
    try:
        return steps[step](request, partnership)
    except NotNow as reason:
        messages.info(request, str(reason))
        return redirect("cases:consent", partnership.pk)


def asked(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    require_keeper(request.user)
    actions.ask(partnership, by=request.user)
    messages.success(request, _("De vraag is gesteld. Wie voor een partij invult, krijgt een e-mail."))
    return redirect("cases:consent", partnership.pk)


def drafted(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    require_keeper(request.user)
    case = actions.begin_case(partnership, by=request.user)
    messages.success(request, _("De teksten van de partijen staan in een concept. Lees ze na voor u publiceert."))
    return redirect("cases:keep", case.key)


TOLD: Final = {
    Answer.GIVE: gettext_noop("U geeft toestemming namens %(party)s. U kunt die altijd terugnemen."),
    Answer.REFUSE: gettext_noop("U geeft geen toestemming namens %(party)s. U kunt dat later veranderen."),
    Answer.TAKE_BACK: gettext_noop(
        "U hebt de toestemming van %(party)s teruggenomen. Was er een casus te lezen, dan is die ingetrokken."
    ),
}


def answered(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    own = own_consent(request.user, partnership, request.POST.get("party"))
    said = Answer(request.POST[STEP])
    actions.answer(own, said, by=request.user, seen=request.POST.get(SEEN, ""))
    messages.success(request, _(TOLD[said]) % {"party": own.party})
    return redirect("cases:consent", partnership.pk)


def own_consent(user: User, partnership: Partnership, party: str | None) -> CaseConsent:
    """Return the question to the party that was sent along; PermissionDenied for who does not fill in for it."""
    if not has_role(user, partnership, Action.CONSENT):
        raise PermissionDenied
    edited = {str(one.pk): one for one in partnership.parties.edited_by(user)}
    if party not in edited:
        raise PermissionDenied
    consent = CaseConsent.objects.about(partnership).filter(party=edited[party]).first()
    if consent is None:
        raise NotNow(_("BZK heeft u niet om toestemming gevraagd."))
    return consent
