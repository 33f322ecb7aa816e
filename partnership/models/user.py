from __future__ import annotations

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.models.organisation import Organisation


class LowercaseEmailField(models.EmailField):
    """An e-mail address that is stored and looked up in lower case, so that case never tells two people apart."""

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return value.strip().lower() if isinstance(value, str) else value


class UserManager(BaseUserManager["User"]):
    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields) -> User:
        if not email:
            raise ValueError("a user needs an e-mail address")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person who logs in. The e-mail address is the login name; its case does not matter."""

    email = LowercaseEmailField(
        _("e-mailadres"), unique=True, error_messages={"unique": _("Er is al een gebruiker met dit e-mailadres.")}
    )
    name = models.CharField(_("naam"), max_length=120, blank=True)
    organisations = models.ManyToManyField(Organisation, through="Membership", related_name="users", blank=True)
    is_overseer = models.BooleanField(
        _("BZK-overzicht"),
        default=False,
        help_text=_("Ziet alle samenwerkingen in het overzicht en verandert er niets."),
    )
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    """Of the mail this person gets."""
    is_staff = models.BooleanField(_("beheerder"), default=False)
    is_active = models.BooleanField(_("actief"), default=True)
    date_joined = models.DateTimeField(_("lid sinds"), default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="user_email_in_lower_case"),
            models.CheckConstraint(
                condition=models.Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="user_language_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        self.email = self.email.strip().lower()

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)

    @property
    def oversees_everything(self) -> bool:
        """True for those who see every deal: BZK overview and administrators."""
        return self.is_active and (self.is_overseer or self.is_superuser)


class MembershipRole(models.TextChoices):
    EDITOR = "editor", _("invuller")
    """May state the position of the organisation."""
    READER = "reader", _("lezer")
    """May see what the organisation may see, and change nothing."""


class Membership(models.Model):
    """A user works for an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("gebruiker"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="memberships", verbose_name=_("organisatie")
    )
    role = models.CharField(_("rol"), max_length=10, choices=MembershipRole, default=MembershipRole.READER)

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="membership_once"),
            models.CheckConstraint(condition=models.Q(role__in=MembershipRole.values), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.organisation}"
