from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from partnership.people.sessions import signed_in
from partnership.rights import described_partnership
from partnership.sections.page import render_section
from partnership.sections.roles.section import ROLES


@signed_in
@require_safe
def roles(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    return render_section(request, "sections/roles.html", partnership, ROLES, {})
