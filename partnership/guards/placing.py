"""Putting the guards in place, and taking them away while migrating.

SQLite cannot rebuild a table that a trigger speaks of, and forgets the triggers of a table it rebuilds; see
docs/decisions/0007-a-reveal-is-final.md.
"""

from __future__ import annotations

from typing import Final

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from partnership.guards.memos import MEMO_GUARDS
from partnership.guards.reveal import REVEAL_GUARDS

PREFIX: Final = "guard_"
"""How the names of guards begin, and of nothing else in the database."""
GUARDS: Final = (*REVEAL_GUARDS, *MEMO_GUARDS)


def put_in_place(using: str) -> None:
    """Make all guards, in place of those of an earlier version; none in a database without the columns they look at."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        take_away(using)
        for guard in GUARDS if has_columns(connection) else ():
            for statement in guard.statements(connection):
                cursor.execute(statement)


def take_away(using: str) -> None:
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        for statement in removals(connection):
            cursor.execute(statement)


def removals(connection: BaseDatabaseWrapper) -> list[str]:
    """Return how to take away all that has the name of a guard: triggers before the tables they write in."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT proname FROM pg_proc WHERE starts_with(proname, %s)", [PREFIX])
            return [f"DROP FUNCTION {name}() CASCADE" for (name,) in cursor.fetchall()]
        cursor.execute(
            "SELECT type, name FROM sqlite_master WHERE substr(name, 1, %s) = %s ORDER BY type DESC",
            [len(PREFIX), PREFIX],
        )
        return [f"DROP {kind} {name}" for kind, name in cursor.fetchall()]


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the guards that are not there; none in a database without the columns they look at."""
    catalogue = "pg_trigger" if connection.vendor == "postgresql" else "sqlite_master"
    column = "tgname" if connection.vendor == "postgresql" else "name"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {catalogue}")  # noqa: S608 - both are ours
        there = {name for (name,) in cursor.fetchall()}
    return [guard.name for guard in GUARDS if guard.name not in there] if has_columns(connection) else []


def has_columns(connection: BaseDatabaseWrapper) -> bool:
    """True when every guard finds what it looks at; not so where migrating stopped at an earlier migration."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        return all(
            guard.table in tables and set(guard.columns) <= columns_of(guard.table, connection) for guard in GUARDS
        )


def columns_of(table: str, connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}


def before_migrating(using: str, plan=(), **kwargs) -> None:
    """Take the guards away when there is something to migrate."""
    if plan:
        take_away(using)


def after_migrating(using: str, **kwargs) -> None:
    put_in_place(using)
