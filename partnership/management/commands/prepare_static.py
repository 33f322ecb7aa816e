import os
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from partnership import typeface
from partnership.charts import assets

MADE_FROM = ("font-source-sans-pro", "fonttools", "plotly")


class Command(BaseCommand):
    @property
    def help(self):
        return _("Maakt uit de geïnstalleerde pakketten de lettertypen en scripts die collectstatic meeneemt.")

    def handle(self, *args, **options):
        target = settings.GENERATED_DIR
        stamp, recipe = target / ".made-from", recipe_of_today()
        if stamp.exists() and stamp.read_text() == recipe:
            self.stdout.write(_("De lettertypen en scripts zijn al gemaakt."))
            return
        for name, content in typeface.typeface().items():
            write(target / "fonts" / name, content)
        assets.plotly_assets(target)
        write(stamp, recipe.encode())
        self.stdout.write(_("De lettertypen en scripts zijn gemaakt."))


def recipe_of_today() -> str:
    """Return what the files are made from: versions of packages, and the code that makes them."""
    code = b"".join(Path(module.__file__).read_bytes() for module in (typeface, assets))
    packages = "\n".join(f"{package} {version(package)}" for package in MADE_FROM)
    return f"{packages}\n{sha256(code).hexdigest()}\n"


def write(path: Path, content: bytes) -> None:
    """Write a file in one go, so that a server or a test beside us never reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.{os.getpid()}")
    half.write_bytes(content)
    half.replace(path)
