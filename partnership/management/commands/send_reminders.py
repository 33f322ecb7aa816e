from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnership.invitations.reminders import remind_before_the_deadline


class Command(BaseCommand):
    @property
    def help(self):
        return _(
            "Herinnert partijen die nog geen posities deelden, drie dagen voor de datum. Draai dit één keer per dag; "
            "vaker mag, dan gaat er niets dubbel."
        )

    def handle(self, *args, **options):
        outcome = remind_before_the_deadline()
        told = {"people": outcome.people, "parties": outcome.parties, "failed": outcome.failed}
        self.stdout.write(_("Verstuurde herinneringen: %(people)d. Partijen: %(parties)d.") % told)
        if outcome.failed:
            raise CommandError(_("Niet verstuurd: %(failed)d e-mails. De mailserver is niet bereikbaar.") % told)
