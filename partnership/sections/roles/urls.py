from django.urls import path

from partnership.sections.roles import views

urlpatterns = [
    path("<int:pk>/wie-doet-wat/", views.roles, name="roles"),
    path("<int:pk>/wie-doet-wat/taken/", views.division, name="division"),
    path("<int:pk>/wie-doet-wat/fasen/nieuw/", views.new_phase, name="new-phase"),
    path("<int:pk>/wie-doet-wat/fasen/<int:phase>/", views.phase, name="phase"),
    path("<int:pk>/wie-doet-wat/fasen/<int:phase>/profiel/", views.phase_profile, name="phase-profile"),
]
