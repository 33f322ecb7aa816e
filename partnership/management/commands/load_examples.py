from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnership.registers.loading_examples import CannotLoadExamples, load_examples


class Command(BaseCommand):
    @property
    def help(self):
        return _("Voegt de voorbeelden toe die er nog niet zijn. Wat mensen daarna veranderden, blijft zoals het is.")

    def add_arguments(self, parser):
        parser.add_argument(
            "--people", action="store_true", help=_("Voegt ook de demopersonen toe. Kan alleen met DEMO=1.")
        )

    def handle(self, *args, people, **options):
        try:
            report = load_examples(with_people=people)
        except CannotLoadExamples as problem:
            raise CommandError(str(problem)) from problem
        for additions in report:
            self.stdout.write(str(additions))
