import gettext
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnership.management.catalogue import Message, read_catalogue

SOURCES = ("cases", "config", "partnership", "survey", "templates")
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
COMPILED = CATALOGUE.with_suffix(".mo")


class Command(BaseCommand):
    # The translations are checked as they are, also when something else in the project is not right.
    requires_system_checks = []

    @property
    def help(self):
        return _("Controleert of elke tekst een Engelse vertaling heeft en of die bij de huidige teksten hoort.")

    def handle(self, *args, **options):
        if shutil.which("xgettext") is None:
            raise CommandError(_("Hiervoor is gettext nodig: apt-get install gettext."))
        found = list(problems())
        for problem in found:
            self.stderr.write(problem)
        if found:
            raise CommandError(_("De vertaling is niet op orde: zie hierboven. Hulp: make messages."))
        self.stdout.write(_("De vertaling is compleet."))


def problems() -> Iterator[str]:
    """Yield a sentence for each text that is not translated as it should be; nothing when all is well."""
    stored = settings.BASE_DIR / CATALOGUE
    if not stored.exists():
        yield _("Er is nog geen vertaling: %(file)s ontbreekt.") % {"file": CATALOGUE}
        return
    with TemporaryDirectory() as folder:
        fresh, compiled = extract_into(Path(folder)), compile_into(Path(folder))
        yield from differences(read_catalogue(stored), read_catalogue(fresh))
        if texts(compiled) != texts(settings.BASE_DIR / COMPILED):
            yield _("Niet bijgewerkt: %(file)s.") % {"file": COMPILED}


def differences(stored: list[Message], fresh: list[Message]) -> Iterator[str]:
    """Compare the stored catalogue with one to which today's texts were added."""
    needed = {message.key for message in fresh}
    for message in fresh:
        if not message.is_translated:
            yield _("Niet vertaald: %(text)s") % {"text": message.text}
        elif message.is_fuzzy:
            yield _("Vertaling onzeker: %(text)s") % {"text": message.text}
    for message in stored:
        if message.key not in needed:
            yield _("Wordt niet meer gebruikt: %(text)s") % {"text": message.text}


def extract_into(folder: Path) -> Path:
    """Collect today's texts in a copy of the sources; return the catalogue of the copy."""
    for source in (*SOURCES, "locale"):
        shutil.copytree(settings.BASE_DIR / source, folder / source, ignore=shutil.ignore_patterns("__pycache__"))
    run(folder, sys.executable, "-m", "django", "makemessages", "--locale", "en", "--no-obsolete")
    return folder / CATALOGUE


def compile_into(folder: Path) -> Path:
    """Compile the stored catalogue, which also checks the placeholders in it."""
    compiled = folder / "stored.mo"
    run(folder, "msgfmt", "--check", "--output-file", compiled, settings.BASE_DIR / CATALOGUE)
    return compiled


def run(folder: Path, *command: object) -> None:
    # Without our settings makemessages looks only in the folder it is started in.
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    outcome = subprocess.run(map(str, command), cwd=folder, env=environment, capture_output=True, text=True)  # noqa: S603
    if outcome.returncode != 0:
        raise CommandError(outcome.stderr)


def texts(compiled: Path) -> dict[object, str]:
    """Return what a compiled catalogue translates into what, without the header, which holds dates."""
    if not compiled.exists():
        return {}
    with compiled.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    return {text: translation for text, translation in catalogue.items() if text}
