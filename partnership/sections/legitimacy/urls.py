from django.urls import path

from partnership.sections.legitimacy import views

urlpatterns = [
    path("<int:pk>/recht-en-democratie/", views.legitimacy, name="legitimacy"),
    path("<int:pk>/recht-en-democratie/afspraak/", views.basis, name="legal-basis"),
    path("<int:pk>/recht-en-democratie/kalender.ics", views.calendar, name="democratic-calendar"),
    path("<int:pk>/recht-en-democratie/momenten/nieuw/", views.new_moment, name="new-moment"),
    path("<int:pk>/recht-en-democratie/momenten/<int:moment>/", views.moment, name="moment"),
]
