from django.urls import path

from survey.outcomes import views

START = "rondes/<int:round_pk>/"

urlpatterns = [
    path(START + "uitkomsten/", views.outcome, name="outcome"),
    path(START + "uitkomsten/grafiek.json", views.figure, name="figure"),
    path(START + "uitkomsten/verdeling/", views.distribution, name="distribution"),
    path(START + "uitkomsten/bespreken/", views.take_along, name="take-along"),
    path(START + "uitkomsten.csv", views.results_csv, name="results-csv"),
    path(START + "uitkomsten.ods", views.results_ods, name="results-ods"),
    path(START + "codeboek.csv", views.codebook, name="codebook"),
    path(START + "antwoorden-rijk.csv", views.responses_rijk, name="responses-rijk"),
    path(START + "antwoorden-decentraal.csv", views.responses_decentral, name="responses-decentral"),
]
