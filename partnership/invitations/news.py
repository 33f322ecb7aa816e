"""What to tell the coordinator after inviting people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.invitations.actions import Invited
from partnership.wording import listed


@dataclass(frozen=True, slots=True)
class News:
    level: int
    text: str


def news_of(invited: Invited, *, failed: Collection[str], too_often: Collection[str] = ()) -> list[News]:
    """Say what became of every address: invited, there already, or not mailed."""
    sent = [one.invitation.email for one in invited.issued if one.invitation.email not in failed]
    outcomes = (
        (sent, are_invited),
        (invited.take_part, take_part),
        (invited.waiting, have_an_invitation),
        (invited.kept_out, are_kept_out),
        (failed, not_sent),
        (too_often, mailed_too_often),
    )
    return [say(emails) for emails, say in outcomes if emails]


def are_invited(emails: Collection[str]) -> News:
    text = ngettext("%(whom)s is uitgenodigd.", "%(whom)s zijn uitgenodigd.", len(emails))
    return News(messages.SUCCESS, text % of(emails))


def take_part(emails: Collection[str]) -> News:
    text = ngettext("%(whom)s doet al mee.", "%(whom)s doen al mee.", len(emails))
    return News(messages.INFO, text % of(emails))


def have_an_invitation(emails: Collection[str]) -> News:
    text = ngettext(
        "%(whom)s heeft al een uitnodiging die nog werkt. Die kunt u opnieuw sturen.",
        "%(whom)s hebben al een uitnodiging die nog werkt. Die kunt u opnieuw sturen.",
        len(emails),
    )
    return News(messages.INFO, text % of(emails))


def are_kept_out(emails: Collection[str]) -> News:
    text = _(
        "%(whom)s is niet uitgenodigd. Wie mensen uitnodigt, doet niet zelf mee namens een andere partij. Zo leest "
        "niemand te vroeg wat die partij nog niet deelt."
    )
    return News(messages.WARNING, text % of(emails))


def not_sent(failed: Collection[str]) -> News:
    text = ngettext(
        "De uitnodiging is bewaard, maar de e-mail kon niet worden verstuurd. Probeer opnieuw te versturen.",
        "De uitnodigingen voor %(whom)s zijn bewaard, maar de e-mails konden niet worden verstuurd. "
        "Probeer opnieuw te versturen.",
        len(failed),
    )
    return News(messages.WARNING, text % of(failed))


def mailed_too_often(emails: Collection[str]) -> News:
    text = _("Naar %(whom)s is dit uur al te vaak gemaild, of u stuurde er te veel. Probeer het over een uur opnieuw.")
    return News(messages.WARNING, text % of(emails))


def sent_again(email: str, failed: Collection[str]) -> News:
    if failed:
        return not_sent(failed)
    return News(messages.SUCCESS, _("%(whom)s krijgt een nieuwe e-mail. De vorige werkt niet meer.") % of([email]))


def of(emails: Collection[str]) -> dict[str, str]:
    return {"whom": listed(sorted(emails))}
