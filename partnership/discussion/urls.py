from django.urls import path

from partnership.discussion import views

urlpatterns = [path("<int:pk>/bespreken/", views.discuss, name="discuss")]
