from django.urls import path

from partnership.memo.versions import schema_views, views
from partnership.snapshot.snapshot import SCHEMA

urlpatterns = [
    path("<int:pk>/memo/versies/maken/", views.make, name="memo-make"),
    path("<int:pk>/memo/versies/<int:number>/", views.version, name="memo-version"),
    path("<int:pk>/memo/versies/<int:number>/verschil/", views.difference, name="memo-difference"),
    path("<int:pk>/memo/versies/<int:number>/memo.pdf", views.pdf, name="memo-version-pdf"),
    path("<int:pk>/memo/versies/<int:number>/memo.json", views.data, name="memo-version-data"),
]

public = [path(f"schema/{SCHEMA}.json", schema_views.schema, name="memo-schema")]
