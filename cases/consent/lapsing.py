"""Consent that no longer holds: others would read another text now, or there is nobody left to take it back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from cases.consent import mails
from cases.models import Case, CaseConsent, CaseStatus, ConsentState
from cases.search.index import index
from partnership import history
from partnership.models import Partnership, User

BY_ITSELF = "Onderlegger"


@transaction.atomic
def lapse(partnership: Partnership, *, by: User) -> bool:
    """Let go of the consents that were given and mail those parties; False when there were none.

    The partnership is locked: nobody gives consent in between.
    """
    given = list(CaseConsent.objects.about(partnership).given())
    for consent in given:
        consent.party.partnership = partnership
        history.save(consent, edition=consent.edition, by=by, state=ConsentState.LAPSED)
    if given:
        mails.tell_lapsed(partnership, [consent.party_id for consent in given], by=by)
    return bool(given)


def withdraw_with_partnership(sender: type[Partnership], instance: Partnership, **signal) -> None:
    """Withdraw the case of a partnership that is about to be deleted: no party could take its consent back."""
    for case in Case.objects.published().filter(partnership=instance):
        before = history.text_of(case, "status")
        Case.objects.filter(pk=case.pk).update(
            status=CaseStatus.WITHDRAWN, edition=case.edition + 1, updated_at=timezone.now()
        )
        case.refresh_from_db(fields=["status"])
        label, after = history.label_of(case, "status"), history.text_of(case, "status")
        told = {"kind": "case", "row": case.pk, "what": case.title, "by": None, "by_name": BY_ITSELF}
        case.as_change(**told, field=label, before=before, after=after).save()
        index(case)
