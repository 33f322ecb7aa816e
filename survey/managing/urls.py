from django.urls import path

from survey.managing import views

urlpatterns = [
    path("samenwerkingen/<int:pk>/", views.rounds, name="rounds"),
    path("samenwerkingen/<int:pk>/nieuw/", views.new, name="new"),
    path("landelijk/", views.national, name="national"),
    path("landelijk/nieuw/", views.new_national, name="new-national"),
    path("rondes/<int:round_pk>/", views.round_page, name="round"),
    path("rondes/<int:round_pk>/uitnodigen/", views.invite, name="invite"),
    path("rondes/<int:round_pk>/codes/", views.codes, name="codes"),
    path("rondes/<int:round_pk>/sluiten/", views.close, name="close"),
]
