from django.urls import path

from partnership.dialogue import views

urlpatterns = [
    path("<int:pk>/vergelijken/", views.compare, name="compare"),
    path("<int:pk>/afspraken/", views.agree, name="agree"),
]
