"""What the task list of a partnership is made of, fetched once for one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse

from partnership.axes import AXES
from partnership.intake.signing_task import newest_version, to_sign
from partnership.intake.standing import Standing, roles_of, standing_of
from partnership.invitations.sharing import Sharing, sharing_of
from partnership.life import Action, why_not_now
from partnership.memo.signing.standing import Signing
from partnership.models import Invitation, Organisation, Partnership, Party, User
from partnership.positions.actions import action_in
from partnership.progress import Progress
from partnership.sections.registry import SECTIONS
from partnership.turnout import Turnout


@dataclass(frozen=True, slots=True)
class Facts:
    """What the task list is made of. Of a position only how many axes are answered, never an answer."""

    partnership: Partnership
    parties: tuple[Party, ...]
    """With `answered`: the number of axes, 0–6."""
    provinces: tuple[Organisation, ...]
    standing: Standing
    may_describe: bool
    coordinator: str
    """Name and organisation."""
    agreed: int
    """On how many axes something is agreed, 0–6."""
    sections: Mapping[str, Progress]
    """How far the sections are, by key."""
    sharing: Sharing
    deserted: tuple[Party, ...]
    """The parties that have not shared, and for which nobody can do so or got an invitation to.

    With `has_unsent`: whether an invitation is there that did not go by mail.
    """
    signing: Signing | None
    """The newest version of the memo, with who signs it."""
    to_sign: tuple[Party, ...] = ()
    """The parties for which the reader is to sign it now."""

    @property
    def place(self) -> str:
        """The region in words and the provinces."""
        names = ", ".join(province.brief for province in self.provinces)
        region = self.partnership.region
        return f"{region} ({names})" if region and names else region or names

    @property
    def is_at_the_table(self) -> bool:
        """True for who takes part or coordinates, and so follows the conversation."""
        return self.may_describe or bool(self.standing.own)

    @property
    def to_share(self) -> tuple[Party, ...]:
        """The parties the reader fills in for that have not shared their positions, and can do so now."""
        if why_not_now(self.partnership, action_in(self.partnership)):
            return ()
        own = {party.pk for party in self.standing.edits}
        return tuple(party for party in self.parties if party.pk in own and not party.has_handed_in)

    @property
    def turnout(self) -> Turnout:
        """How many parties have shared today."""
        return Turnout(self.sharing.parties, self.sharing.ready, self.sharing.due_on, self.sharing.today)

    @property
    def may_reveal(self) -> bool:
        """True for the coordinator from the moment that it can be done without who is not in."""
        is_due = self.turnout.obstacle is None and not why_not_now(self.partnership, Action.REVEAL)
        return self.may_describe and is_due

    def address(self, name: str, *more: str | int) -> str:
        return reverse(f"partnership:{name}", args=[self.partnership.pk, *more])

    def answer_address(self, party: Party) -> str:
        """Where the reader answers for a party: question by question at first, all six once there is an answer."""
        if party.answered:
            return self._for_party(self.address("questions"), party)
        return self._for_party(self.address("question", AXES[0].key), party)

    def people_address(self) -> str:
        """Where the reader invites people: for the one party that has nobody, or else where all of them stand.

        An invitation that did not go by mail stands there too, to be sent again.
        """
        if len(self.deserted) == 1 and not self.deserted[0].has_unsent:
            return self.address("invite", self.deserted[0].pk)
        return self.address("people")

    def check_address(self, party: Party) -> str:
        return self._for_party(self.address("check"), party)

    def _for_party(self, address: str, party: Party) -> str:
        """Name the party in the address for who fills in for several."""
        return f"{address}?party={party.pk}" if len(self.standing.edits) > 1 else address


def gather(partnership: Partnership, user: User, *, may_describe: bool) -> Facts:
    """Fetch what the task list says of a partnership the user may see, in as many queries for 2 parties as for 40."""
    parties = tuple(partnership.parties.select_related("organisation").annotate(answered=Count("positions")))
    standing = standing_of(user, partnership, parties, roles_of(user))
    signing = newest_version(partnership)
    unsent = Invitation.objects.open().filter(party=OuterRef("pk"), sent_at=None)
    deserted = partnership.parties.missing().deserted().annotate(has_unsent=Exists(unsent))
    return Facts(
        partnership=partnership,
        parties=parties,
        provinces=tuple(partnership.provinces.all()),
        standing=standing,
        may_describe=may_describe,
        coordinator=coordinator_in_words(partnership, parties),
        agreed=partnership.agreements.settled().count(),
        sections={section.key: section.progress(partnership, parties) for section in SECTIONS},
        sharing=sharing_of(partnership, parties),
        signing=signing,
        to_sign=() if why_not_now(partnership, Action.SIGN) else to_sign(signing, user, standing.own),
        deserted=tuple(deserted.select_related("organisation")),
    )


def coordinator_in_words(partnership: Partnership, parties: Sequence[Party]) -> str:
    """Return 'Nora van Dam, Provincie Voorland': the first party the coordinator works for."""
    if partnership.coordinator is None:
        return ""
    works_for = roles_of(partnership.coordinator)
    places = [party.organisation.name for party in parties if works_for.in_(party)]
    return ", ".join([str(partnership.coordinator), *places[:1]])
