from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnership.memo.versions.verifying import verified


class Command(BaseCommand):
    @property
    def help(self):
        return _("Controleert of elk bewaard bestand van elk memo nog is wat het was. Verandert niets.")

    def handle(self, *args, **options):
        files = wrong = 0
        for file in verified():
            files += 1
            if not file.is_as_kept:
                wrong += 1
                self.stderr.write(file.sentence)
        told = {"files": files, "wrong": wrong}
        if wrong:
            raise CommandError(_("Anders dan bewaard: %(wrong)d van de %(files)d bestanden.") % told)
        self.stdout.write(_("Bestanden die zijn zoals ze zijn bewaard: %(files)d.") % told)
