"""Saving who signs for a party.

The partnership stays locked from reading what is stored until saving, so that of two people the second one is told
what the first one saved.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.life import Action, why_not_now
from partnership.memo.signing.actions import name_signatory
from partnership.memo.signing.forms import SignatoryForm
from partnership.memo.signing.standing import signing_of
from partnership.memo.signing.wording import why_closed
from partnership.models import Memo, Party, Signatory, User
from partnership.reveal import lock


def signatory_of(memo: Memo, party: Party) -> Signatory | None:
    return Signatory.objects.filter(memo=memo, party=party).select_related("updated_by").first()


def signatory_form(memo: Memo, party: Party, data: QueryDict | None = None) -> SignatoryForm:
    return SignatoryForm(data, stored=signatory_of(memo, party))


@transaction.atomic
def save_signatory(memo: Memo, party: Party, data: QueryDict, *, by: User) -> SignatoryForm:
    """Save what was sent if it is in order, and return the form; with errors nothing was saved."""
    memo.partnership = lock(memo.partnership)
    form = signatory_form(memo, party, data)
    if sentence := why_not_named(memo, form.stored):
        form.add_error(None, ValidationError(f"{sentence} {_('Uw tekst staat er nog.')}", code="not_now"))
    if form.is_valid() and form.has_changed():
        name_signatory(memo, party, **form.told, edition=form.stored_edition, by=by)
    return form


def why_not_named(memo: Memo, stored: Signatory | None) -> str:
    """Return why nobody names a signatory now; empty when it can be done."""
    if stored and stored.decision:
        return _("Deze partij heeft al besloten. Dat verandert niet meer.")
    return why_not_now(memo.partnership, Action.NAME_SIGNATORY) or why_closed(signing_of(memo))


def account_of(signatory: Signatory) -> User | None:
    """Return the account that can sign now; None while that person does not act for the party yet."""
    user = User.objects.filter(email=signatory.email, is_active=True).first()
    acts = user and signatory.partnership.parties.of(user).filter(pk=signatory.party_id).exists()
    return user if acts else None
