"""What some tests need of the machine. On a developer's machine they are skipped without it; in CI they fail."""

import os
from typing import NoReturn

import pytest


def absent(reason: str) -> NoReturn:
    """Skip the test that asks, with the reason; in CI fail it, because there everything should run."""
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
