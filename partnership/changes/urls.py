from django.urls import path

from partnership.changes import views

urlpatterns = [
    path("<int:pk>/geschiedenis/", views.changes, name="changes"),
    path("<int:pk>/geschiedenis.csv", views.export, name="changes-export"),
    path("<int:pk>/geschiedenis/<int:change>/terugzetten/", views.restore, name="restore"),
]
