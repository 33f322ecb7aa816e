from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from survey.examples import load


class Command(BaseCommand):
    @property
    def help(self):
        return _("Voegt verzonnen vragenlijsten toe aan de voorbeelden; na load_examples. Vaker mag.")

    def handle(self, *args, **options):
        self.stdout.write(_("voorbeelden met een vragenlijst: %(added)d toegevoegd") % {"added": load()})
