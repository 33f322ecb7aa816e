from django.urls import path

from partnership.intake import partner_views, views

urlpatterns = [
    path("", views.partnerships, name="partnerships"),
    path("nieuw/", views.start, name="start"),
    path("bekend/", views.known_deals, name="known-deals"),
    path("<int:pk>/", views.task_list, name="task-list"),
    path("<int:pk>/opgave/", views.task, name="task"),
    path("<int:pk>/partners/", partner_views.partners, name="partners"),
]
