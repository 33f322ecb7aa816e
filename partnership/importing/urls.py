from django.urls import path

from partnership.importing import views

urlpatterns = [
    path("memo/", views.upload, name="import"),
    path("memo/controleren/", views.check, name="import-check"),
]
