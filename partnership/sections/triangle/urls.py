from django.urls import path

from partnership.sections.triangle import views

urlpatterns = [
    path("<int:pk>/driehoek/", views.triangle, name="triangle"),
    path("<int:pk>/driehoek/samen/", views.together, name="triangle-together"),
    path("<int:pk>/driehoek/partij/", views.own, name="triangle-own"),
]
