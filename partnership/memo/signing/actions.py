"""Naming who signs a version, signing it, and declining. Each is one transaction; mail goes after it.

Every action locks the partnership first, so that of two clicks at the same moment one comes after the other.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnership import history
from partnership.life import Action, NotNow, require_moment
from partnership.memo.signing.mails import tell_declined
from partnership.memo.signing.standing import signing_of
from partnership.memo.signing.wording import why_closed
from partnership.models import Decision, Memo, Party, Signatory, User
from partnership.reveal import lock


@transaction.atomic
def name_signatory(
    memo: Memo, party: Party, *, email: str, name: str, function: str, mandate: str, edition: int, by: User
) -> Signatory:
    """Say who signs for a party. Raises Overtaken, or NotNow when this version is not signed, or was by this party."""
    open_for(memo, Action.NAME_SIGNATORY)
    stored = Signatory.objects.filter(memo=memo, party=party).first()
    told = {"email": email, "name": name, "function": function, "mandate": mandate}
    if stored is None:
        return history.create(Signatory(memo=memo, party=party, **told), by=by)
    refuse_decided(stored)
    history.save(stored, edition=edition, by=by, **told)
    return stored


@transaction.atomic
def sign(signatory: Signatory, *, edition: int | None, by: User) -> None:
    """Sign a version as the person named; `edition` is that of what stood on the screen. Raises Overtaken or NotNow."""
    decide(signatory, edition=edition, by=by, decision=Decision.SIGNED)


@transaction.atomic
def decline(signatory: Signatory, *, reason: str, edition: int | None, by: User) -> None:
    """Do not sign, which sends the version back: nobody signs it any more. Raises Overtaken or NotNow."""
    decide(signatory, edition=edition, by=by, decision=Decision.DECLINED, reason=reason)
    tell_declined(signatory.memo, party=signatory.party, by=by)


def decide(signatory: Signatory, *, edition: int | None, by: User, **decision: object) -> None:
    open_for(signatory.memo, Action.SIGN)
    stored = Signatory.objects.select_related("memo").get(pk=signatory.pk)
    refuse_decided(stored)
    told = {"decided_at": timezone.now(), "decided_by": by, **decision}
    history.save(stored, edition=-1 if edition is None else edition, by=by, **told)


def open_for(memo: Memo, action: Action) -> None:
    """Lock the partnership, and raise NotNow when this is not the moment for it or for this version."""
    memo.partnership = lock(memo.partnership)
    require_moment(memo.partnership, action)
    if sentence := why_closed(signing_of(memo)):
        raise NotNow(sentence)


def refuse_decided(signatory: Signatory) -> None:
    if signatory.decision:
        raise NotNow(_("Deze partij heeft al besloten. Dat verandert niet meer."))
