from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.i18n import LANGUAGE_QUERY_PARAMETER, set_language

from partnership.models import User


def switch_language(request: HttpRequest) -> HttpResponse:
    """Show the site in another language, and write mail to who has logged in in that language too."""
    chosen = request.POST.get(LANGUAGE_QUERY_PARAMETER)
    if request.user.is_authenticated and chosen in dict(settings.LANGUAGES):
        User.objects.filter(pk=request.user.pk).update(language=chosen)
    return set_language(request)
