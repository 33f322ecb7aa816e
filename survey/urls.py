from django.urls import path

from survey import views

app_name = "survey"

urlpatterns = [
    path("2020/", views.benchmark, name="benchmark"),
    path("2020/stellingen.csv", views.benchmark_export, name="benchmark-export"),
]
