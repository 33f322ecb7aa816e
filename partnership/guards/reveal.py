"""Guards for the reveal: its numbers are true and stay, and what a party brought in stays as it was."""

from __future__ import annotations

from typing import Final

from partnership.guards.guard import Guard, function, refuse_update

IS_FINAL: Final = """
    EXISTS (SELECT 1 FROM partnership_party AS party
            JOIN partnership_partnership AS whole ON whole.id = party.partnership_id
            WHERE party.id = OLD.party_id AND party.handed_in_at IS NOT NULL AND whole.revealed_at IS NOT NULL)
"""
"""That the party of a position is in, in a partnership that is revealed."""

REVEAL_COUNTS: Final = refuse_update(
    "guard_reveal_counts_who_is_in",
    table="partnership_partnership",
    columns=("revealed_at", "parties_at_reveal", "in_at_reveal"),
    when="""
    OLD.revealed_at IS NULL AND NEW.revealed_at IS NOT NULL AND
    (NEW.parties_at_reveal, NEW.in_at_reveal) {differs}
    ((SELECT COUNT(*) FROM partnership_party WHERE partnership_id = NEW.id AND withdrawn_at IS NULL),
     (SELECT COUNT(handed_in_at) FROM partnership_party WHERE partnership_id = NEW.id AND withdrawn_at IS NULL))
    """,
)
REVEAL_IS_FINAL: Final = refuse_update(
    "guard_reveal_is_final",
    table="partnership_partnership",
    columns=("revealed_at", "revealed_on", "parties_at_reveal", "in_at_reveal"),
    when="""
    OLD.revealed_at IS NOT NULL AND
    (NEW.revealed_at, NEW.revealed_on, NEW.parties_at_reveal, NEW.in_at_reveal) {differs}
    (OLD.revealed_at, OLD.revealed_on, OLD.parties_at_reveal, OLD.in_at_reveal)
    """,
)
PARTY_STAYS_IN: Final = refuse_update(
    "guard_party_stays_in",
    table="partnership_party",
    columns=("partnership_id", "organisation_id", "handed_in_at"),
    when="""
    OLD.handed_in_at IS NOT NULL AND
    (NEW.partnership_id, NEW.organisation_id, NEW.handed_in_at) {differs}
    (OLD.partnership_id, OLD.organisation_id, OLD.handed_in_at) AND
    EXISTS (SELECT 1 FROM partnership_partnership WHERE id = OLD.partnership_id AND revealed_at IS NOT NULL)
    """,
)
POSITION_IS_FROZEN: Final = refuse_update(
    "guard_position_is_frozen",
    table="partnership_position",
    columns=("party_id", "axis", "score", "reason", "plain_answer", "hope"),
    when=f"""
    (NEW.party_id, NEW.axis, NEW.score, NEW.reason, NEW.plain_answer, NEW.hope) {{differs}}
    (OLD.party_id, OLD.axis, OLD.score, OLD.reason, OLD.plain_answer, OLD.hope) AND {IS_FINAL}
    """,
)
CHANGE_IS_WRITTEN_ONCE: Final = refuse_update(
    "guard_changed_position_is_written_once",
    table="partnership_changedposition",
    columns=("party_id", "axis", "score", "reason", "stated_at"),
    when="""
    (NEW.party_id, NEW.axis, NEW.score, NEW.reason, NEW.stated_at) {differs}
    (OLD.party_id, OLD.axis, OLD.score, OLD.reason, OLD.stated_at)
    """,
)
POSITION_STAYS: Final = Guard(
    "guard_position_stays",
    table="partnership_position",
    columns=("party_id",),
    # SQLite has no trigger that waits for the end of a transaction, but its foreign keys do: a position that is taken
    # leaves a reference to nowhere, which goes when its party goes.
    sqlite=(
        """
        CREATE TABLE guard_taken_position (
            id integer PRIMARY KEY,
            party bigint NOT NULL,
            nowhere bigint NOT NULL REFERENCES guard_taken_position (id) DEFERRABLE INITIALLY DEFERRED
        )
        """,
        f"""
        CREATE TRIGGER guard_position_stays AFTER DELETE ON partnership_position WHEN {IS_FINAL}
        BEGIN INSERT INTO guard_taken_position (party, nowhere) VALUES (OLD.party_id, 0); END
        """,  # noqa: S608 - nothing in it comes from outside
        """
        CREATE TRIGGER guard_position_goes_with_its_party AFTER DELETE ON partnership_party
        BEGIN DELETE FROM guard_taken_position WHERE party = OLD.id; END
        """,
    ),
    postgresql=(
        function("guard_position_stays", IS_FINAL, result="NULL"),
        """
        CREATE CONSTRAINT TRIGGER guard_position_stays AFTER DELETE ON partnership_position
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_position_stays()
        """,
    ),
)
REVEAL_GUARDS: Final = (
    REVEAL_COUNTS,
    REVEAL_IS_FINAL,
    PARTY_STAYS_IN,
    POSITION_IS_FROZEN,
    CHANGE_IS_WRITTEN_ONCE,
    POSITION_STAYS,
)
