"""How a page and its fragment share one address."""

from django.http import HttpRequest
from django.http.response import HttpResponseRedirectBase
from django_htmx.http import HttpResponseClientRedirect


def wants_fragment(request: HttpRequest) -> bool:
    """True when htmx will swap the reply into a page it already shows."""
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


class ClientRedirectMiddleware:
    """Send the browser, not the fragment, to another page.

    htmx follows a redirect silently and would pour the page it leads to, such as the login page, into the fragment.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if wants_fragment(request) and isinstance(response, HttpResponseRedirectBase):
            moved = HttpResponseClientRedirect(response.url)
            moved.cookies = response.cookies
            return moved
        return response
