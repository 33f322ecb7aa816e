from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class PartnershipConfig(AppConfig):
    name = "partnership"
    verbose_name = _("Samenwerkingen")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from partnership import checks  # noqa: F401 - checks register themselves
        from partnership.guards import placing

        pre_migrate.connect(placing.before_migrating, sender=self)
        post_migrate.connect(placing.after_migrating, sender=self)
