from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def cases(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def case(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
