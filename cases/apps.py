from django.apps import AppConfig
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Casussen")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cases.consent.lapsing import withdraw_with_partnership
        from partnership.models import Partnership

        pre_delete.connect(withdraw_with_partnership, sender=Partnership)
