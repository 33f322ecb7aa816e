"""The mails about who takes part, and telling people what happened. Never what anybody answered."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from partnership.invitations.addressees import everybody
from partnership.invitations.secret import Issued
from partnership.mailing import About, Letter, Part, Recipient, absolute, compose, deliver, kind
from partnership.models import Invitation, MembershipRole, Partnership, Signatory, User
from partnership.posting import post
from partnership.wording import day


@kind
def invited(about: About) -> Letter:
    invitation = about.invitation
    names = about.names
    return Letter(
        _("Uitnodiging voor samenwerking %(reference)s") % names,
        (
            Part(
                _("%(who)s nodigt u uit om namens %(organisation)s mee te doen aan de samenwerking ‘%(title)s’.")
                % names
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


@kind
def reminded(about: About) -> Letter:
    names = about.names
    due_on = about.partnership.positions_due_on
    parts = [Part(_("%(organisation)s heeft nog geen posities gedeeld in de samenwerking ‘%(title)s’.") % names)]
    if about.by:
        parts.append(Part(_("%(who)s vraagt u om dat te doen.") % names))
    if due_on:
        parts.append(Part(_("U kunt dat doen tot en met %(day)s.") % {"day": day(due_on)}))
    return Letter(
        _("Herinnering: deel uw posities voor samenwerking %(reference)s") % names,
        (
            *parts,
            Part(_("Zodra alle partijen hebben gedeeld, ziet iedereen alle posities tegelijk.")),
            Part(_("Log in en ga verder"), absolute("partnership:task-list", about.partnership.pk)),
        ),
    )


@kind
def revealed(about: About) -> Letter:
    names = about.names
    return Letter(
        _("De posities van samenwerking %(reference)s zijn onthuld") % names,
        (
            Part(_("In de samenwerking ‘%(title)s’ zien alle partijen nu welke posities zijn ingebracht.") % names),
            Part(_("Kijk waar u van elkaar verschilt: daar begint het gesprek.")),
            Part(_("Log in en vergelijk de posities"), absolute("partnership:compare", about.partnership.pk)),
        ),
    )


@kind
def handed_over(about: About) -> Letter:
    names = about.names
    return Letter(
        _("U bent nu coördinator van samenwerking %(reference)s") % names,
        (
            Part(_("%(who)s heeft de samenwerking ‘%(title)s’ aan u overgedragen.") % names),
            Part(
                _(
                    "U beschrijft vanaf nu de opgave, kiest de partners, nodigt mensen uit en legt vast wat de "
                    "partijen afspreken."
                )
            ),
            Part(_("Log in en bekijk de taken"), absolute("partnership:task-list", about.partnership.pk)),
        ),
    )


def what_one_does(invitation: Invitation) -> str:
    """Return what the invited person will do for the party, in the active language."""
    if signs := Signatory.objects.awaited(invitation.party, invitation.email).select_related("memo").first():
        text = _(
            "U bent gevraagd om versie %(version)d van het memo te lezen en te ondertekenen namens uw organisatie."
        )
        return text % {"version": signs.memo.number}
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


def tell_revealed(partnership: Partnership) -> None:
    """Mail all people of all parties and the coordinator. Call it in the transaction of the reveal."""
    post(revealed, About(partnership), everybody(partnership))


def tell_handed_over(partnership: Partnership, *, by: User) -> None:
    """Mail the new coordinator. Call it in the transaction of the change."""
    post(handed_over, About(partnership, by=by), [partnership.coordinator])
