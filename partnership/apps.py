from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipConfig(AppConfig):
    name = "partnership"
    verbose_name = _("Samenwerkingen")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from partnership import checks  # noqa: F401
