"""Guards for rows that are written once: a version of a memo, who signed it, and its final PDF."""

from __future__ import annotations

from typing import Final

from partnership.guards.guard import Guard, function, refuse_update


def refuse_change(name: str, *, table: str, columns: tuple[str, ...], person: str = "", once: str = "TRUE") -> Guard:
    """Return a guard against changes in rows for which `once` (SQL about OLD) holds.

    `person` is the column of an account: it may become empty, as when an account goes, and nothing else.
    """
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    differs = f"({new}) {{differs}} ({old})"
    if person:
        differs += f" OR (NEW.{person} IS NOT NULL AND NEW.{person} {{differs}} OLD.{person})"
        columns = (*columns, person)
    return refuse_update(name, table=table, columns=columns, when=f"{once} AND ({differs})")


def refuse_delete(name: str, *, table: str, column: str, once: str = "TRUE") -> Guard:
    """Return a guard against taking away rows for which `once` (SQL about OLD) holds."""
    event = f"BEFORE DELETE ON {table}"
    sqlite = f"CREATE TRIGGER {name} {event} WHEN {once} BEGIN SELECT RAISE(ABORT, '{name}'); END"
    postgresql = (
        function(name, once, result="OLD"),
        f"CREATE TRIGGER {name} {event} FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
    return Guard(name, table, (column,), (sqlite,), postgresql)


MEMO_IS_WRITTEN_ONCE: Final = refuse_change(
    "guard_memo_is_written_once",
    table="partnership_memo",
    columns=(
        *("id", "partnership_id", "number", "agreement", "has_agreement", "why", "language"),
        *("snapshot", "snapshot_sha256", "pdf", "pdf_sha256", "made_at", "made_by_name"),
    ),
    person="made_by_id",
)
MEMO_STAYS: Final = refuse_delete("guard_memo_stays", table="partnership_memo", column="partnership_id")
DECIDED: Final = "OLD.decision <> ''"
DECISION_IS_FINAL: Final = refuse_change(
    "guard_decision_is_final",
    table="partnership_signatory",
    columns=(
        *("id", "memo_id", "party_id", "email", "name", "function", "mandate"),
        *("decision", "reason", "decided_at", "edition", "updated_at"),
    ),
    person="decided_by_id",
    once=DECIDED,
)
DECISION_STAYS: Final = refuse_delete(
    "guard_decision_stays", table="partnership_signatory", column="decision", once=DECIDED
)
FINAL_MEMO_IS_WRITTEN_ONCE: Final = refuse_change(
    "guard_final_memo_is_written_once",
    table="partnership_finalmemo",
    columns=("id", "memo_id", "settled_on", "made_at", "pdf", "pdf_sha256", "sealed", "sealed_sha256"),
)
FINAL_MEMO_STAYS: Final = refuse_delete("guard_final_memo_stays", table="partnership_finalmemo", column="memo_id")
MEMO_GUARDS: Final = (
    MEMO_IS_WRITTEN_ONCE,
    MEMO_STAYS,
    DECISION_IS_FINAL,
    DECISION_STAYS,
    FINAL_MEMO_IS_WRITTEN_ONCE,
    FINAL_MEMO_STAYS,
)
