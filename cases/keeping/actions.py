"""What changes a case: writing it, its lines, publishing and withdrawing. Each is one transaction with its history."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cases.consent.lapsing import lapse
from cases.models import Case, CaseConsent, CaseStatus, Finding, FindingSignal
from cases.models.line import Line
from cases.search.index import index
from partnership import history
from partnership.life import NotNow
from partnership.models import Partnership, User
from partnership.signals import RULES
from partnership.wording import listed

TAKEN: Final = frozenset({"beheer", "vergelijken", "signaal", "samenwerking", "nieuw"})
"""Addresses below that of the cases that are of something else."""
SIGNALS: Final = gettext_noop("voorbeeld bij")


def lock(case: Case) -> Case:
    """Return the case as it is stored now; until the transaction ends nobody else changes it.

    Its partnership is locked first: no party answers about the text in between.
    """
    Partnership.objects.select_for_update(no_key=True).filter(pk=case.partnership_id).first()
    return Case.objects.select_for_update(of=("self",)).select_related("programme", "updated_by").get(pk=case.pk)


@transaction.atomic
def add_case(*, by: User, name: str, **told) -> Case:
    """Begin a case as a draft, at an address made of its name; the same one sent twice is one."""
    same = Case.objects.filter(status=CaseStatus.DRAFT, name=name, **told).first()
    return same or history.create(Case(key=free_key(name), name=name, **told), by=by)


def free_key(name: str) -> str:
    """Return an address that no other case has."""
    wanted = slugify(name)[:50].strip("-") or "casus"
    taken = TAKEN | set(Case.objects.filter(key__startswith=wanted).values_list("key", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (wanted, *numbered) if key not in taken)


@transaction.atomic
def change_case(case: Case, *, by: User, edition: int, **told) -> None:
    """Save what differs. Raises Overtaken for another edition, and NotNow when readers would miss something."""
    lock(case)
    if history.save(case, edition=edition, by=by, **told):
        reads_otherwise(case, by=by)
        require_for_readers(case, gaps_in_text(case))


def reads_otherwise(case: Case, *, by: User) -> None:
    """Let the new words be found. Consent to the old ones lapses; the case is then withdrawn."""
    if case.partnership and lapse(case.partnership, by=by):
        withdraw(case, by=by)
    index(case)


def why_not_publish(case: Case) -> list[str]:
    """Return what a case still needs before everybody may read it, in the reader's language."""
    finding = [] if case.findings.exists() else [_("Voeg ten minste één bevinding toe.")]
    return gaps_in_text(case) + finding + lacking_consent(case)


def gaps_in_text(case: Case) -> list[str]:
    """Return what is still to be written about the case as a whole."""
    needs = (
        (case.summary, _("Schrijf een samenvatting.")),
        (case.summary_source, _("Noem de bron van de samenvatting.")),
        (not case.profile.known or case.profile_source, _("Noem de bron van het profiel.")),
        (
            not any(row.value for row in case.description.rows) or case.characteristics_source,
            _("Noem de bron van de kenmerken."),
        ),
    )
    return [sentence for is_there, sentence in needs if not is_there]


def require_for_readers(case: Case, gaps: list[str]) -> None:
    """Raise NotNow when everybody can read the case and something would be missing from it."""
    if gaps and Case.objects.published().filter(pk=case.pk).exists():
        raise NotNow(" ".join([_("Iedereen kan deze casus lezen. Trek hem eerst in, of maak hem compleet."), *gaps]))


def lacking_consent(case: Case) -> list[str]:
    """Return which parties do not agree that their partnership is a case; nothing for a case from elsewhere."""
    if case.partnership is None:
        gone = _("De samenwerking bestaat niet meer. Haar partijen kunnen geen toestemming meer geven.")
        return [gone] if case.is_from_partnership else []
    agreeing = CaseConsent.objects.given().values("party")
    others = [str(party) for party in case.partnership.parties.exclude(pk__in=agreeing).select_related("organisation")]
    if not others:
        return []
    return [_("Van %(names)s is er geen toestemming voor deze tekst.") % {"names": listed(others)}]


@transaction.atomic
def publish(case: Case, *, by: User) -> None:
    """Let everybody read a case; raises NotNow when something is missing."""
    case = lock(case)
    if missing := why_not_publish(case):
        raise NotNow(" ".join(missing))
    Case.objects.filter(pk=case.pk).update(published_at=timezone.now())
    history.save(case, edition=case.edition, by=by, status=CaseStatus.PUBLISHED)
    index(case)


@transaction.atomic
def withdraw(case: Case, *, by: User) -> None:
    """Take a published case out of sight of everybody but BZK; nothing when it is not published."""
    case = lock(case)
    if case.is_published:
        history.save(case, edition=case.edition, by=by, status=CaseStatus.WITHDRAWN)
        index(case)


@transaction.atomic
def add_line(line: Line, *, by: User, signals: list[str] | None = None) -> None:
    """Put a new line below the others of its kind; the same one sent twice is one."""
    lock(line.case)
    said = {name: getattr(line, name) for name in history.told_fields(line)}
    if same := type(line).objects.filter(case=line.case, **said).first():
        return point_to(same, signals or [], by=by)
    last = type(line).everything.filter(case=line.case).order_by("-order").first()
    line.order = last.order + 1 if last else 0
    history.create(line, by=by)
    point_to(line, signals or [], by=by)
    reads_otherwise(line.case, by=by)


@transaction.atomic
def change_line(line: Line, *, by: User, edition: int, signals: list[str] | None = None, **told) -> None:
    """Save what differs; raises Overtaken when this is no longer the edition."""
    lock(line.case)
    is_other = history.save(line, edition=edition, by=by, **told)
    if signals is not None:
        point_to(line, signals, by=by)
    if is_other:
        reads_otherwise(line.case, by=by)


def point_to(line: Line, signals: list[str], *, by: User) -> None:
    """Set of which signals a finding is an example."""
    if not isinstance(line, Finding) or set(line.signal_keys) == set(signals):
        return
    before = titles_of(line.signal_keys)
    line.signals.all().delete()
    FindingSignal.objects.bulk_create(FindingSignal(finding=line, signal=signal) for signal in signals)
    history.note(line, SIGNALS, before, titles_of(signals), by=by)


def titles_of(signals: Collection[str]) -> str:
    """Return what signals are called, as the history keeps it: in Dutch."""
    return "; ".join(rule.title for rule in RULES if rule.key in signals)


@transaction.atomic
def remove_line(line: Line, *, by: User) -> None:
    """Take a line away; raises NotNow when it is the last finding of a case that everybody can read."""
    case = lock(line.case)
    if history.remove(line, by=by):
        reads_otherwise(case, by=by)
        if isinstance(line, Finding) and not case.findings.exists():
            require_for_readers(case, [_("Voeg eerst een andere bevinding toe.")])


@transaction.atomic
def restore_line(line: Line, *, by: User) -> None:
    case = lock(line.case)
    if history.restore(line, by=by):
        reads_otherwise(case, by=by)
