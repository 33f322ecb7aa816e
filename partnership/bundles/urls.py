from django.urls import path

from partnership.bundles import views

urlpatterns = [
    path("", views.own, name="bundle-own"),
    path("selectie/", views.selection, name="bundle-selection"),
    path("<int:bundle>/", views.bundle, name="bundle"),
    path("<int:bundle>/stoppen/", views.stop, name="bundle-stop"),
    path("<int:bundle>/memos.zip", views.archive, name="bundle-zip"),
    path("<int:bundle>/memos.pdf", views.document, name="bundle-pdf"),
]
