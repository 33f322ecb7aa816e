from django.urls import path

from partnership.sections.one_rijk import views

urlpatterns = [
    path("<int:pk>/een-rijk/", views.one_rijk, name="one-rijk"),
    path("<int:pk>/een-rijk/antwoorden/", views.answer, name="one-rijk-answer"),
]
