from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def questions(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def question(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def check(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
