from django.urls import path

from partnership.sections.legitimacy import views

urlpatterns = [
    path("<int:pk>/steun-en-recht/", views.legitimacy, name="legitimacy"),
]
