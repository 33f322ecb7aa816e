from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from partnership.htmx import wants_fragment
from partnership.spreadsheet import CONTENT_TYPE, attachment
from survey.export import csv_file
from survey.forms import ORDER_LABELS, ViewForm
from survey.results import results
from survey.statements import APPROACHED, CONCLUSION_SOURCE, RESPONDED, SOURCE


@require_safe
@vary_on_headers("HX-Request")
def benchmark(request: HttpRequest) -> HttpResponse:
    form = ViewForm(request.GET, label_suffix="")
    context = {
        "form": form,
        "results": results(form.order, form.category_in_view),
        "order_label": ORDER_LABELS[form.order],
        "responded": number_format(RESPONDED, force_grouping=True),
        "approached": number_format(APPROACHED, force_grouping=True),
        "percentage": round(100 * RESPONDED / APPROACHED),
        "source": SOURCE,
        "conclusion_source": CONCLUSION_SOURCE,
    }
    template = "survey/_fragment.html" if wants_fragment(request) else "survey/benchmark.html"
    return render(request, template, context)


@require_safe
def benchmark_export(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        csv_file(),
        content_type=CONTENT_TYPE,
        headers=attachment("stellingen-2020.csv"),
    )
