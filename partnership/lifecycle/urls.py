from django.urls import path

from partnership.lifecycle import views

urlpatterns = [path("<int:pk>/status/", views.life, name="life")]
