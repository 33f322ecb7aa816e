"""The mails about consent. They lead to the login: what would be shown, and what a party said, stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from partnership.invitations.addressees import who_acts_for, with_people
from partnership.mailing import About, Letter, Part, absolute, kind
from partnership.models import Partnership, Party, User
from partnership.posting import post


@kind
def asked_for_consent(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Vraag om toestemming: samenwerking %(reference)s") % names,
        (
            Part(
                _(
                    "%(who)s van BZK vraagt of de samenwerking ‘%(title)s’ een casus mag worden, waar anderen van "
                    "kunnen leren. Daarvoor is ook toestemming nodig van %(organisation)s."
                )
                % names
            ),
            Part(
                _("U ziet eerst precies wat anderen te lezen krijgen. U mag weigeren, en uw antwoord later veranderen.")
            ),
            Part(_("Log in en bekijk de vraag"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


@kind
def asked_again(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Opnieuw de vraag om toestemming: samenwerking %(reference)s") % names,
        (
            Part(
                _(
                    "De tekst van de casus over ‘%(title)s’ is veranderd. Daarom vraagt %(who)s van BZK opnieuw om "
                    "toestemming van %(organisation)s."
                )
                % names
            ),
            Part(_("Zonder uw toestemming kan niemand buiten BZK de casus lezen.")),
            Part(_("Log in en lees de nieuwe tekst"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


@kind
def consent_lapsed(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Uw toestemming is vervallen: samenwerking %(reference)s") % names,
        (
            Part(
                _(
                    "%(organisation)s gaf toestemming voor een casus over ‘%(title)s’. BZK heeft de tekst daarna "
                    "veranderd. Uw toestemming geldt daarom niet meer."
                )
                % names
            ),
            Part(_("U hoeft niets te doen. Is de tekst klaar, dan vraagt BZK u opnieuw om toestemming.")),
            Part(_("Log in en lees de tekst van nu"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


@kind
def consent_answered(about: About) -> Letter:
    names = about.names
    return Letter(
        _("Antwoord op uw vraag om toestemming: samenwerking %(reference)s") % names,
        (
            Part(_("%(organisation)s heeft geantwoord of ‘%(title)s’ een casus mag worden.") % names),
            Part(_("Log in en lees het antwoord"), absolute("cases:consent", about.partnership.pk)),
        ),
    )


def tell_asked(partnership: Partnership, parties: Mapping[int, bool], *, by: User) -> None:
    """Mail who can answer for these parties. Call it in the transaction that asks.

    Per party it says whether it consented before, to another text.
    """
    for party in with_people(partnership.parties.filter(pk__in=parties)):
        letter = asked_again if parties[party.pk] else asked_for_consent
        post(letter, About(partnership, party=party, by=by), who_acts_for(party))


def tell_lapsed(partnership: Partnership, parties: Iterable[int], *, by: User) -> None:
    """Mail who can answer for these parties. Call it in the transaction in which their consent lapses."""
    for party in with_people(partnership.parties.filter(pk__in=parties)):
        post(consent_lapsed, About(partnership, party=party, by=by), who_acts_for(party))


def tell_answered(party: Party, *, to: User | None) -> None:
    """Mail who asked; nobody when the account is gone. Call it in the transaction that answers."""
    people = [to] if to and to.is_active else []
    post(consent_answered, About(party.partnership, party=party), people)
