"""The mails about signing. Never what anybody answered, and not why somebody declined: that stands behind the login."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.invitations.addressees import everybody
from partnership.mailing import About, Letter, Part, absolute, kind
from partnership.models import Memo, Party, Signatory, User
from partnership.posting import post


@kind
def asked_to_sign(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Vraag om een memo te ondertekenen: samenwerking %(reference)s") % names,
        (
            Part(
                _(
                    "%(who)s vraagt u om namens %(organisation)s versie %(version)s van het memo van de samenwerking "
                    "‘%(title)s’ te ondertekenen."
                )
                % names
            ),
            Part(_("Lees de versie eerst. Daarna kunt u ondertekenen, of zeggen waarom u dat niet doet.")),
            Part(_("Log in en lees de versie"), version_address(about)),
        ),
    )


@kind
def settled(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Het memo van samenwerking %(reference)s is vastgesteld") % names,
        (
            Part(_("Alle partijen hebben versie %(version)s van het memo van ‘%(title)s’ ondertekend.") % names),
            Part(_("De definitieve pdf, met de namen en de datum, staat klaar.")),
            Part(_("Log in en bekijk het memo"), version_address(about)),
        ),
    )


@kind
def declined(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Een memo van samenwerking %(reference)s is niet ondertekend") % names,
        (
            Part(_("%(organisation)s heeft versie %(version)s van het memo van ‘%(title)s’ niet ondertekend.") % names),
            Part(
                _(
                    "Niemand kan deze versie nu nog ondertekenen. De coördinator kan een nieuwe versie maken, of met "
                    "de partijen terug naar het gesprek."
                )
            ),
            Part(_("Log in en lees waarom"), version_address(about)),
        ),
    )


def version_address(about: About) -> str:
    if about.version is None:
        return absolute("partnership:memo", about.partnership.pk)
    return absolute("partnership:memo-version", about.partnership.pk, about.version)


def tell_asked(signatory: Signatory, *, to: User, by: User) -> None:
    """Mail who is to sign. Call it in the transaction that names them."""
    memo = signatory.memo
    post(asked_to_sign, About(memo.partnership, party=signatory.party, by=by, version=memo.number), [to])


def tell_settled(memo: Memo) -> None:
    """Mail all people of all parties and the coordinator. Call it in the transaction that settles the memo."""
    post(settled, About(memo.partnership, version=memo.number), everybody(memo.partnership))


def tell_declined(memo: Memo, *, party: Party, by: User) -> None:
    about = About(memo.partnership, party=party, by=by, version=memo.number)
    post(declined, about, everybody(memo.partnership))
