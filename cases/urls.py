from django.urls import path

from cases import views
from cases.consent import views as consenting
from cases.keeping import views as keeping
from cases.nearby import views as near

app_name = "cases"

urlpatterns = [
    path("", views.cases, name="cases"),
    path("vergelijken/", views.compare, name="compare"),
    path("samenwerking/<int:pk>/", near.nearby, name="nearby"),
    path("samenwerking/<int:pk>/toestemming/", consenting.consent, name="consent"),
    path("signaal/<slug:signal>/", near.signal, name="signal"),
    path("beheer/", keeping.kept, name="kept"),
    path("beheer/nieuw/", keeping.new_case, name="new"),
    path("beheer/samenwerking/", consenting.closed, name="closed"),
    path("beheer/<slug:key>/", keeping.keep, name="keep"),
    path("beheer/<slug:key>/beschrijving/", keeping.describe, name="describe"),
    path("beheer/<slug:key>/geschiedenis/", keeping.changes, name="changes"),
    path("beheer/<slug:key>/<slug:lines>/nieuw/", keeping.new_line, name="new-line"),
    path("beheer/<slug:key>/<slug:lines>/<int:line>/", keeping.line, name="line"),
    path("beheer/<slug:key>/<slug:lines>/<int:line>/plaats/", keeping.move_line, name="move-line"),
    path("<slug:key>/", views.case, name="case"),
]
