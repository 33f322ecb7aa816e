from django.urls import path

from survey.answering import views

urlpatterns = [
    path("meedoen/", views.door, name="door"),
    path("meedoen/deel/<int:number>/", views.part, name="part"),
    path("meedoen/versturen/", views.send, name="send"),
    path("meedoen/verstuurd/", views.sent, name="sent"),
    path("code/<str:token>/", views.link, name="link"),
    path("open/<str:token>/", views.open_link, name="open"),
]
