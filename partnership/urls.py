"""One file of addresses per thing a user does."""

from django.urls import include, path

from partnership.invitations import urls as invitations
from partnership.memo.versions import urls as versions

SECTIONS = ("triangle", "roles", "means", "legitimacy", "expectations", "one_rijk")

app_name = "partnership"

urlpatterns = [
    path("model/", include("partnership.explorer.urls")),
    path("overzicht/", include("partnership.dashboard.urls")),
    path("samenwerkingen/", include("partnership.intake.urls")),
    path("samenwerkingen/", include("partnership.importing.urls")),
    path("samenwerkingen/", include("partnership.positions.urls")),
    path("samenwerkingen/", include("partnership.dialogue.urls")),
    path("samenwerkingen/", include("partnership.memo.urls")),
    path("samenwerkingen/", include(versions.urlpatterns)),
    path("samenwerkingen/", include("partnership.memo.signing.urls")),
    path("", include(versions.public)),
    path("controleren/", include("partnership.checking.urls")),
    path("samenwerkingen/", include(invitations.people)),
    path("memos/", include("partnership.bundles.urls")),
    path("uitnodiging/", include(invitations.entrance)),
    path("samenwerkingen/", include("partnership.discussion.urls")),
    path("samenwerkingen/", include("partnership.remarks.urls")),
    path("samenwerkingen/", include("partnership.changes.urls")),
    path("samenwerkingen/", include("partnership.lifecycle.urls")),
    *(path("samenwerkingen/", include(f"partnership.sections.{name}.urls")) for name in SECTIONS),
]
