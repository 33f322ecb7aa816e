from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def agree(request: HttpRequest, **kwargs) -> HttpResponse:
    return render(request, "base.html")
