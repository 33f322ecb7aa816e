from django.urls import path

from partnership.positions import views

urlpatterns = [
    path("<int:pk>/vragen/", views.questions, name="questions"),
    path("<int:pk>/vragen/<slug:axis>/", views.question, name="question"),
    path("<int:pk>/controleren/", views.check, name="check"),
]
