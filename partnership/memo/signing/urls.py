from django.urls import path

from partnership.memo.signing import views

VERSION = "<int:pk>/memo/versies/<int:number>"

urlpatterns = [
    path(f"{VERSION}/ondertekenaar/<int:party>/", views.signatory, name="memo-signatory"),
    path(f"{VERSION}/ondertekenen/<int:party>/", views.sign, name="memo-sign"),
    path(f"{VERSION}/vaststellen/", views.settle, name="memo-settle"),
    path(f"{VERSION}/vastgesteld.pdf", views.final_pdf, name="memo-final-pdf"),
]
