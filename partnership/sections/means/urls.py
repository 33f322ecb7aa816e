from django.urls import path

from partnership.sections.means import views

urlpatterns = [
    path("<int:pk>/waarmee/", views.means, name="means"),
]
