import os
import subprocess
import sys

import pytest
from django.conf import settings

QUIETLY = ["-n", "auto", "-q", "-p", "no:cacheprovider", "--tb", "short"]
ROOMS = ["tests/partnership", "tests/cases", "tests/survey", "tests/test_no_server_errors.py"]


@pytest.mark.postgresql
def test_everything_that_uses_the_database_passes_on_postgresql_too(postgresql):
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *ROOMS, "-p", "tests.postgresql.selection", *QUIETLY],
        cwd=settings.BASE_DIR,
        env={**outside_xdist(os.environ), "TEST_DATABASE_URL": postgresql},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout[-20_000:] + run.stderr[-5_000:]


def outside_xdist(environment):
    """Return the environment without what the run we are part of left in it."""
    return {name: value for name, value in environment.items() if not name.startswith("PYTEST_")}
