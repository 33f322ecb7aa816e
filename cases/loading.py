"""The cases of the source, put in the database as they stand in the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.case import Description, Sourced
from cases.library import LIBRARY
from cases.models import Case, CaseStatus, Finding, FindingSignal, Lesson, Tension
from cases.search.index import index
from partnership.models import Programme


@dataclass(frozen=True, slots=True)
class Report:
    """What loading did, by name of the case."""

    written: tuple[str, ...]
    same: tuple[str, ...]
    left: tuple[str, ...]
    """Somebody changed these in the browser: they stay as they are."""

    def __str__(self) -> str:
        lines = (
            (_("Geschreven: %(names)s."), self.written),
            (_("Gelijk gebleven: %(names)s."), self.same),
            (_("Met rust gelaten, want in de browser veranderd: %(names)s."), self.left),
        )
        return "\n".join(line % {"names": ", ".join(names)} for line, names in lines if names)


@transaction.atomic
def load_library(library: Iterable[Description] = LIBRARY) -> Report:
    """Write the cases that are not there or not the same; may be run again."""
    stored = {case.key: case for case in Case.objects.with_lines().prefetch_related("changes")}
    written, same, left = [], [], []
    for description in library:
        case = stored.get(description.key)
        if case and case.changes.all():
            left.append(description.name)
        elif case and case.description == description and case.programme == programme_of(description):
            same.append(description.name)
        else:
            write(case, description)
            written.append(description.name)
    return Report(tuple(written), tuple(same), tuple(left))


def programme_of(description: Description) -> Programme | None:
    """Return the programme that the case is about; None while the registers are not loaded."""
    return Programme.objects.filter(key=description.key).first()


def write(case: Case | None, description: Description) -> Case:
    """Save a case of the library as published, with all its lines."""
    case = case or Case(key=description.key, published_at=timezone.now())
    lines = {"findings", "lessons", "tensions", "characteristics", "profile"}
    told = {name: getattr(description, name) for name in Description.__slots__ if name not in lines}
    told |= asdict(description.characteristics) | description.profile.as_mapping()
    told |= {"programme": programme_of(description), "status": CaseStatus.PUBLISHED, "edition": case.edition + 1}
    for name, value in told.items():
        setattr(case, name, value)
    case.save()
    write_findings(case, description)
    write_lines(case, Lesson, description.lessons)
    write_lines(case, Tension, description.tensions)
    index(case)
    return case


def write_lines(case: Case, model: type[Lesson] | type[Tension], said: Iterable[Sourced]) -> None:
    model.everything.filter(case=case).delete()
    model.objects.bulk_create(
        model(case=case, text=one.text, source=one.source, order=order, edition=1) for order, one in enumerate(said)
    )


def write_findings(case: Case, description: Description) -> None:
    Finding.everything.filter(case=case).delete()
    for order, one in enumerate(description.findings):
        told = {"corner": one.corner, "kind": one.kind, "text": one.text, "source": one.source}
        finding = Finding.objects.create(case=case, order=order, edition=1, **told)
        FindingSignal.objects.bulk_create(FindingSignal(finding=finding, signal=signal) for signal in one.signals)
