"""The final PDF of a version: the same snapshot with the day and the names of who signed, made once."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from partnership import history
from partnership.life import Action, require_moment
from partnership.memo import document
from partnership.memo.facts import MemoFacts, facts_of
from partnership.memo.signatures import Signature
from partnership.memo.signing.mails import tell_settled
from partnership.memo.signing.seal import Certificate, sealed
from partnership.memo.signing.standing import Signing, Stand, signing_of
from partnership.memo.versions.damaged import intact
from partnership.memo.versions.facts import snapshot_in
from partnership.models import FinalMemo, Memo, Partnership, User
from partnership.models.memo import hash_of
from partnership.reveal import lock


def settle(memo: Memo, *, by: User) -> FinalMemo | None:
    """Make and keep the final PDF of a version that all have signed; None when they have not.

    Of two at once the first one's is kept. Raises a CannotPrint or CannotSeal when there is no PDF, after which one
    can try again, or Damaged.
    """
    signing = signing_of(memo)
    if signing.stand is Stand.SETTLED:
        return FinalMemo.objects.get(memo=memo)
    if signing.stand is not Stand.SIGNED:
        return None
    pdf = printed(signing)
    seal = sealed(pdf, certificate) if (certificate := certificate_of_the_site()) else None
    return kept(signing, pdf, seal, by=by)


def printed(signing: Signing) -> bytes:
    """Return the final PDF. Equal signatures on an equal snapshot give equal bytes."""
    with translation.override(signing.memo.language):
        return document.pdf(signed_facts(signing))


def signed_facts(signing: Signing) -> MemoFacts:
    return facts_of(snapshot_in(signing.memo), signatures_in(signing))


@dataclass(frozen=True, slots=True)
class Settled:
    """An adopted memo: what it says, and the file as it is kept, with its seal where there is one."""

    facts: MemoFacts
    pdf: bytes


def settled_memo(partnership: Partnership) -> Settled | None:
    """Return the adopted memo of the agreement as it stands; None while there is none, or after going back.

    Raises Damaged.
    """
    if not partnership.has_agreement:
        return None
    of_this_agreement = FinalMemo.objects.filter(memo__partnership=partnership, memo__agreement=partnership.version)
    final = of_this_agreement.select_related("memo__partnership").order_by("memo__number").last()
    if final is None:
        return None
    with translation.override(final.memo.language):
        return Settled(signed_facts(signing_of(final.memo)), as_kept(final))


def as_kept(final: FinalMemo) -> bytes:
    """Return the final PDF, with its seal where there is one; raises Damaged."""
    content, sha256 = (final.sealed, final.sealed_sha256) if final.sealed else (final.pdf, final.pdf_sha256)
    return intact(bytes(content), sha256, final.memo.number)


def signatures_in(signing: Signing) -> tuple[Signature, ...]:
    """Return who signs, also who has not yet, in the order of the parties."""
    return tuple(
        Signature(
            party=str(seat.party),
            name=seat.signatory.name,
            function=seat.signatory.function,
            mandate=seat.signatory.mandate,
            signed_on=timezone.localdate(seat.signatory.decided_at) if seat.signatory.has_signed else None,
        )
        for seat in signing.seats
        if seat.signatory
    )


@transaction.atomic
def kept(signing: Signing, pdf: bytes, seal: bytes | None, *, by: User) -> FinalMemo:
    memo = signing.memo
    memo.partnership = lock(memo.partnership)
    require_moment(memo.partnership, Action.SETTLE)
    if there := FinalMemo.objects.filter(memo=memo).first():
        return there
    final = FinalMemo(
        memo=memo,
        settled_on=signing.settled_on,
        made_at=timezone.now(),
        pdf=pdf,
        pdf_sha256=hash_of(pdf),
        sealed=seal,
        sealed_sha256=hash_of(seal) if seal else "",
    )
    history.create(final, by=by)
    tell_settled(memo)
    return final


def certificate_of_the_site() -> Certificate | None:
    """Return what seals here; None where no seal is set up."""
    if not settings.SEAL_CERTIFICATE:
        return None
    return Certificate(settings.SEAL_CERTIFICATE, settings.SEAL_PASSWORD)
