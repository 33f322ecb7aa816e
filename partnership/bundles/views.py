from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from partnership.bundles.actions import MOST, CannotBundle, ask_for_bundle, cancel, give_up, why_not
from partnership.checks import document_engine_problems
from partnership.dashboard.forms import SelectionForm
from partnership.dashboard.views import deals_in_view
from partnership.htmx import wants_fragment
from partnership.models import Bundle, BundleFile, BundleFileKind, Partnership
from partnership.models.partnership import PartnershipQuerySet
from partnership.people.sessions import signed_in

CONTENT_TYPES = {BundleFileKind.ZIP: "application/zip", BundleFileKind.PDF: "application/pdf"}


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """The memos of every partnership that one takes part in."""
    return offer(request, Partnership.objects.of(request.user).in_use().described().order_by("-updated_at", "-pk"))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def selection(request: HttpRequest) -> HttpResponse:
    """The memos of what the filters of the overview show."""
    deals = deals_in_view(request)
    chosen = SelectionForm(request.GET).selection
    return offer(request, chosen.order(chosen.apply(deals).described()), back=chosen.address())


def offer(request: HttpRequest, partnerships: PartnershipQuerySet, *, back: str | None = None) -> HttpResponse:
    """Say how many memos it would be, or have them made."""
    problems = document_engine_problems()
    if request.method == "POST" and not problems:
        chosen = partnerships.values_list("pk", flat=True)
        with suppress(CannotBundle):  # the page below says why
            return redirect("partnership:bundle", ask_for_bundle(chosen, by=request.user).pk)
    count = partnerships.count()
    context = {
        "count": count,
        "partnerships": partnerships[:MOST],
        "why_not": why_not(count),
        "problems": problems,
        "is_selection": back is not None,
        "back": back or "",
        "earlier": Bundle.objects.of(request.user).present(),
    }
    return render(request, "bundles/offer.html", context)


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def bundle(request: HttpRequest, bundle: int) -> HttpResponse:
    """How far it is; once it is there, what to download."""
    give_up()  # else this page would wait for ever for a worker that was switched off
    asked = own_bundle(request, bundle)
    swaps = wants_fragment(request)
    context = {"bundle": asked, "files": files_of(asked), "swaps": swaps}
    return render(request, "bundles/_state.html" if swaps else "bundles/bundle.html", context)


@signed_in
@require_POST
def stop(request: HttpRequest, bundle: int) -> HttpResponse:
    asked = own_bundle(request, bundle)
    if cancel(asked):
        messages.success(request, _("Het maken is gestopt."))
    return redirect("partnership:bundle", asked.pk)


@signed_in
@require_safe
def archive(request: HttpRequest, bundle: int) -> HttpResponse:
    return download(request, bundle, BundleFileKind.ZIP)


@signed_in
@require_safe
def document(request: HttpRequest, bundle: int) -> HttpResponse:
    return download(request, bundle, BundleFileKind.PDF)


def download(request: HttpRequest, pk: int, kind: BundleFileKind) -> HttpResponse:
    """Answer with a file of a bundle that is there."""
    asked = own_bundle(request, pk)
    file = get_object_or_404(BundleFile, bundle=asked, kind=kind)
    if not may_still_see_all(request, asked):
        messages.info(request, _("U ziet een van deze samenwerkingen niet meer. Maak de andere memo’s opnieuw."))
        return redirect("partnership:bundle", asked.pk)
    name = f"memos-{asked.asked_at:%Y-%m-%d}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(bytes(file.content), content_type=CONTENT_TYPES[kind], headers=headers)


def own_bundle(request: HttpRequest, pk: int) -> Bundle:
    """Return a bundle this person asked for; Http404 for anybody else, and after its last day."""
    return get_object_or_404(Bundle.objects.of(request.user).present(), pk=pk)


def may_still_see_all(request: HttpRequest, asked: Bundle) -> bool:
    """True while the person may see every partnership in it; who left one has no business with its memo."""
    return Partnership.objects.visible_to(request.user).filter(pk__in=asked.included).count() == len(asked.included)


def files_of(asked: Bundle) -> dict[str, int]:
    """Return the size of each file, by kind."""
    return dict(asked.files.values_list("kind", "size"))
