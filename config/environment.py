"""How the settings are read: each value checked, each complaint one sentence that names the variable."""

import secrets
import sys
from pathlib import Path
from typing import NoReturn

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def stop(sentence: str) -> NoReturn:
    """End the start with a sentence instead of a traceback."""
    sys.exit(f"Onderlegger cannot start. {sentence}")


def refuse_unsafe_production(*, secret_key: str, debug: bool, demo: bool, allowed_hosts: list[str]) -> None:
    """Stop when a production site lacks a value, or has one that would open it to anybody."""
    if len(secret_key) < 50:
        stop("SECRET_KEY is missing or shorter than 50 characters. Set it to a long random text.")
    if debug:
        stop("DEBUG is on. It shows code and data to visitors, so it cannot go together with PRODUCTION=1.")
    if demo:
        stop("DEMO is on. It lets anybody log in as a demo person, so it cannot go together with PRODUCTION=1.")
    if not set(allowed_hosts) - LOOPBACK or "*" in allowed_hosts:
        stop("ALLOWED_HOSTS is missing or holds '*'. Set it to the host names of the site, separated by commas.")


def refuse_public_development(*, allowed_hosts: list[str]) -> None:
    """Stop when a site without PRODUCTION=1 would answer to the outside world."""
    outside = sorted(set(allowed_hosts) - LOOPBACK)
    if outside:
        stop(
            f"ALLOWED_HOSTS holds {', '.join(outside)}, but PRODUCTION is not set. Set PRODUCTION=1 for a public site."
        )


def local_secret_key(path: Path) -> str:
    """Return the key of this checkout, made at the first start."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(64))
        path.chmod(0o600)
    return path.read_text()
