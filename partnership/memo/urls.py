from django.urls import path

from partnership.memo import views

urlpatterns = [
    path("<int:pk>/memo/", views.preview, name="memo"),
    path("<int:pk>/memo.pdf", views.download, name="memo-pdf"),
]
