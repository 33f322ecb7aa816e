from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from partnership.dashboard.distribution import distribution_of
from partnership.dashboard.export import cells, header
from partnership.dashboard.figures import kept_figures
from partnership.dashboard.forms import SelectionForm
from partnership.dashboard.rows import ROWS_AT_A_TIME, lean_columns, rows_of
from partnership.dashboard.selection import PER_PAGE, headings
from partnership.htmx import wants_fragment
from partnership.models import Partnership
from partnership.models.partnership import PartnershipQuerySet
from partnership.people.sessions import signed_in
from partnership.spreadsheet import CONTENT_TYPE, attachment, csv_lines, in_language


class KnownSizePaginator(Paginator):
    """Pages of a list whose size is known already, so that it is not counted again."""

    def __init__(self, objects, per_page: int, *, size: int):
        super().__init__(objects, per_page)
        self.size = size

    @cached_property
    def count(self) -> int:
        return self.size


def deals_in_view(request: HttpRequest) -> PartnershipQuerySet:
    """Return every deal the overview is about; PermissionDenied for who does not oversee them."""
    if not request.user.oversees_everything:
        raise PermissionDenied
    return Partnership.objects.visible_to(request.user).in_use().without_described_twins()


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def dashboard(request: HttpRequest) -> HttpResponse:
    deals = deals_in_view(request)
    form = SelectionForm(request.GET)
    selection = form.selection
    chosen = selection.apply(deals)
    figures = kept_figures(chosen, selection)
    pages = KnownSizePaginator(lean_columns(selection.order(chosen)), PER_PAGE, size=figures.total)
    page = pages.get_page(request.GET.get("page"))
    rows = list(rows_of(page.object_list))
    context = {
        "form": form,
        "selection": selection,
        "figures": figures,
        "headings": headings(selection),
        "page": page,
        "previous_page": selection.address(page=page.previous_page_number()) if page.has_previous() else "",
        "next_page": selection.address(page=page.next_page_number()) if page.has_next() else "",
        "rows": rows,
        "has_partial": any(row.is_partial for row in rows),
    }
    if wants_fragment(request):
        # The form sends its empty filters along; the address that the reader keeps has only the others.
        address = (request.path + selection.address(page=page.number)).removesuffix("?")
        is_new = address != request.htmx.current_url_abs_path
        return push_url(render(request, "dashboard/_results.html", context), address if is_new else False)
    return render(request, "dashboard/dashboard.html", context)


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def distribution(request: HttpRequest) -> HttpResponse:
    deals = deals_in_view(request)
    form = SelectionForm(request.GET)
    context = {
        "form": form,
        "selection": form.selection,
        "distribution": distribution_of(form.selection.apply(deals)),
    }
    template = "dashboard/_distribution.html" if wants_fragment(request) else "dashboard/distribution.html"
    return render(request, template, context)


@signed_in
@require_safe
def export(request: HttpRequest) -> StreamingHttpResponse:
    deals = deals_in_view(request)
    selection = SelectionForm(request.GET).selection
    chosen = lean_columns(selection.order(selection.apply(deals)))
    rows = rows_of(chosen.iterator(ROWS_AT_A_TIME))
    name = f"samenwerkingen-{timezone.localdate():%Y-%m-%d}.csv"
    return StreamingHttpResponse(
        in_language(request.LANGUAGE_CODE, csv_lines(header(), map(cells, rows))),
        content_type=CONTENT_TYPE,
        headers=attachment(name),
    )
