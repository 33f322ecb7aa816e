from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from partnership.example_memos.memos import example_memos


class Command(BaseCommand):
    @property
    def help(self):
        return _("Schrijft voorbeelden van het memo als pdf in een map. De database houdt er niets van.")

    def add_arguments(self, parser):
        parser.add_argument("--output", type=Path, required=True, help=_("De map; is zij er niet, dan komt zij er."))

    def handle(self, *args, output, **options):
        output.mkdir(parents=True, exist_ok=True)
        for name, content in example_memos():
            path = output / f"memo-{name}.pdf"
            path.write_bytes(content)
            self.stdout.write(str(path))
