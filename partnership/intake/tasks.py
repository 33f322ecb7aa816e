"""The task list of a partnership, as facts: computed here, shown by the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES
from partnership.intake.facts import Facts
from partnership.intake.layers import LayerCount, LayerOfParties, counted, layers_among
from partnership.intake.per_party import answering, sharing, together
from partnership.intake.signing_task import per_party, signing_status, unsigned, why_locked
from partnership.intake.standing import name_for_reader, waits_for
from partnership.life import Action, why_not_now
from partnership.memo.signing.standing import Stand
from partnership.memo.signing.wording import CLOSED
from partnership.models import Party, Side, Status
from partnership.progress import TaskStatus
from partnership.sections.registry import TO_PREPARE, TO_WORK_OUT
from partnership.sections.section import Section
from partnership.turnout import FEWEST_PARTIES
from partnership.wording import day

MOST_COLUMNS: Final = 5
"""With more parties than this a count takes the place of a column each."""


@dataclass(frozen=True, slots=True)
class Task:
    name: str
    status: TaskStatus
    address: str = ""
    """Where the reader does it; empty for who may not, or not now."""
    note: str = ""
    by: str = ""
    """Who does it, for a task that is not done per party."""
    per_party: tuple[tuple[Party, TaskStatus | None], ...] = ()
    """None for a party that has no part in it."""
    per_layer: tuple[LayerCount, ...] = ()
    """The same, counted, where there are too many parties for a column each."""
    number: int = 0
    """Place in the whole list, from 1."""


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class TaskList:
    groups: tuple[Group, ...]
    parties: tuple[Party, ...]
    waits_for: tuple[str, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for group in self.groups for task in group.tasks)

    @property
    def done(self) -> int:
        return sum(task.status == TaskStatus.DONE for task in self.tasks)

    @property
    def has_columns(self) -> bool:
        """True when every party has a column of its own."""
        return 0 < len(self.parties) <= MOST_COLUMNS

    @property
    def layers(self) -> tuple[LayerOfParties, ...]:
        """The parties per layer, where they are too many for a column each."""
        return () if self.has_columns else layers_among(self.parties)

    @property
    def middle(self) -> int:
        """Number of columns between the task and its status."""
        return len(self.parties) if self.has_columns else max(1, len(self.layers))


def task_list_of(facts: Facts) -> TaskList:
    to_prepare, to_work_out = (
        tuple(section_task(facts, section) for section in sections) for sections in (TO_PREPARE, TO_WORK_OUT)
    )
    groups = (
        Group(_("Voorbereiden"), (description_task(facts), partners_task(facts), *to_prepare)),
        Group(_("Posities"), (questions_task(facts), sharing_task(facts))),
        Group(_("Gesprek"), (comparison_task(facts), agreement_task(facts))),
        Group(_("Uitwerken"), to_work_out),
        Group(_("Memo"), (memo_task(facts), signing_task(facts))),
    )
    waiting = [
        *waits_for(facts.partnership, facts.parties, facts.standing),
        *(name_for_reader(party, facts.standing) for party in unsigned(facts.signing)),
    ]
    layers = () if len(facts.parties) <= MOST_COLUMNS else layers_among(facts.parties)
    return TaskList(numbered(groups, layers), facts.parties, tuple(waiting))


def numbered(groups: Iterable[Group], layers: Sequence[LayerOfParties]) -> tuple[Group, ...]:
    """Number the tasks through all groups, from 1, and count each per layer."""
    numbers = count(1)
    return tuple(
        replace(
            group,
            tasks=tuple(
                replace(task, number=next(numbers), per_layer=counted(task.per_party, layers)) for task in group.tasks
            ),
        )
        for group in groups
    )


def section_task(facts: Facts, section: Section) -> Task:
    """Return the task of a section; its page can be read by everybody who sees the list."""
    made = facts.sections[section.key]
    status = together(facts, made.per_party) if made.per_party else made.status
    if status == TaskStatus.DONE and made.is_shared_open:
        status = TaskStatus.BUSY
    address = section.address(facts.partnership)
    statuses = dict(made.per_party)
    per_party = tuple((party, statuses.get(party)) for party in facts.parties) if statuses else ()
    return Task(_(section.name), status, address, made.note, by=_("alle partijen"), per_party=per_party)


def description_task(facts: Facts) -> Task:
    open_parts = what_is_not_described(facts)
    if not open_parts:
        status, note = TaskStatus.DONE, ""
    else:
        status = TaskStatus.BUSY if is_begun(facts) else TaskStatus.NOT_YET
        note = _("Nog leeg: %(parts)s") % {"parts": ", ".join(open_parts)}
    may_write = facts.may_describe and not why_not_now(facts.partnership, Action.DESCRIBE)
    address = facts.address("task") if may_write else ""
    return Task(_("Opgave beschrijven"), status, address, note, by=_("de coördinator"))


def what_is_not_described(facts: Facts) -> list[str]:
    described = facts.partnership
    value = {
        _("wat het oplevert"): described.value_what,
        _("voor wie"): described.value_for_whom,
        _("hoe wij het merken"): described.value_noticed,
    }
    missing = [name for name, text in value.items() if not text.strip()]
    return [
        *([] if described.task else [_("opgave")]),
        *([_("meerwaarde")] if len(missing) == len(value) else missing),
        *([] if facts.provinces or described.region else [_("gebied")]),
    ]


def is_begun(facts: Facts) -> bool:
    described = facts.partnership
    return any((described.task, described.value_what, described.value_for_whom, described.value_noticed))


def partners_task(facts: Facts) -> Task:
    if len(facts.parties) < FEWEST_PARTIES:
        status = TaskStatus.BUSY if facts.parties else TaskStatus.NOT_YET
        note = _("Een samenwerking heeft minstens twee partijen.")
    else:
        status = TaskStatus.DONE
        note = " ".join(what_parties_lack(facts))
    may_choose = facts.may_describe and not why_not_now(facts.partnership, Action.CHOOSE_PARTNERS)
    address = facts.address("partners") if may_choose else ""
    return Task(_("Partners kiezen"), status, address, note, by=_("de coördinator"))


def what_parties_lack(facts: Facts) -> Iterable[str]:
    if Side.RIJK not in {party.organisation.side for party in facts.parties}:
        yield _("Er doet nog geen partij van het Rijk mee.")
    if facts.deserted:
        number = len(facts.deserted)
        text = ngettext("%(n)d partij heeft nog geen invuller.", "%(n)d partijen hebben nog geen invuller.", number)
        yield text % {"n": number}


def questions_task(facts: Facts) -> Task:
    per_party = tuple((party, answering(party)) for party in facts.parties)
    address = facts.answer_address(facts.to_share[0]) if facts.to_share else ""
    return Task(_("Zes vragen beantwoorden"), together(facts, per_party), address, per_party=per_party)


def sharing_task(facts: Facts) -> Task:
    per_party = tuple((party, sharing(party)) for party in facts.parties)
    first = next(iter(facts.to_share or facts.standing.edits), None)
    address = facts.check_address(first) if first else ""
    due_on = None if facts.partnership.is_revealed else facts.sharing.due_on
    note = _("tot en met %(end)s") % {"end": day(due_on)} if due_on else ""
    return Task(_("Controleren en delen"), together(facts, per_party), address, note, per_party=per_party)


def comparison_task(facts: Facts) -> Task:
    if facts.partnership.is_revealed:
        status = TaskStatus.DONE if facts.partnership.has_agreement else TaskStatus.BUSY
        address, note = facts.address("compare"), ""
    else:
        status, address = TaskStatus.LOCKED, ""
        note = _("Kan zodra de posities zijn onthuld.")
    return Task(_("Posities vergelijken"), status, address, note, by=_("alle partijen"))


def agreement_task(facts: Facts) -> Task:
    """Return the task of talking and agreeing; who only oversees reads along once there is an agreement."""
    status, address, note = TaskStatus.LOCKED, "", ""
    if facts.partnership.has_agreement:
        status, address = TaskStatus.DONE, facts.address("agree")
    elif facts.partnership.is_revealed:
        status = TaskStatus.BUSY if facts.agreed else TaskStatus.NOT_YET
        address = facts.address("conversation") if facts.is_at_the_table else ""
        note = _("Vastgelegd: %(n)d van de %(all)d vragen.") % {"n": facts.agreed, "all": len(AXES)}
    return Task(_("Afspraken maken"), status, address, note, by=_("de coördinator"))


def memo_task(facts: Facts) -> Task:
    if facts.partnership.has_agreement:
        status, note = TaskStatus.DONE, ""
    else:
        status = TaskStatus.BUSY if facts.partnership.is_revealed else TaskStatus.NOT_YET
        note = _("Het concept is er al. Het memo is klaar als er afspraken zijn.")
    return Task(_("Memo bekijken"), status, facts.address("memo"), note, by=_("alle partijen"))


def signing_task(facts: Facts) -> Task:
    """Return the task of signing the newest version; a version is where one reads and signs it."""
    signing = facts.signing
    address = facts.address("memo-version", signing.memo.number) if signing else ""
    note = why_locked(signing) if signing else why_not_to_sign(facts)
    return Task(
        _("Memo ondertekenen"),
        signing_status(facts, signing),
        address,
        note,
        by=_("alle partijen"),
        per_party=per_party(signing),
    )


def why_not_to_sign(facts: Facts) -> str:
    """Return why nobody signs while there is no version."""
    if facts.partnership.status == Status.CLOSED:
        return _(CLOSED[Stand.OVER])
    return _("Kan zodra er een versie van het memo met afspraken is.")
