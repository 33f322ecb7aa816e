from django.urls import path

from partnership.explorer import views

urlpatterns = [
    path("", views.explorer, name="explorer"),
]
