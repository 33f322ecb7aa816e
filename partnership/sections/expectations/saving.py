"""Saving what was sent about an expectation, or in answer to one.

The partnership stays locked from reading what is stored until saving, so that of two people the second one is told
what the first one saved.
"""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.editions import Overtaken
from partnership.forms.fields import sent_number
from partnership.life import Action
from partnership.models import Expectation, Partnership, Party, User
from partnership.reveal import lock
from partnership.sections.expectations import actions
from partnership.sections.expectations.forms import AnswerForm, ExpectationForm
from partnership.sections.lines import refuse_when_removed
from partnership.sections.writing import refuse, refuse_when_too_late

SEEN: Final = "seen"
"""The hidden field with the edition of the text that somebody answers."""


def expectation_in(partnership: Partnership, pk: int | None) -> Expectation | None:
    """Return an expectation, also one that was taken away; None when there is none, or its party takes no part."""
    found = Expectation.everything.filter(pk=pk, party__in=partnership.parties.all())
    return found.select_related("party__organisation", "of_party__organisation", "updated_by").first()


def expectation_form(party: Party, stored: Expectation | None, data: QueryDict | None = None) -> ExpectationForm:
    parties = party.partnership.parties.select_related("organisation")
    return ExpectationForm(data, party=party, parties=parties, stored=stored)


@transaction.atomic
def save_expectation(party: Party, expectation: Expectation | None, data: QueryDict, *, by: User) -> ExpectationForm:
    """Save what a party expects if it is in order, and return the form; with errors nothing was saved."""
    partnership = lock(party.partnership)
    party.partnership = partnership
    stored = expectation_in(partnership, expectation.pk) if expectation else None
    form = expectation_form(party, stored, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE_OWN)
    refuse_when_removed(form, data, _("Iemand heeft deze verwachting weggehaald terwijl u bezig was."))
    if form.is_valid():
        _write(party, form, by)
    return form


def _write(party: Party, form: ExpectationForm, by: User) -> None:
    stored = form.stored
    try:
        if stored is None:
            actions.expect(party, by=by, **form.said)
            return
        if stored.removed_at:
            actions.put_back(stored, by=by)
        actions.rephrase(stored, by=by, edition=stored.edition, **form.said)
    except actions.TooManyExpectations:
        refuse(form, too_many(), code="too_many")


def too_many() -> str:
    most = {"most": actions.MOST_EXPECTATIONS}
    return _("Een samenwerking heeft hier hooguit %(most)d verwachtingen. Haal er eerst een weg.") % most


def answer_form(expectation: Expectation, party: Party, data: QueryDict | None = None) -> AnswerForm:
    stored = expectation.answers.filter(party=party).select_related("updated_by", "party").first()
    return AnswerForm(data, stored=stored)


@transaction.atomic
def save_answer(expectation: Expectation, party: Party, data: QueryDict, *, by: User) -> AnswerForm:
    """Save what a party answers if it is in order, and return the form; with errors nothing was saved.

    Who answers a text that has changed since the page was opened, reads it again first.
    """
    partnership = lock(party.partnership)
    form = answer_form(expectation, party, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE_OWN)
    if expectation_in(partnership, expectation.pk).removed_at:
        sentence = _("%(party)s heeft deze verwachting weggehaald. Uw antwoord is niet bewaard.")
        refuse(form, sentence % {"party": expectation.party}, code="removed")
    if form.is_valid():
        try:
            actions.answer(expectation, party, by=by, seen=sent_number(data.get(SEEN, "")), **form.said)
        except Overtaken:
            sentence = _("De verwachting is veranderd sinds u deze pagina opende. Lees haar nog eens.")
            refuse(form, sentence, code="changed")
    return form
