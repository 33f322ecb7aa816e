"""Which scores of a partnership are compared with cases, of those that this reader may see."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import Partnership, User
from partnership.models.position import profile_of
from partnership.profile import Profile
from partnership.rights import own_parties


@dataclass(frozen=True, slots=True)
class Basis:
    """A profile, and whose it is in the reader's language."""

    profile: Profile
    whose: str


def basis_for(user: User, partnership: Partnership) -> Basis | None:
    """Return the agreed profile; before there is one, what the reader's own party answered; else None.

    Whoever acts for several parties gets the first one that has answered anything.
    """
    if partnership.has_agreement:
        return Basis(partnership.agreed_profile, _("wat de partijen afspraken"))
    for party in own_parties(user, partnership):
        profile = profile_of(party.positions.all())
        if profile.known:
            return Basis(profile, _("de antwoorden van %(party)s") % {"party": party})
    return None
