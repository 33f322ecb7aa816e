from django.urls import path

from partnership.checking import views

urlpatterns = [path("", views.check, name="memo-check")]
