"""The mails with which somebody is asked to answer, and is reminded. A code is in the mail and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils import translation
from django.utils.translation import gettext as _

from partnership.codes import plain
from partnership.mailing import About, Kind, Letter, Part, Recipient, absolute, compose, deliver, kind
from partnership.models import User
from partnership.wording import day
from survey.inviting import Issued
from survey.models import Post, Round
from survey.wording import who_sees

NO_CODE = "XXXX-XXXX-XXXX"
"""In a letter that is shown before it goes."""


@dataclass(frozen=True, slots=True)
class AboutRound(About):
    round: Round | None = None


@kind
def asked_to_answer(about: About) -> Letter:
    if about.partnership:
        asks = _("%(who)s vraagt u om een vragenlijst in te vullen over de samenwerking ‘%(title)s’.") % about.names
    else:
        asks = _("BZK vraagt u om een vragenlijst in te vullen over samenwerken tussen overheden.")
    return Letter(_("Vragenlijst over samenwerken tussen overheden"), (Part(asks), *the_rest(about)))


@kind
def reminded_to_answer(about: About) -> Letter:
    if about.partnership:
        asks = _("U kreeg een vragenlijst over de samenwerking ‘%(title)s’ en hebt nog niet geantwoord.") % about.names
    else:
        asks = _("U kreeg een vragenlijst over samenwerken tussen overheden en hebt nog niet geantwoord.")
    begun = _("Was u al begonnen? Ga dan verder met de code uit de eerdere e-mail. Die werkt nog.")
    subject = _("Herinnering: vragenlijst over samenwerken tussen overheden")
    return Letter(subject, (Part(asks), Part(begun), *the_rest(about)))


def the_rest(about: About) -> list[Part]:
    """Return what is in every mail with a code: what becomes known, the code, and until when."""
    round_ = getattr(about, "round", None) or Round(partnership=about.partnership)
    parts = [
        Part(_("Wij kunnen uw antwoorden niet aan u koppelen.") + " " + who_sees(round_)),
        Part(_("Bekijk de vragenlijst"), absolute("survey:link", plain(about.code))),
        Part(
            _("Opent de link niet? Ga dan naar %(address)s en vul deze code in:") % {"address": absolute("survey:door")}
        ),
        Part(about.code, is_code=True),
    ]
    if round_.last_day:
        parts.append(Part(_("Dat kan tot en met %(day)s.") % {"day": day(round_.last_day)}))
    kept = _("De code is voor één persoon. Uw e-mailadres bewaren wij tot de antwoorden zijn geteld.")
    return [*parts, Part(kept)]


def preview(write: Kind, round_: Round, language: str, *, by: User) -> Letter:
    """Return the letter as people will get it, with a code that is nobody's."""
    with translation.override(language):
        return write(AboutRound(partnership=round_.partnership, by=by, code=NO_CODE, round=round_))


LETTERS: Final[dict[str, Kind]] = {Post.ASKING: asked_to_answer, Post.REMINDING: reminded_to_answer}


def mail(round_: Round, issued: Sequence[Issued], *, by: User) -> list[Issued]:
    """Mail everybody their code, in the letter that is to go; return those for whom that did not work."""
    messages = [
        compose(
            LETTERS[one.invitation.post],
            AboutRound(partnership=round_.partnership, by=by, code=one.code, round=round_),
            Recipient(one.invitation.addressee, one.invitation.language),
        )
        for one in issued
    ]
    taken = deliver(messages)
    return [one for one in issued if one.invitation.addressee not in taken]
