"""The mail with which somebody is asked to answer. The address is used once and kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.mailing import About, Letter, Part, Recipient, absolute, compose, deliver, kind
from partnership.models import User
from partnership.wording import day
from survey.codes import plain
from survey.models import Invitation, Round


@dataclass(frozen=True, slots=True)
class AboutRound(About):
    round: Round | None = None


@kind
def asked_to_answer(about: About) -> Letter:
    round_ = getattr(about, "round", None)
    if about.partnership:
        told = {"who": about.by, "title": about.partnership.title}
        asks = _("%(who)s vraagt u om een vragenlijst in te vullen over de samenwerking ‘%(title)s’.") % told
    else:
        asks = _("BZK vraagt u om een vragenlijst in te vullen over samenwerken tussen overheden.")
    parts = [
        Part(asks),
        Part(_("U antwoordt zonder naam. Wij kunnen uw antwoorden niet aan u koppelen.")),
        Part(_("Bekijk de vragenlijst"), absolute("survey:link", plain(about.code))),
        Part(
            _("Opent de link niet? Ga dan naar %(address)s en vul deze code in:") % {"address": absolute("survey:door")}
        ),
        Part(about.code, is_code=True),
    ]
    if round_:
        parts.append(Part(_("Dat kan tot en met %(day)s.") % {"day": day(round_.last_day)}))
    parts.append(Part(_("De code is voor één persoon. Wij bewaren niet dat u haar kreeg, en sturen geen herinnering.")))
    return Letter(_("Vragenlijst over samenwerken tussen overheden"), tuple(parts))


def mail_codes(
    round_: Round, addressed: Sequence[tuple[str, Invitation, str]], *, language: str, by: User
) -> list[str]:
    """Mail each address its code; return the addresses for which that did not work."""
    messages = [
        compose(
            asked_to_answer,
            AboutRound(partnership=round_.partnership, by=by, code=code, round=round_),
            Recipient(email, language),
        )
        for email, _invitation, code in addressed
    ]
    taken = deliver(messages)
    return [email for email, _invitation, _code in addressed if email not in taken]
