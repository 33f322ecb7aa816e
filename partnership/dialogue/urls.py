from django.urls import path

from partnership.dialogue import views
from partnership.dialogue.agree import agree
from partnership.dialogue.conversation.views import conversation, reservation, talk
from partnership.dialogue.versions.views import reopen, versions

urlpatterns = [
    path("<int:pk>/vergelijken/", views.compare, name="compare"),
    path("<int:pk>/gesprek/", conversation, name="conversation"),
    path("<int:pk>/gesprek/<slug:axis>/", talk, name="talk"),
    path("<int:pk>/gesprek/<slug:axis>/voorbehoud/<int:reservation>/", reservation, name="reservation"),
    path("<int:pk>/afspraken/", agree, name="agree"),
    path("<int:pk>/afspraken/versies/", versions, name="agreement-versions"),
    path("<int:pk>/afspraken/terug/", reopen, name="reopen"),
]
