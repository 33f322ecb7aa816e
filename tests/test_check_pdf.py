"""bin/check-pdf says what is missing, and finds a PDF that follows nothing."""

import os
import shutil
import subprocess

import pytest
from django.conf import settings

from partnership.memo.press import print_pdf
from tests.needs import absent
from tests.untagged_pdf import untagged

CHECK = settings.BASE_DIR / "bin" / "check-pdf"
PAGE = '<!doctype html><html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1></body></html>'


def check(*arguments, path=None):
    environment = {**os.environ, "PATH": str(path) if path else os.environ["PATH"]}
    return subprocess.run([CHECK, *arguments], env=environment, capture_output=True, text=True)


@pytest.fixture
def ready():
    run = check("--ready")
    if run.returncode:
        absent(run.stderr)


def test_without_java_it_says_what_to_install(tmp_path):
    for name in ("sh", "dirname", "grep"):
        (tmp_path / name).symlink_to(shutil.which(name))
    run = check("memo.pdf", path=tmp_path)
    assert run.returncode == 2
    assert "needs Java" in run.stderr
    assert "default-jdk-headless" in run.stderr


def test_a_print_of_ours_follows_both_profiles_and_one_without_tags_neither(ready, tmp_path):
    ours, other, broken = (tmp_path / name for name in ("ours.pdf", "untagged.pdf", "broken.pdf"))
    ours.write_bytes(print_pdf(PAGE))
    other.write_bytes(untagged())
    broken.write_bytes(b"no pdf at all")
    run = check(ours, other, broken)
    verdicts = [line.split()[:2] for line in run.stdout.splitlines() if line.startswith(("pass", "FAIL"))]
    assert verdicts == [[how, which] for how in ("pass", "FAIL", "FAIL") for which in ("3a", "ua1")]
    assert run.returncode == 1


def test_the_check_of_what_follows_both_ends_well(ready, tmp_path):
    ours = tmp_path / "ours.pdf"
    ours.write_bytes(print_pdf(PAGE))
    assert check(ours).returncode == 0
