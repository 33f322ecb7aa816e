"""The pages of django-allauth that we use, under Dutch addresses and the names it knows them by.

What is left out does not exist here: managing several e-mail addresses, telephone numbers and a second factor.
"""

from allauth.account import views
from django.urls import path

urlpatterns = [
    path("inloggen/", views.login, name="account_login"),
    path("inloggen/code/", views.request_login_code, name="account_request_login_code"),
    path("inloggen/code/invullen/", views.confirm_login_code, name="account_confirm_login_code"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
    path("aanvragen/", views.signup, name="account_signup"),
    path("wachtwoord/", views.password_reset, name="account_reset_password"),
    path("wachtwoord/code/", views.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("wachtwoord/kiezen/", views.complete_password_reset, name="account_complete_password_reset"),
]
