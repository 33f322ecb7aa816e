from django.urls import path

from survey.managing import inviting_views, views

ROUND = "rondes/<int:round_pk>/"

urlpatterns = [
    path("samenwerkingen/<int:pk>/", views.rounds, name="rounds"),
    path("samenwerkingen/<int:pk>/nieuw/", views.new, name="new"),
    path("landelijk/", views.national, name="national"),
    path("landelijk/nieuw/", views.new_national, name="new-national"),
    path(ROUND, views.round_page, name="round"),
    path(ROUND + "sluiten/", views.close, name="close"),
    path(ROUND + "uitnodigen/", inviting_views.invite, name="invite"),
    path(ROUND + "codes/", inviting_views.codes, name="codes"),
    path(ROUND + "uitgenodigd/", inviting_views.invited, name="invited"),
    path(ROUND + "uitgenodigd/<int:number>/", inviting_views.invitation, name="invitation"),
    path(ROUND + "uitgenodigd/opnieuw/", inviting_views.mail_missed, name="mail-missed"),
    path(ROUND + "herinneren/", inviting_views.remind, name="remind"),
]
