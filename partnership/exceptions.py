"""How an exception that a view raises becomes a page, in one place per kind."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class ExceptionMiddleware:
    """Answers one kind of exception, wherever it was raised; a subclass says which, and how."""

    kind: type[Exception]

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return self.answer(request, exception) if isinstance(exception, self.kind) else None

    def answer(self, request: HttpRequest, exception: Exception) -> HttpResponse:
        raise NotImplementedError
