from django.urls import path

from partnership.sections.means import views

urlpatterns = [
    path("<int:pk>/waarmee/", views.means, name="means"),
    path("<int:pk>/waarmee/bijdrage/", views.contribution, name="contribution"),
    path("<int:pk>/waarmee/geld/", views.funding, name="funding"),
]
