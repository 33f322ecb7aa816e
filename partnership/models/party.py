from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.invitation import Invitation
from partnership.models.organisation import Organisation, Side
from partnership.models.participant import Participant
from partnership.models.partnership import Partnership
from partnership.models.position import Position
from partnership.models.user import Membership, MembershipRole, User


class PartyQuerySet(models.QuerySet["Party"]):
    def of(self, user: User) -> PartyQuerySet:
        """The parties this user acts for: as member of the organisation, or invited for this partnership."""
        return self._acted_for(user=user)

    def edited_by(self, user: User) -> PartyQuerySet:
        """The parties whose position this user may state."""
        return self._acted_for(user=user, role=MembershipRole.EDITOR)

    def seats_edited_by(self, user: User) -> PartyQuerySet:
        """The same as `edited_by`, by joins: quicker, but a party for which the user has two seats comes twice."""
        member = models.Q(organisation__memberships__user=user, organisation__memberships__role=MembershipRole.EDITOR)
        joined = models.Q(participants__user=user, participants__role=MembershipRole.EDITOR)
        return self.filter(member | joined)

    def deserted(self) -> PartyQuerySet:
        """Those for which nobody can fill anything in, and nobody got an invitation that works to do so."""
        editor = MembershipRole.EDITOR
        invited = Invitation.objects.arrived().filter(party=models.OuterRef("pk"), role=editor)
        acted_for = self._acted_for(user__is_active=True, role=editor)
        return self.exclude(pk__in=acted_for.values("pk")).exclude(models.Exists(invited))

    def _acted_for(self, **seat) -> PartyQuerySet:
        """Those with such a membership or participant; each once, also for who has both."""
        works_for = Membership.objects.filter(**seat).values("organisation")
        joined = Participant.objects.filter(**seat).values("party")
        return self.filter(models.Q(organisation__in=works_for) | models.Q(pk__in=joined))

    def without_editor(self) -> PartyQuerySet:
        """Those for which nobody can fill anything in yet."""
        works = Membership.objects.filter(organisation=models.OuterRef("organisation"), role=MembershipRole.EDITOR)
        joined = Participant.objects.filter(party=models.OuterRef("pk"), role=MembershipRole.EDITOR)
        return self.filter(~models.Exists(works), ~models.Exists(joined))

    def without_secrets(self) -> PartyQuerySet:
        """Those that are in, and those that never wrote anything for their own eyes only."""
        changes = self.model._meta.get_field("changes").related_model
        private = changes.objects.filter(party=models.OuterRef("pk"), is_private=True)
        return self.filter(models.Q(handed_in_at__isnull=False) | ~models.Exists(private))

    def locked(self) -> PartyQuerySet:
        """Those same ones, which nobody else changes until the transaction ends; rows may still refer to them."""
        return self.select_for_update(of=("self",), no_key=True)

    def present(self) -> PartyQuerySet:
        """Those that take part; not those that were taken out."""
        return self.filter(withdrawn_at=None)

    def handed_in(self) -> PartyQuerySet:
        return self.exclude(handed_in_at=None)

    def missing(self) -> PartyQuerySet:
        """Those we wait for."""
        return self.filter(handed_in_at=None)


class PresentParties(models.Manager.from_queryset(PartyQuerySet)):
    """The manager of parties, also behind a partnership: who was taken out is only in `everyone`."""

    def get_queryset(self) -> PartyQuerySet:
        return super().get_queryset().present()


class Party(models.Model):
    """An organisation that takes part in a partnership."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="parties", verbose_name=_("samenwerking")
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="parties", verbose_name=_("organisatie")
    )
    handed_in_at = models.DateTimeField(_("ingebracht op"), null=True, blank=True)
    handed_in_by = by_user(_("ingebracht door"))

    withdrawn_at = models.DateTimeField(_("doet niet meer mee sinds"), null=True, blank=True)
    """Set when the coordinator took the party out; what it wrote stays, and comes back with it."""

    objects = PresentParties()
    everyone = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("partij")
        verbose_name_plural = _("partijen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["partnership", "organisation"], name="party_once")]

    def __str__(self) -> str:
        return self.organisation.name

    @property
    def history_name(self) -> str:
        return self.organisation.name

    @property
    def side(self) -> Side:
        return self.organisation.side

    @property
    def has_handed_in(self) -> bool:
        return self.handed_in_at is not None

    @property
    def is_left_out(self) -> bool:
        """True when the positions were revealed without those of this party, and it is still not in."""
        return self.partnership.is_revealed and not self.has_handed_in

    @property
    def came_later(self) -> bool:
        """True when this party brought in its positions after the reveal, knowing those of others."""
        return self.has_handed_in and self.partnership.is_revealed and self.handed_in_at > self.partnership.revealed_at

    def is_written_for_by(self, user: User) -> bool:
        """True for who fills in for this party, and for who coordinates as long as nobody does."""
        this = Party.objects.filter(pk=self.pk)
        stands_in = self.partnership.may_be_coordinated_by(user) and this.without_editor().exists()
        return stands_in or this.edited_by(user).exists()

    def stated_positions(self) -> dict[str, Position]:
        """Return the answers by axis. The caller has checked who may see them."""
        return {position.axis: position for position in self.positions.all()}
