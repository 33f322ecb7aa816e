"""From a closed partnership to a case: BZK asks, the parties answer, BZK begins a draft. Each is one transaction.

All of them lock the partnership first, and so does publishing: an answer is never given while somebody publishes.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.consent import mails
from cases.consent.texts import fingerprint, shown_to_others, taken_from
from cases.keeping.actions import add_case, withdraw
from cases.models import Case, CaseConsent, ConsentState
from partnership import history
from partnership.life import Action, NotNow, require_moment
from partnership.models import Partnership, Party, User
from partnership.reveal import lock
from partnership.wording import listed


class Answer(StrEnum):
    """What a party can say, as forms send it."""

    GIVE = "give"
    REFUSE = "refuse"
    TAKE_BACK = "take-back"


LEADS_TO: Final = MappingProxyType(
    {
        Answer.GIVE: ConsentState.GIVEN,
        Answer.REFUSE: ConsentState.REFUSED,
        Answer.TAKE_BACK: ConsentState.TAKEN_BACK,
    }
)
POSSIBLE: Final = MappingProxyType(
    {
        ConsentState.ASKED: (Answer.GIVE, Answer.REFUSE),
        ConsentState.GIVEN: (Answer.TAKE_BACK,),
        ConsentState.REFUSED: (Answer.GIVE,),
        ConsentState.TAKEN_BACK: (Answer.GIVE,),
        ConsentState.LAPSED: (Answer.REFUSE,),
    }
)
"""What a party can say next."""


def who_to_ask(partnership: Partnership) -> QuerySet[Party]:
    """Return the parties that were not asked yet, or consented to another text than there is now."""
    answering = CaseConsent.objects.about(partnership).exclude(state=ConsentState.LAPSED)
    return partnership.parties.exclude(pk__in=answering.order_by().values("party"))


def why_not_ask(partnership: Partnership) -> str:
    """Return why BZK cannot ask the parties now, in the reader's language; empty when it can."""
    try:
        require_moment(partnership, Action.CONSENT)
    except NotNow as reason:
        return str(reason)
    if partnership.is_archived and not CaseConsent.objects.about(partnership).exists():
        return _("De samenwerking staat in het archief. De coördinator kan haar terughalen.")
    if not partnership.parties.exists():
        return _("Deze samenwerking heeft geen partijen aan wie u toestemming kunt vragen.")
    if not who_to_ask(partnership).exists():
        return _("De toestemming is al gevraagd.")
    return ""


@transaction.atomic
def ask(partnership: Partnership, *, by: User) -> None:
    """Ask the parties for their consent, again where it lapsed, and mail who can answer.

    Raises NotNow at the wrong moment.
    """
    partnership = lock(partnership)
    if sentence := why_not_ask(partnership):
        raise NotNow(sentence)
    asked = {"asked_by": by, "asked_on": timezone.localdate()}
    lapsed = {consent.party_id: consent for consent in CaseConsent.objects.about(partnership).lapsed()}
    parties = list(who_to_ask(partnership).select_related("organisation"))
    for party in parties:
        party.partnership = partnership
        if consent := lapsed.get(party.pk):
            consent.party = party
            told = {"state": ConsentState.ASKED, "decided_by_name": "", "decided_on": None, **asked}
            history.save(consent, edition=consent.edition, by=by, **told)
        else:
            history.create(CaseConsent(party=party, **asked), by=by)
    mails.tell_asked(partnership, {party.pk: party.pk in lapsed for party in parties}, by=by)


@transaction.atomic
def answer(consent: CaseConsent, said: Answer, *, by: User, seen: str | None = None) -> None:
    """Keep what an editor says for the party; raises NotNow when that cannot be said any more.

    `seen` is the fingerprint of the text that stood before the editor; consent to another text is not taken. Without
    consent a case that everybody could read is withdrawn.
    """
    partnership = lock(consent.partnership)
    require_moment(partnership, Action.CONSENT)
    consent = CaseConsent.objects.select_related("party__organisation", "party__partnership", "asked_by").get(
        pk=consent.pk
    )
    if said not in POSSIBLE[ConsentState(consent.state)]:
        raise NotNow(_("Iemand van uw organisatie heeft intussen geantwoord. Hier staat wat er nu geldt."))
    if said == Answer.GIVE and seen not in (None, fingerprint(shown_to_others(partnership))):
        raise NotNow(_("De tekst is intussen veranderd. Lees hem opnieuw, en antwoord dan."))
    told = {"state": LEADS_TO[said], "decided_by_name": str(by)[:200], "decided_on": timezone.localdate()}
    history.save(consent, edition=consent.edition, by=by, **told)
    if said != Answer.GIVE:
        withdraw_case_of(partnership, by=by)
    mails.tell_answered(consent.party, to=consent.asked_by)


def withdraw_case_of(partnership: Partnership, *, by: User) -> None:
    for case in Case.objects.filter(partnership=partnership):
        withdraw(case, by=by)


def why_no_case(partnership: Partnership) -> str:
    """Return why BZK cannot begin a case of these texts, in the reader's language; empty when it can."""
    consents = list(CaseConsent.objects.about(partnership))
    if not consents:
        return _("Vraag de partijen eerst om toestemming.")
    waiting = [str(consent.party) for consent in consents if not consent.stands]
    if waiting:
        return _("Een casus maken kan zodra alle partijen toestemming geven. Die is er niet van %(names)s.") % {
            "names": listed(waiting)
        }
    return ""


@transaction.atomic
def begin_case(partnership: Partnership, *, by: User) -> Case:
    """Return a draft with the texts of the partnership, or the case that is there; raises NotNow without consent."""
    partnership = lock(partnership)
    there = Case.objects.filter(partnership=partnership).first()
    if there:
        return there
    if sentence := why_no_case(partnership):
        raise NotNow(sentence)
    return add_case(by=by, partnership=partnership, is_from_partnership=True, **taken_from(partnership))
