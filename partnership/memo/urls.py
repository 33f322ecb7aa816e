from django.urls import path

from partnership.memo import views

PDF, DOCX = {"extension": "pdf"}, {"extension": "docx"}

urlpatterns = [
    path("<int:pk>/memo/", views.preview, name="memo"),
    path("<int:pk>/memo.pdf", views.download, PDF, name="memo-pdf"),
    path("<int:pk>/memo.docx", views.download, DOCX, name="memo-docx"),
    path("<int:pk>/memo/bestuurders/", views.administrators, name="memo-administrators"),
    path("<int:pk>/memo/bestuurders.pdf", views.administrators, PDF, name="memo-administrators-pdf"),
    path("<int:pk>/memo/bestuurders.docx", views.administrators, DOCX, name="memo-administrators-docx"),
    path("<int:pk>/memo/partij/<int:party>/", views.party, name="memo-party"),
    path("<int:pk>/memo/partij/<int:party>.pdf", views.party, PDF, name="memo-party-pdf"),
    path("<int:pk>/memo/partij/<int:party>.docx", views.party, DOCX, name="memo-party-docx"),
]
