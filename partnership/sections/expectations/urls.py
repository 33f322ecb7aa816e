from django.urls import path

from partnership.sections.expectations import views

urlpatterns = [
    path("<int:pk>/verwachtingen/", views.expectations, name="expectations"),
    path("<int:pk>/verwachtingen/nieuw/", views.new_expectation, name="new-expectation"),
    path("<int:pk>/verwachtingen/<int:expectation>/", views.expectation, name="expectation"),
    path("<int:pk>/verwachtingen/<int:expectation>/antwoord/", views.answer, name="expectation-answer"),
]
