from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from partnership.bundles.actions import give_up, remove_expired, told


class Command(BaseCommand):
    @property
    def help(self):
        return _("Haalt de bundels met memo’s weg die lang genoeg bewaard zijn. Draai dit één keer per dag.")

    def handle(self, *args, **options):
        give_up()
        self.stdout.write(told(remove_expired()))
