from django.urls import path

from partnership.sections.triangle import views

urlpatterns = [
    path("<int:pk>/meerwaarde-steun-capaciteit/", views.triangle, name="triangle"),
]
