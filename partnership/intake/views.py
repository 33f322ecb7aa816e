from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def partnerships(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def start(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def known_deals(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def task_list(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def task(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")


def partners(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
