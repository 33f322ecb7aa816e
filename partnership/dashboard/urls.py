from django.urls import path

from partnership.dashboard import views

urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    path("verdeling/", views.distribution, name="distribution"),
    path("samenwerkingen.csv", views.export, name="dashboard-export"),
]
