"""What the parties expect of each other, and what they answer."""

from __future__ import annotations

from collections import Counter
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.memo.blocks import Line, Paragraph, Section
from partnership.memo.labels import RECEIVERS, REPLIES, STATES
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, empty, flat, listed_in_full
from partnership.sides import Side
from partnership.snapshot.parts import Expectation, ExpectationAnswer
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day

MOST_REASONS: Final = 5
"""Of the answers to one expectation; the others are counted."""


def expectations(snapshot: Snapshot) -> Section:
    heading, found = _("Verwachtingen over en weer"), snapshot.expectations
    if not found:
        return Section("expectations", heading, (empty(),))
    full = listed_in_full((line_of(snapshot, one) for one in found), ROOM_FOR_ALL)
    return Section("expectations", heading, full, brief=(Paragraph(summary(snapshot)),))


def summary(snapshot: Snapshot) -> str:
    number = len(snapshot.expectations)
    answers = [answer for one in snapshot.expectations for answer in one.answers]
    spoken = ngettext("Er is %(n)s verwachting.", "Er zijn %(n)s verwachtingen.", number) % {"n": number}
    return f"{spoken} {_('Antwoorden van partijen:')} {counted(answers)}."


def line_of(snapshot: Snapshot, one: Expectation, reader: str = "") -> Line:
    """Return who expects what of whom, by when, and what the answers are; for one reader only its own."""
    label = _("%(who)s verwacht van %(whom)s") % {"who": who(snapshot, one), "whom": of_whom(snapshot, one)}
    note = " ".join(filter(None, (due(one), *answer_sentences(snapshot, one, reader))))
    return Line(flat(one.what), label, note)


def who(snapshot: Snapshot, one: Expectation) -> str:
    party = snapshot.party(one.party)
    sides = {Side.RIJK: _("alle partijen van het Rijk"), Side.DECENTRAL: _("alle decentrale partijen")}
    if not one.speaks_for_side or party.side not in sides:
        return one_line(party.name)
    return _("%(party)s, namens %(side)s") % {"party": one_line(party.name), "side": sides[party.side]}


def of_whom(snapshot: Snapshot, one: Expectation) -> str:
    if one.of_party:
        return one_line(snapshot.party(one.of_party).name)
    label = _(RECEIVERS[one.of_group or "everyone"])
    return label[:1].lower() + label[1:]


def due(one: Expectation) -> str:
    parts = [day(one.due_on) if one.due_on else "", one_line(one.due_words)]
    when = ", ".join(filter(None, parts)) or _("niet ingevuld")
    return _("Wanneer: %(when)s.") % {"when": when}


def answer_sentences(snapshot: Snapshot, one: Expectation, reader: str = "") -> tuple[str, ...]:
    """Return the answer of the party that was asked; of several how they answered, and the first reasons."""
    if reader:
        own = tuple(answer_of(answer) for answer in one.answers if answer.party == reader)
        return own or (_("Nog geen antwoord."),)
    if one.of_party:
        return tuple(answer_of(answer) for answer in one.answers) or (_("Nog geen antwoord."),)
    reasons = [answer for answer in one.answers if answer.reason.strip()]
    named = (f"{one_line(snapshot.party(answer.party).name)}: {answer_of(answer)}" for answer in reasons[:MOST_REASONS])
    return (_("Antwoorden: %(counted)s.") % {"counted": counted(one.answers)}, *named)


def answer_of(answer: ExpectationAnswer) -> str:
    if answer.answer is None:
        return _("Nog geen antwoord.")
    reason, note = one_line(answer.reason), one_line(answer.state_note)
    state = [_(STATES[answer.state])] if answer.state else []
    when = [_("op %(day)s") % {"day": day(answer.state_on)}] if answer.state_on else []
    sentences = (
        ended(_(REPLIES[answer.answer]) + (f": {reason}" if reason else "")),
        ended(" ".join([*state, *when]) + (f": {note}" if note else "")) if state else "",
    )
    return " ".join(filter(None, sentences))


def counted(answers: tuple[ExpectationAnswer, ...] | list[ExpectationAnswer]) -> str:
    found = Counter(answer.answer for answer in answers)
    words = {_("ja"): found["accepted"], _("nee"): found["declined"], _("nog geen antwoord"): found[None]}
    return ", ".join(f"{word}: {n}" for word, n in words.items() if n) or _("nog geen")


def ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
