from django.urls import path

from partnership.sections.roles import views

urlpatterns = [
    path("<int:pk>/wie-doet-wat/", views.roles, name="roles"),
]
