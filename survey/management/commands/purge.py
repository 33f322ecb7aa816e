from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from survey.retention import purge


class Command(BaseCommand):
    @property
    def help(self):
        return _(
            "Telt vragenlijsten die voorbij zijn en verwijdert wat niet langer mag blijven. Draai dit één keer per "
            "dag; vaker mag, dan gebeurt er niets dubbel."
        )

    def handle(self, *args, **options):
        purged = purge()
        told = {
            "rounds": purged.rounds,
            "invitations": purged.invitations,
            "responses": purged.responses,
            "remarks": purged.remarks,
        }
        self.stdout.write(
            _(
                "Geteld: %(rounds)d vragenlijsten. Verwijderd: %(invitations)d codes, %(responses)d antwoorden, "
                "%(remarks)d opmerkingen."
            )
            % told
        )
