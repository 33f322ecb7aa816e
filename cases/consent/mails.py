"""The mails about consent. They lead to the login: what would be shown, and what a party said, stands behind it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.invitations.addressees import who_acts_for, with_people
from partnership.mailing import About, Letter, Part, absolute, kind
from partnership.models import Partnership, Party, User
from partnership.posting import post


@kind
def asked_for_consent(about: About) -> Letter:
    told = {"who": about.by, "organisation": about.party, "title": about.partnership.title}
    return Letter(
        _("Vraag om toestemming: samenwerking %(reference)s") % {"reference": about.partnership.reference},
        (
            Part(
                _(
                    "%(who)s van BZK vraagt of de samenwerking ‘%(title)s’ een casus mag worden, waar anderen van "
                    "kunnen leren. Daarvoor is ook toestemming nodig van %(organisation)s."
                )
                % told
            ),
            Part(
                _("U ziet eerst precies wat anderen te lezen krijgen. U mag weigeren, en uw antwoord later veranderen.")
            ),
            Part(_("Log in en bekijk de vraag"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


@kind
def consent_answered(about: About) -> Letter:
    told = {"organisation": about.party, "title": about.partnership.title}
    return Letter(
        _("Antwoord op uw vraag om toestemming: samenwerking %(reference)s")
        % {"reference": about.partnership.reference},
        (
            Part(_("%(organisation)s heeft geantwoord of ‘%(title)s’ een casus mag worden.") % told),
            Part(_("Log in en lees het antwoord"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


def tell_asked(partnership: Partnership, *, by: User) -> None:
    """Mail who can answer for each party. Call it in the transaction that asks."""
    for party in with_people(partnership.parties.all()):
        post(asked_for_consent, About(partnership, party=party, by=by), who_acts_for(party))


def tell_answered(party: Party, *, to: User | None) -> None:
    """Mail who asked; nobody when the account is gone. Call it in the transaction that answers."""
    people = [to] if to and to.is_active else []
    post(consent_answered, About(party.partnership, party=party), people)
