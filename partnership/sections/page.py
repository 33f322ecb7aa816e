"""What the pages of all sections share."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.life import Action, has_role, may, why_not_now
from partnership.models import Partnership
from partnership.sections.section import Section


def render_section(
    request: HttpRequest, template: str, partnership: Partnership, section: Section, context: Mapping[str, object]
) -> HttpResponse:
    """Render the page of a section, a template that extends `sections/page.html`."""
    writes = has_role(request.user, partnership, Action.ARRANGE)
    shared = {
        "partnership": partnership,
        "section": section,
        "may_arrange": may(request.user, partnership, Action.ARRANGE),
        "why_not_now": why_not_now(partnership, Action.ARRANGE) if writes else "",
    }
    return render(request, template, {**shared, **context})


def render_form(
    request: HttpRequest, template: str, partnership: Partnership, section: Section, context: Mapping[str, object]
) -> HttpResponse:
    """Render a page with a form of a section, which leads back to the section."""
    shared = {"partnership": partnership, "section": section, "section_address": section.address(partnership)}
    return render(request, template, {**shared, **context})
