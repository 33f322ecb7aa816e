from django.urls import path

from partnership.sections.expectations import views

urlpatterns = [
    path("<int:pk>/verwachtingen/", views.expectations, name="expectations"),
]
