from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from survey.models.keys import RandomKey
from survey.models.round import Round
from survey.sides import SHORT, SIDES

LONGEST_NAME: Final = 254
"""As long as an e-mail address may be."""


class Source(models.TextChoices):
    """How somebody came by a code."""

    MAIL = "mail", _("per e-mail")
    LIST = "list", _("op een lijst")
    OPEN = "open", _("via de open link")


class Post(models.TextChoices):
    """How it stands with the mail of an invitation. Nothing is kept of one that went earlier or is used."""

    ASKING = "asking", _("de uitnodiging gaat nog")
    REMINDING = "reminding", _("de herinnering gaat nog")
    MISSED = "missed", _("niet verstuurd")
    TODAY = "today", _("de uitnodiging is verstuurd op de dag die bij de vragenlijst staat")


ON_THE_WAY: Final = (Post.ASKING, Post.REMINDING)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def listed(self) -> InvitationQuerySet:
        """Those that somebody sent or handed out, in the order in which that was done; not those of the open link."""
        return self.exclude(source=Source.OPEN).order_by("number")

    def answered(self) -> InvitationQuerySet:
        return self.filter(is_answered=True)

    def waiting(self) -> InvitationQuerySet:
        return self.filter(is_answered=False)

    def mailed(self) -> InvitationQuerySet:
        return self.filter(source=Source.MAIL)

    def on_the_way(self) -> InvitationQuerySet:
        """Those with a mail that has yet to go."""
        return self.filter(post__in=ON_THE_WAY)

    def missed(self) -> InvitationQuerySet:
        """Those with a mail that did not go, or of which nobody knows whether it went."""
        return self.filter(post=Post.MISSED)


class Invitation(models.Model):
    """One person may answer once. Knows whether that happened; not when, and not what was answered.

    To whom it went is kept while people can answer, and goes when the round is counted. A draft can only be read with
    the code with which it was saved, and goes when it is sent.
    """

    id = RandomKey()
    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="invitations", db_index=False, verbose_name=_("vragenlijst")
    )
    side = models.CharField(_("kant"), max_length=10, choices=SIDES)
    source = models.CharField(_("herkomst"), max_length=10, choices=Source)
    number = models.PositiveIntegerField(_("nummer"), null=True, blank=True)
    """On the list of its round. Those of the open link have none, and after counting none has."""
    addressee = models.CharField(_("voor wie"), max_length=LONGEST_NAME, blank=True)
    """The address it was mailed to, or what the coordinator calls who got the code; often empty."""
    language = models.CharField(_("taal"), max_length=2, default="nl")
    """Of the mail, for a reminder."""
    post = models.CharField(_("e-mail"), max_length=10, choices=Post, blank=True, editable=False)
    draft = models.TextField(blank=True, editable=False)
    """What was filled in and not sent, encrypted with the code."""
    is_answered = models.BooleanField(_("gebruikt"), default=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        indexes = [models.Index(fields=["round", "is_answered", "id"], name="survey_invitation_in_box")]
        constraints = [
            models.CheckConstraint(condition=models.Q(side__in=dict(SIDES)), name="survey_invitation_side_known"),
            models.CheckConstraint(
                condition=models.Q(is_answered=False) | models.Q(draft=""),
                name="survey_invitation_answered_keeps_nothing",
            ),
            models.CheckConstraint(
                condition=~models.Q(source=Source.OPEN) | models.Q(addressee="", number=None),
                name="survey_invitation_open_is_nobody",
            ),
            models.UniqueConstraint(fields=["round", "number"], name="survey_invitation_numbered_once"),
            models.UniqueConstraint(
                fields=["round", "addressee"],
                condition=models.Q(source=Source.MAIL) & ~models.Q(addressee=""),
                name="survey_invitation_mailed_once",
            ),
        ]

    def __str__(self) -> str:
        # Without what tells one from another: this text ends up in logs.
        return f"{self.round_id} {self.side} {self.source}"

    @property
    def name(self) -> str:
        """What the list calls it."""
        return self.addressee or gettext("Code %(number)s") % {"number": self.number}

    @property
    def is_missed(self) -> bool:
        return self.post == Post.MISSED

    @property
    def works_at(self) -> str:
        return str(SHORT[self.side])


class Code(models.Model):
    """A code of an invitation: every mail brings a new one, since no code is stored; the earlier ones keep working."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("code")
        verbose_name_plural = _("codes")

    def __str__(self) -> str:
        # Without the digest: this text ends up in logs.
        return f"{self.invitation_id}"
