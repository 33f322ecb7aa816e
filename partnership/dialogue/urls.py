from django.urls import path

from partnership.dialogue import views
from partnership.dialogue.agree import agree

urlpatterns = [
    path("<int:pk>/vergelijken/", views.compare, name="compare"),
    path("<int:pk>/afspraken/", agree, name="agree"),
]
