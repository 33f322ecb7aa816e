from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from cases.case import Kind
from cases.models import Case, Finding
from cases.nearby.basis import basis_for
from cases.nearby.likeness import FEWEST_AXES, Likeness, nearest
from partnership.axes import AXES
from partnership.htmx import wants_fragment
from partnership.models import Partnership
from partnership.people.sessions import signed_in
from partnership.profile import Profile
from partnership.rights import described_partnership
from partnership.signals import RULES

SHOWN = 4
"""Findings of each kind; the page of the case has all."""
MOST_EXAMPLES = 20


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def nearby(request: HttpRequest, pk: int) -> HttpResponse:
    """Which case a partnership is most like, by the scores that this reader may see; what chafed and helped there."""
    partnership = described_partnership(request.user, pk)
    basis = basis_for(request.user, partnership)
    found = nearest(basis.profile, profiles_beside(partnership)) if basis else []
    context = {
        "partnership": partnership,
        "basis": basis,
        "fewest": FEWEST_AXES,
        "too_few": basis is not None and basis.profile.known < FEWEST_AXES,
        **(learned_from(found) if found else {}),
    }
    return render(request, "cases/_nearby.html" if wants_fragment(request) else "cases/nearby.html", context)


def profiles_beside(partnership: Partnership):
    """Yield key, name and profile of every published case but that of the partnership itself."""
    others = Case.objects.published().exclude(partnership=partnership)
    columns = others.values_list("key", "name", *(axis.key for axis in AXES))
    for key, name, *scores in columns:
        yield key, name, Profile(*scores)


def learned_from(found: list[Likeness]) -> dict[str, object]:
    """Return the nearest case with what was seen there, and the one after it."""
    first, *others = found
    case = Case.objects.with_lines().get(key=first.key).description
    per_kind = {kind: [one for one in case.findings if one.kind == kind] for kind in Kind}
    return {
        "first": first,
        "second": others[0] if others else None,
        "is_tied": bool(others) and others[0].is_as_near_as(first),
        "case": case,
        "chafed": per_kind[Kind.CHAFES][:SHOWN],
        "helped": per_kind[Kind.WORKS][:SHOWN],
        "lessons": case.lessons[:SHOWN],
    }


@require_safe
def signal(request: HttpRequest, signal: str) -> HttpResponse:
    """What was seen elsewhere of what a signal warns about."""
    rule = next((rule for rule in RULES if rule.key == signal), None)
    if rule is None:
        raise Http404
    pointing = Finding.objects.filter(signals__signal=signal, case__in=Case.objects.published())
    found = pointing.select_related("case").order_by("case__name", "case_id", "order")[:MOST_EXAMPLES]
    return render(request, "cases/signal.html", {"rule": rule, "findings": found})
