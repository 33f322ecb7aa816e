"""A PostgreSQL server of our own, in a temporary folder, reachable through a socket in that folder only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.needs import absent

DEBIAN = Path("/usr/lib/postgresql")
OLDEST = 15
MANY_AT_ONCE = "-c max_connections=300"
"""Room for two hundred people who do something at the same moment, each with a connection of their own."""
UNSAFE_BUT_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start a server; return the DATABASE_URL of a database on it that does not exist yet."""
    programs = server_programs()
    if programs is None:
        absent(f"no PostgreSQL {OLDEST} or newer here")
    with running(programs) as address:
        yield address


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """Have a server for a while; give the DATABASE_URL of a database on it that does not exist yet."""
    folder = Path(tempfile.mkdtemp(prefix="onderlegger-postgresql-"))
    try:
        as_owner = owner_of(folder)
        data = folder / "data"
        run(*as_owner, programs / "initdb", "-D", data, "-U", "onderlegger", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} {MANY_AT_ONCE} {UNSAFE_BUT_QUICK}"
        run(*as_owner, programs / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield f"postgresql://onderlegger@{quote(str(folder), safe='')}/onderlegger"
        finally:
            run(*as_owner, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def server_programs() -> Path | None:
    """Return the folder with the newest server that is new enough; Debian keeps it outside PATH."""
    folders = [*DEBIAN.glob("*/bin"), *(Path(folder) for folder in os.get_exec_path())]
    found = {version(folder / "postgres"): folder for folder in folders if (folder / "postgres").exists()}
    newest = max(found, default=0)
    return found[newest] if newest >= OLDEST else None


def version(server: Path) -> int:
    """Return the major version; the program answers 'postgres (PostgreSQL) 15.8'."""
    return int(run(server, "--version").split()[2].partition(".")[0])


def owner_of(folder: Path) -> list[str]:
    """Return how to run as somebody who may start the server, who gets the folder: it refuses to run as root."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres", "postgres")
    return ["runuser", "-u", "postgres", "--"]


def run(*command: object) -> str:
    # The server that pg_ctl leaves behind would keep a pipe open; a file does not make anybody wait.
    with tempfile.TemporaryFile("w+") as output:
        outcome = subprocess.run(list(map(str, command)), stdout=output, stderr=output, cwd="/")
        output.seek(0)
        text = output.read()
    assert outcome.returncode == 0, text
    return text
