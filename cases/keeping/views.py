from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.keeping import actions
from cases.keeping.forms import CaseForm, NameForm
from cases.keeping.lists import LISTS, Lines, listed
from cases.keeping.rights import kept_case, require_keeper
from cases.keeping.saving import save_case, save_line
from cases.models import Case, CaseChange, CaseConsent
from cases.models.line import Line
from partnership.life import NotNow
from partnership.people.sessions import kept_data, signed_in

PER_PAGE = 50
STEP = "step"
"""In a form: what is done with a case or a line."""


@signed_in
@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """All cases, for who keeps them: what is being written first."""
    require_keeper(request.user)
    form = NameForm(request.GET)
    found = Case.objects.named(form.words).select_related("programme", "updated_by").order_by("status", "name", "pk")
    context = {"form": form, "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page"))}
    return render(request, "cases/keeping/kept.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_case(request: HttpRequest) -> HttpResponse:
    require_keeper(request.user)
    return case_form(request, None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def describe(request: HttpRequest, key: str) -> HttpResponse:
    """What is said about a case as a whole."""
    return case_form(request, kept_case(request.user, key))


def case_form(request: HttpRequest, case: Case | None) -> HttpResponse:
    if request.method == "POST":
        form, saved = save_case(case, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De casus ‘%(name)s’ is bewaard.") % {"name": saved.name})
            tell_if_withdrawn(request, case)
            return redirect("cases:keep", saved.key)
    else:
        form = CaseForm(kept_data(request), stored=case)
    context = {"form": form, "case": case, "consent": consent_in(case), "has_errors": bool(form.errors)}
    return render(request, "cases/keeping/describe.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest, key: str) -> HttpResponse:
    """A case with its lists, and what can be done with it; publishes and withdraws it."""
    case = kept_case(request.user, key)
    if request.method == "POST":
        return move(request, case)
    context = {
        "case": case,
        "lists": listed(case),
        "consent": consent_in(case),
        "missing": actions.why_not_publish(case),
        "badge": {"draft": "busy", "published": "done"}.get(case.status, "off"),
    }
    return render(request, "cases/keeping/keep.html", context)


def consent_in(case: Case | None) -> dict[str, int]:
    """Return how many parties consent to the text as it is, and how many did to another text."""
    if case is None or case.partnership is None:
        return {}
    consents = CaseConsent.objects.about(case.partnership)
    return {"given": consents.given().count(), "lapsed": consents.lapsed().count()}


def move(request: HttpRequest, case: Case) -> HttpResponse:
    step = request.POST.get(STEP)
    if step == "withdraw":
        actions.withdraw(case, by=request.user)
        messages.success(request, _("De casus is ingetrokken. Alleen BZK ziet hem nog."))
    elif step == "publish":
        try:
            actions.publish(case, by=request.user)
        except NotNow as reason:
            messages.info(request, str(reason))
        else:
            messages.success(request, _("De casus is gepubliceerd. Iedereen kan hem lezen."))
    else:
        raise Http404
    return redirect("cases:keep", case.key)


def list_called(key: str) -> Lines:
    if key not in LISTS:
        raise Http404
    return LISTS[key]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_line(request: HttpRequest, key: str, lines: str) -> HttpResponse:
    case = kept_case(request.user, key)
    return line_form(request, case, list_called(lines), None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def line(request: HttpRequest, key: str, lines: str, line: int) -> HttpResponse:
    """Change a line."""
    case, chosen = kept_case(request.user, key), list_called(lines)
    return line_form(request, case, chosen, get_object_or_404(chosen.of(case), pk=line))


@signed_in
@require_POST
def move_line(request: HttpRequest, key: str, lines: str, line: int) -> HttpResponse:
    """Take a line away, or put it back."""
    case, chosen = kept_case(request.user, key), list_called(lines)
    steps = {"remove": actions.remove_line, "restore": actions.restore_line}
    stored, step = get_object_or_404(chosen.of(case), pk=line), request.POST.get(STEP)
    if step not in steps:
        raise Http404
    try:
        steps[step](stored, by=request.user)
    except NotNow as reason:
        messages.info(request, str(reason))
        return redirect("cases:keep", case.key)
    return back_to_list(request, case, chosen)


def line_form(request: HttpRequest, case: Case, lines: Lines, stored: Line | None) -> HttpResponse:
    if request.method == "POST":
        form = save_line(lines, case, stored, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("Bewaard."))
            return back_to_list(request, case, lines)
    else:
        form = lines.form(kept_data(request), stored=stored)
    context = {"form": form, "case": case, "lines": lines, "line": stored, "consent": consent_in(case)}
    context["has_errors"] = bool(form.errors)
    return render(request, "cases/keeping/line.html", context)


def back_to_list(request: HttpRequest, case: Case, lines: Lines) -> HttpResponse:
    """Go on where the line stands, unless there is news at the top of the page."""
    if tell_if_withdrawn(request, case):
        return redirect("cases:keep", case.key)
    return redirect(f"{keep_address(case)}#{lines.key}")


def tell_if_withdrawn(request: HttpRequest, before: Case | None) -> bool:
    """Say so when a change withdrew a case that everybody could read `before`; True when it did."""
    if before is None or not before.is_published or Case.objects.published().filter(pk=before.pk).exists():
        return False
    messages.warning(request, _("De casus is nu ingetrokken: de partijen gaven toestemming voor een andere tekst."))
    return True


def keep_address(case: Case) -> str:
    return reverse("cases:keep", args=[case.key])


@signed_in
@require_safe
def changes(request: HttpRequest, key: str) -> HttpResponse:
    """Who changed what in a case, the newest first."""
    case = kept_case(request.user, key)
    told = CaseChange.objects.visible_to(request.user).filter(case=case)
    page = Paginator(told, PER_PAGE).get_page(request.GET.get("page"))
    texts = texts_of_lines(case)
    told_of = [(change, texts.get((change.kind, change.row), "")) for change in page]
    return render(request, "cases/keeping/changes.html", {"case": case, "page": page, "changes": told_of})


def texts_of_lines(case: Case) -> dict[tuple[str, int], str]:
    """Return what every line of a case says now, by its kind and key in the history."""
    every = (line for lines in LISTS.values() for line in lines.model.everything.filter(case=case))
    return {(line._meta.model_name, line.pk): line.text for line in every}
