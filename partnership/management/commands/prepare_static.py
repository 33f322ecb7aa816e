from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

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
        with TemporaryDirectory(dir=target.parent, prefix="generated-") as folder:
            make_into(Path(folder))
            move_into(target, Path(folder))
        stamp.write_text(recipe)
        self.stdout.write(_("De lettertypen en scripts zijn gemaakt."))


def make_into(folder: Path) -> None:
    fonts = folder / "fonts"
    fonts.mkdir()
    for name, content in typeface.typeface().items():
        (fonts / name).write_bytes(content)
    assets.plotly_assets(folder)


def move_into(target: Path, folder: Path) -> None:
    """Put each file in its place in one go, so that a server or a test beside us never reads half of it."""
    for path in list(folder.rglob("*.*")):
        place = target / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)


def recipe_of_today() -> str:
    """Return what the files are made from: versions of packages, and the code that makes them."""
    code = b"".join(Path(module.__file__).read_bytes() for module in (typeface, assets))
    packages = "\n".join(f"{package} {version(package)}" for package in MADE_FROM)
    return f"{packages}\n{sha256(code).hexdigest()}\n"
