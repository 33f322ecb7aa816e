from django.urls import path

from partnership.remarks import views

urlpatterns = [
    path("<int:pk>/opmerkingen/", views.remarks, name="remarks"),
    path("<int:pk>/opmerkingen/<slug:subject>/", views.on, name="remarks-on"),
    path("<int:pk>/opmerkingen/<slug:subject>/<int:remark>/", views.remark, name="remark"),
]
