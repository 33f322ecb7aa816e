from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.importing.actions import forget


class Command(BaseCommand):
    @property
    def help(self):
        return _(
            "Gooit gegevens van memo’s weg die na het lezen niet op tijd zijn bevestigd. Draai dit één keer per dag."
        )

    def handle(self, *args, **options):
        number = forget()
        text = ngettext("%(n)d memo weggegooid.", "%(n)d memo’s weggegooid.", number)
        self.stdout.write(text % {"n": number})
