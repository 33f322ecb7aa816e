from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cases.loading import load_library
from cases.search.index import index_all


class Command(BaseCommand):
    @property
    def help(self):
        return _("Werkt de casussen uit de bron bij. Mag vaker: wat in de browser is veranderd, blijft zoals het is.")

    def handle(self, *args, **options):
        self.stdout.write(str(load_library()))
        index_all()
