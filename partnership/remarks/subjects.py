"""What people can remark on: the task, the six questions, and every section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from partnership.axes import AXES, Axis
from partnership.life import Action
from partnership.models import Partnership
from partnership.sections.registry import TO_PREPARE, TO_WORK_OUT
from partnership.sections.section import Section


@dataclass(frozen=True, slots=True)
class Subject:
    """Something with remarks. The name is a Dutch message id."""

    key: str
    name: str
    address: Callable[[Partnership], str]
    """Where it stands itself."""
    action: Action = Action.REMARK
    """What somebody does who remarks on it."""
    is_for_all: bool = True
    """False for a page that only the coordinator can open; the others read the remarks on a page of their own."""


TASK: Final = Subject(
    key="task",
    name=_("Opgave"),
    address=lambda partnership: reverse("partnership:task", args=[partnership.pk]),
    is_for_all=False,
)


def on_section(section: Section) -> Subject:
    return Subject(section.key, section.name, section.address)


def on_question(axis: Axis) -> Subject:
    def address(partnership: Partnership) -> str:
        return reverse("partnership:talk", args=[partnership.pk, axis.key])

    return Subject(axis.key, axis.label, address, Action.REMARK_ON_QUESTION)


SUBJECTS: Final = MappingProxyType(
    {
        subject.key: subject
        for subject in (
            TASK,
            *map(on_section, TO_PREPARE),
            *map(on_question, AXES),
            *map(on_section, TO_WORK_OUT),
        )
    }
)
"""By key, in the order of the task list."""
