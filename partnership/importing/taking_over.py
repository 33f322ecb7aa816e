"""Which part of a memo becomes a partnership here. Pure: from a snapshot to the smaller one that is made.

From the reveal on a memo is the same for all its parties, and comes over whole. Before it a memo holds secrets of
whoever took it: of those only what belongs to a party of the importer comes over, and everybody answers anew.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from partnership.importing.consistency import FEWEST_IN, is_in_time
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot


class TooFewLeft(Exception):
    """Without the parties that are left out, no two are left between whom the positions were revealed."""


def taken_over(memo: Snapshot, *, own: Set[str], left_out: Set[str] = frozenset()) -> Snapshot:
    """Return what is made of a memo for whoever fills in for the `own` parties, without those left out.

    Raises TooFewLeft.
    """
    return without(memo if memo.is_revealed else still_blind(memo, own), left_out)


def still_blind(memo: Snapshot, own: Set[str]) -> Snapshot:
    """Return a draft with the secrets of the own parties alone; nobody has handed in here."""
    return replace(
        memo,
        status="draft",
        parties=tuple(own_or_silent(party, party.key in own) for party in memo.parties),
        expectations=tuple(said for said in memo.expectations if said.party in own),
    )


def own_or_silent(party: parts.Party, is_own: bool) -> parts.Party:
    if is_own:
        return replace(party, handed_in_on=None)
    return replace(party, handed_in_on=None, positions=None, contributions=())


def without(memo: Snapshot, left_out: Set[str]) -> Snapshot:
    """Leave out some parties with everything that is theirs or about them alone."""
    if not left_out:
        return memo
    stay = tuple(party for party in memo.parties if party.key not in left_out)
    return replace(
        memo,
        parties=stay,
        reveal=counted_anew(memo.reveal, stay) if memo.reveal else None,
        reservations=tuple(one for one in memo.reservations if one.party not in left_out),
        expectations=tuple(
            replace(said, answers=tuple(answer for answer in said.answers if answer.party not in left_out))
            for said in memo.expectations
            if not {said.party, said.of_party} & left_out
        ),
        division=divided_among_others(memo.division, left_out),
    )


def counted_anew(reveal: parts.Reveal, stay: tuple[parts.Party, ...]) -> parts.Reveal:
    in_time = sum(map(is_in_time, stay))
    if in_time < FEWEST_IN:
        raise TooFewLeft
    return replace(reveal, parties=len(stay), in_time=in_time)


def divided_among_others(division: parts.Division, left_out: Set[str]) -> parts.Division:
    tasks = {name: getattr(division, name) for name in ("executes", "monitors", "decides")}
    others = {
        name: replace(who, parties=tuple(key for key in who.parties if key not in left_out))
        for name, who in tasks.items()
    }
    return replace(division, **others)
