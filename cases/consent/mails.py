"""The mails about consent. They lead to the login: what would be shown, and what a party said, stands behind it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.invitations.addressees import who_acts_for, with_people
from partnership.mailing import About, Letter, Part, Recipient, absolute, kind, send
from partnership.models import Partnership, Party, User


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
    """Mail who can answer for each party, once that is stored. Call it in its transaction."""
    transaction.on_commit(lambda: _tell_parties(partnership, by), robust=True)


def _tell_parties(partnership: Partnership, by: User) -> None:
    for party in with_people(partnership.parties.all()):
        _tell(asked_for_consent, About(partnership, party=party, by=by), who_acts_for(party))


def tell_answered(party: Party, *, to: User | None) -> None:
    """Mail who asked, once that is stored; nobody when the account is gone."""
    people = [to] if to and to.is_active else []
    about = About(party.partnership, party=party)
    transaction.on_commit(lambda: _tell(consent_answered, about, people), robust=True)


def _tell(write, about: About, people: Iterable[User]) -> None:
    send(write, about, map(Recipient.of, people))
