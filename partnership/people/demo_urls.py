"""Included only where DEMO is on."""

from django.urls import path

from partnership.people import demo_views

urlpatterns = [path("", demo_views.demo, name="demo")]
