from django.urls import path

from partnership.invitations import entrance_views, handover_views, reminder_views, seat_views, views

people = [
    path("<int:pk>/mensen/", views.people, name="people"),
    path("<int:pk>/mensen/herinneren/", reminder_views.remind, name="remind"),
    path("<int:pk>/mensen/overdragen/", handover_views.handover, name="hand-over"),
    path("<int:pk>/mensen/<int:party>/uitnodigen/", views.invite, name="invite"),
    path("<int:pk>/mensen/uitnodigingen/<int:invitation>/", seat_views.invited, name="invited"),
    path("<int:pk>/mensen/deelnemers/<int:participant>/", seat_views.participant, name="participant"),
]
entrance = [
    path("", entrance_views.entrance, name="entrance"),
    path("<str:token>/", entrance_views.invitation, name="invitation"),
]
