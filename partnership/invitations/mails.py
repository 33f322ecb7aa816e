"""The mails about who takes part, and telling people what happened. Never what anybody answered."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from partnership.invitations.actions import Issued
from partnership.mailing import About, Letter, Part, Recipient, absolute, compose, deliver, kind
from partnership.models import Invitation, MembershipRole
from partnership.wording import day


@kind
def invited(about: About) -> Letter:
    invitation = about.invitation
    told = {"who": about.by, "title": about.partnership.title, "organisation": about.party}
    return Letter(
        _("Uitnodiging voor samenwerking %(reference)s") % {"reference": about.partnership.reference},
        (
            Part(
                _("%(who)s nodigt u uit om namens %(organisation)s mee te doen aan de samenwerking ‘%(title)s’.") % told
            ),
            Part(what_one_does(invitation)),
            Part(_("Bekijk de uitnodiging"), absolute("partnership:invitation", about.token)),
            Part(
                _("Opent de link niet? Ga dan naar %(address)s en vul uw e-mailadres en deze code in:")
                % {"address": absolute("partnership:entrance")}
            ),
            Part(about.code, is_code=True),
            Part(
                _("De link en de code werken één keer, tot en met %(day)s. Geef ze aan niemand door.")
                % {"day": day(invitation.last_day)}
            ),
            Part(_("Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.")),
        ),
    )


def what_one_does(invitation: Invitation) -> str:
    """Return what the invited person will do for the party, in the active language."""
    if invitation.role == MembershipRole.READER:
        return _("U wordt lezer: u leest mee namens uw organisatie en verandert niets.")
    said = _("U wordt invuller: u zegt wat uw organisatie van de samenwerking verwacht.")
    if invitation.partnership.is_revealed:
        return said
    return said + " " + _("De andere partijen zien dat pas als alle posities worden onthuld.")


def send_invitations(*issued: Issued) -> set[str]:
    """Mail the invitations; return the addresses for which that did not work. Those can be sent again."""
    taken = deliver([compose(invited, about(one), addressee(one.invitation)) for one in issued])
    sent = [one.invitation for one in issued if one.invitation.email in taken]
    Invitation.objects.filter(pk__in=[invitation.pk for invitation in sent]).update(sent_at=timezone.now())
    return {one.invitation.email for one in issued} - taken


def about(issued: Issued) -> About:
    invitation = issued.invitation
    return About(
        partnership=invitation.partnership,
        party=invitation.party,
        by=invitation.invited_by,
        invitation=invitation,
        token=issued.secret.token,
        code=issued.secret.code,
    )


def addressee(invitation: Invitation) -> Recipient:
    return Recipient(invitation.email, invitation.language)
