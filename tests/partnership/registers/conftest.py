import shutil

import pytest
from django.conf import settings

from partnership.registers import load_registers
from partnership.registers.loading_examples import load_examples

FIXTURES = settings.BASE_DIR / "fixtures" / "registers"


class Folder:
    """A copy of the register files that a test may spoil."""

    def __init__(self, path):
        self.path = path
        shutil.copytree(FIXTURES, path)

    def replace(self, file, old, new):
        """Replace text that occurs once, and return the line it was on."""
        before, found, after = (self.path / file).read_text(encoding="utf-8").partition(old)
        assert found, f"{old!r} is not in {file}"
        assert old not in after, f"{old!r} is in {file} more than once"
        (self.path / file).write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    def append(self, file, line):
        """Add a line at the end, and return its number."""
        content = (self.path / file).read_text(encoding="utf-8")
        (self.path / file).write_text(content + line + "\n", encoding="utf-8")
        return content.count("\n") + 1

    def load(self):
        return load_registers(self.path)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "registers")


@pytest.fixture
def registers(db):
    """The real registers, loaded."""
    return load_registers(FIXTURES)


@pytest.fixture
def examples(registers):
    """The examples as they are outside a demonstration."""
    return load_examples()


@pytest.fixture
def demonstration(registers, settings):
    """The examples with their people."""
    settings.DEMO = True
    return load_examples(with_people=True)
