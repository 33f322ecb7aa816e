from django.urls import path

from cases.knowledge import views

app_name = "knowledge"

urlpatterns = [
    path("", views.contents, name="contents"),
    path("begrippen/", views.glossary, name="glossary"),
    path("<slug:key>/", views.page, name="page"),
]
