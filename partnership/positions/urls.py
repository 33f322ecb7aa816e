from django.urls import path

from partnership.positions import changing, revealing, views

urlpatterns = [
    path("<int:pk>/vragen/", views.questions, name="questions"),
    path("<int:pk>/vragen/<slug:axis>/", views.question, name="question"),
    path("<int:pk>/vragen/<slug:axis>/wijzigen/", changing.change, name="change-position"),
    path("<int:pk>/controleren/", views.check, name="check"),
    path("<int:pk>/onthullen/", revealing.reveal, name="reveal"),
]
