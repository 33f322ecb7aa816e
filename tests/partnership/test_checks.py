import os
import subprocess
import sys

from django.conf import settings

from partnership import checks

NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/nowhere</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(checks.LIBRARIES, "Pango", ("libpango-that-is-not-there.so",))
    (problem, *_) = checks.document_engine_problems()
    assert "Pango" in problem


def test_a_missing_fontconfig_is_named_and_no_fonts_are_counted(monkeypatch):
    monkeypatch.setattr(checks, "FONTCONFIG", ("libfontconfig-that-is-not-there.so",))
    assert "fontconfig" in " ".join(checks.document_engine_problems())


def test_a_machine_without_fonts_gets_a_warning_and_starts(tmp_path):
    (tmp_path / "fonts.conf").write_text(NO_FONTS.format(cache=tmp_path))
    run = subprocess.run(
        [sys.executable, "manage.py", "check", "--tag", "documents"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0
    assert "partnership.W001" in run.stderr


def test_an_old_postgresql_is_refused_with_both_versions_named():
    (error,) = checks.version_problems(140012)
    assert "PostgreSQL 14" in error.msg
    assert "15" in error.msg


def test_postgresql_15_is_new_enough():
    assert checks.version_problems(150000) == []
