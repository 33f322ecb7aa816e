from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def preview(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def download(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
