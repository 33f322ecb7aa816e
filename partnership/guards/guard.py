"""What a guard is: a promise of the database, for SQLite and for PostgreSQL. `placing` puts them there."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True, slots=True)
class Guard:
    """A promise of the database about the rows of one table."""

    name: str
    table: str
    columns: tuple[str, ...]
    """What it looks at there."""
    sqlite: tuple[str, ...]
    postgresql: tuple[str, ...]

    def statements(self, connection: BaseDatabaseWrapper) -> tuple[str, ...]:
        return self.postgresql if connection.vendor == "postgresql" else self.sqlite


def refuse_update(name: str, *, table: str, columns: tuple[str, ...], when: str) -> Guard:
    """Return a guard against changes in some columns.

    `when` is SQL about OLD and NEW, in which `{differs}` stands for 'is not the same; empty equals empty'.
    """
    event = f"BEFORE UPDATE OF {', '.join(columns)} ON {table}"
    sqlite = (
        f"CREATE TRIGGER {name} {event} WHEN {when.format(differs='IS NOT')} BEGIN SELECT RAISE(ABORT, '{name}'); END"
    )
    postgresql = (
        function(name, when.format(differs="IS DISTINCT FROM"), result="NEW"),
        f"CREATE TRIGGER {name} {event} FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
    return Guard(name, table, columns, (sqlite,), postgresql)


def function(name: str, when: str, *, result: str) -> str:
    """Return the SQL of what a trigger of PostgreSQL calls."""
    return f"""
    CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF {when} THEN
            RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN {result};
    END $guard$
    """
