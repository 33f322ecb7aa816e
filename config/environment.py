"""How the settings are read: each value checked, each complaint one sentence that names the variable."""

import secrets
import sys
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from environs import Env

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "testserver"}
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def stop(sentence: str) -> NoReturn:
    """End the start with a sentence instead of a traceback."""
    sys.exit(f"Onderlegger cannot start. {sentence}")


def database(env: Env, default: str) -> dict[str, Any]:
    """Return the database of DATABASE_URL as Django wants it: SQLite or PostgreSQL, with a name."""
    values = env.dj_db_url("DATABASE_URL", default)
    if values["ENGINE"] not in {"django.db.backends.sqlite3", "django.db.backends.postgresql"}:
        stop("DATABASE_URL is for another kind of database. It begins with sqlite:/// or postgresql://.")
    if not values["NAME"]:
        stop("DATABASE_URL names no database. Write it as postgresql://user:password@host:5432/name.")
    return values


def email(env: Env, default: str) -> dict[str, Any]:
    """Return the settings for mail of EMAIL_URL."""
    values = env.dj_email_url("EMAIL_URL", default)
    if "EMAIL_BACKEND" not in values:
        stop("EMAIL_URL is not the address of a mail server. Write it as submission://user:password@host:587.")
    return values


def log_level(env: Env) -> str:
    level = env.str("LOG_LEVEL", "INFO").upper()
    if level not in LOG_LEVELS:
        stop(f"LOG_LEVEL is {level}. It can be {', '.join(LOG_LEVELS)}.")
    return level


def at_least(env: Env, name: str, default: int, *, least: int) -> int:
    """Return a whole number that is not smaller than it can be."""
    value = env.int(name, default)
    if value < least:
        stop(f"{name} is {value}. It is a whole number of {least} or more.")
    return value


def trusted_origins(env: Env) -> list[str]:
    origins = env.list("CSRF_TRUSTED_ORIGINS", [])
    for origin in origins:
        if not origin.startswith(("https://", "http://")):
            stop(f"CSRF_TRUSTED_ORIGINS holds {origin}. Each address begins with https://.")
    return origins


def allowed_hosts(env: Env) -> list[str]:
    hosts = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
    for host in hosts:
        if not host or "/" in host or " " in host:
            stop(f"ALLOWED_HOSTS holds '{host}'. Write only host names, such as samen.example.nl, with commas between.")
    return hosts


def site_url(env: Env, hosts: list[str], *, https: bool) -> str:
    """Return where the site is for who reads a mail, without a slash at the end: SITE_URL, or else the first host."""
    outside = [host.lstrip(".") for host in hosts if host not in LOOPBACK | {"*"}]
    here = f"127.0.0.1:{env.str('PORT', '8000')}"
    url = env.str("SITE_URL", "") or f"{'https' if https else 'http'}://{(outside or [here])[0]}"
    parts = urlsplit(url)
    if parts.scheme not in {"https", "http"} or not parts.netloc or parts.query or parts.fragment:
        stop(f"SITE_URL is {url}. Write the full address of the site, such as https://samen.example.nl.")
    return url.rstrip("/")


def refuse_unsafe_production(
    *, secret_key: str, debug: bool, demo: bool, allowed_hosts: list[str], email_backend: str
) -> None:
    """Stop when a production site lacks a value, or has one that would open it to anybody."""
    if len(secret_key) < 50:
        stop("SECRET_KEY is missing or shorter than 50 characters. Set it to a long random text.")
    if debug:
        stop("DEBUG is on. It shows code and data to visitors, so it cannot go together with PRODUCTION=1.")
    if demo:
        stop("DEMO is on. It lets anybody log in as a demo person, so it cannot go together with PRODUCTION=1.")
    if not set(allowed_hosts) - LOOPBACK or "*" in allowed_hosts:
        stop("ALLOWED_HOSTS is missing or holds '*'. Set it to the host names of the site, separated by commas.")
    if email_backend == "django.core.mail.backends.console.EmailBackend":
        stop("EMAIL_URL is missing. Without a mail server the codes to log in would end up in the log.")


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
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text()
