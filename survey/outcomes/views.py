"""What a closed round says, as a page and as files."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from partnership import dumbbells, opendocument
from partnership.htmx import wants_fragment
from partnership.people.sessions import signed_in
from partnership.spreadsheet import CONTENT_TYPE, attachment, in_language
from survey.forms import ORDER_LABELS, ViewForm
from survey.models import Round
from survey.outcomes import export, memo
from survey.outcomes.facts import before, checks_of, counted, name_of, outcome_of, points_of, remarks_of
from survey.outcomes.page import page_of
from survey.rights import managed_round, manages, visible_round
from survey.scoring import Order
from survey.statements import Group


def closed_round(request: HttpRequest, round_pk: int) -> Round:
    """Return a round this user may see and that has an outcome; Http404 for any other."""
    round_ = counted(visible_round(request.user, round_pk))
    if round_.counted_on is None:
        raise Http404
    return round_


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def outcome(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Show what both sides answered. Before the round is closed there is nothing to show, to anybody."""
    round_ = counted(visible_round(request.user, round_pk))
    if round_.counted_on is None:
        return redirect(round_)
    form = ViewForm(request.GET, label_suffix="")
    shown, sides = outcome_of(round_)
    order = shown.order(form.order)
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "before": before(round_),
        "outcome": shown,
        "page": page_of(shown, sides, order, form.category_in_view),
        "points": points_of(round_, shown, request.user),
        "remarks": remarks_of(round_) if manages(request.user, round_) else [],
        "sees_responses": request.user.oversees_everything,
        "figure_address": figure_address(round_, form),
        "form": form,
        "order_label": ORDER_LABELS[order],
    }
    fragment = wants_fragment(request)
    return render(request, "survey/outcomes/_fragment.html" if fragment else "survey/outcomes/outcome.html", context)


def figure_address(round_: Round, form: ViewForm) -> str:
    view = {"category": form.category_in_view or "", "sort": form.order}
    return f"{reverse('survey:figure', args=[round_.pk])}?{urlencode(view)}"


@signed_in
@require_safe
def figure(request: HttpRequest, round_pk: int) -> HttpResponse:
    """The statements in view in one figure, for who scrolls down to it."""
    form = ViewForm(request.GET)
    shown, sides = outcome_of(closed_round(request, round_pk))
    page = page_of(shown, sides, shown.order(form.order), form.category_in_view)
    return JsonResponse(dumbbells.figure_of(page.lines), json_dumps_params={"separators": (",", ":")})


@signed_in
@require_POST
def take_along(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Take a point along to the memo."""
    round_ = counted(managed_round(request.user, round_pk))
    if round_.counted_on is None:
        raise Http404
    shown, _sides = outcome_of(round_)
    asked = [check for check in checks_of(round_, shown) if name_of(check) == request.POST.get("point")]
    if not asked:
        messages.info(request, _("Dit punt is er niet meer: de afspraken zijn veranderd."))
        return redirect("survey:outcome", round_pk)
    memo.take_along(round_, asked[0], by=request.user)
    messages.success(request, _("Het punt staat bij de opmerkingen, en in het memo zolang niemand het afhandelt."))
    return redirect("survey:outcome", round_pk)


@signed_in
@require_safe
def distribution(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Show how often each score was given, and how that differs from 2020 and from the round before."""
    round_ = closed_round(request, round_pk)
    shown, sides = outcome_of(round_)
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "before": before(round_),
        "page": page_of(shown, sides, Order.DIFFERENCE, None),
    }
    return render(request, "survey/outcomes/distribution.html", context)


@signed_in
@require_safe
def results_csv(request: HttpRequest, round_pk: int) -> HttpResponse:
    shown, _sides = outcome_of(closed_round(request, round_pk))
    return as_csv(request, export.results_csv(shown), f"uitkomsten-{round_pk}.csv")


@signed_in
@require_safe
def codebook(request: HttpRequest, round_pk: int) -> HttpResponse:
    closed_round(request, round_pk)
    return as_csv(request, export.codebook_csv(), "codeboek.csv")


@signed_in
@require_safe
def results_ods(request: HttpRequest, round_pk: int) -> HttpResponse:
    shown, _sides = outcome_of(closed_round(request, round_pk))
    headers = attachment(f"uitkomsten-{round_pk}.ods")
    return HttpResponse(export.results_ods(shown), content_type=opendocument.CONTENT_TYPE, headers=headers)


@signed_in
@require_safe
def responses_rijk(request: HttpRequest, round_pk: int) -> HttpResponse:
    return responses(request, round_pk, Group.RIJK)


@signed_in
@require_safe
def responses_decentral(request: HttpRequest, round_pk: int) -> HttpResponse:
    return responses(request, round_pk, Group.DECENTRAL)


def responses(request: HttpRequest, round_pk: int, group: Group) -> HttpResponse:
    """Give BZK the responses of one side; Http404 where there are too few, or when they are no longer kept."""
    round_ = closed_round(request, round_pk)
    if not request.user.oversees_everything:
        raise PermissionDenied
    lines = export.raw_csv(round_, group.value)
    if lines is None:
        raise Http404
    return as_csv(request, lines, f"antwoorden-{group.value}-{round_pk}.csv")


def as_csv(request: HttpRequest, lines: Iterable[str], name: str) -> StreamingHttpResponse:
    in_own_language = in_language(request.LANGUAGE_CODE, lines)
    return StreamingHttpResponse(in_own_language, content_type=CONTENT_TYPE, headers=attachment(name))
