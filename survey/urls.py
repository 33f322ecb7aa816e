from django.urls import path

from survey import views
from survey.answering.urls import urlpatterns as answering
from survey.managing.urls import urlpatterns as managing
from survey.outcomes.urls import urlpatterns as outcomes

app_name = "survey"

urlpatterns = [
    path("2020/", views.benchmark, name="benchmark"),
    path("2020/stellingen.csv", views.benchmark_export, name="benchmark-export"),
    *answering,
    *managing,
    *outcomes,
]
