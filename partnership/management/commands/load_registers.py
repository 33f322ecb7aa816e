from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnership.registers import BrokenRegisters, load_registers

FOLDER = settings.BASE_DIR / "fixtures" / "registers"


class Command(BaseCommand):
    @property
    def help(self):
        return _("Werkt de registers en de bekende deals bij. Mag vaker: wat gelijk is, blijft zoals het is.")

    def add_arguments(self, parser):
        parser.add_argument("--folder", type=Path, default=FOLDER, help=_("Map met de registerbestanden."))

    def handle(self, *args, folder, **options):
        try:
            report = load_registers(folder)
        except BrokenRegisters as broken:
            raise CommandError(str(broken)) from broken
        self.stdout.write(str(report))
