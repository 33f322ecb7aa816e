from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def dashboard(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def export(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
