"""The administration: organisations, people, and a look at what the others make.

It never shows a position and never lets anybody hurry one: no page, list, filter or log here knows them, and what
decides about the reveal can only be read.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import router
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partnership import history
from partnership.forms.fields import sent_number
from partnership.models import (
    Agreement,
    Invitation,
    KnownDeal,
    Membership,
    Organisation,
    Participant,
    Partnership,
    Party,
    Programme,
    Status,
    User,
)
from partnership.people.capacities import organisations_of


class Administration(admin.AdminSite):
    """Registers only what stands in this file; people log in where everybody does, with the same limits."""

    site_header = site_title = _("Beheer van Onderlegger")
    index_title = _("Wat wilt u beheren?")

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        if request.user.is_authenticated:
            return super().login(request, extra_context)
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))


site = Administration(name="admin")


class KnownChoice(AutocompleteSelect):
    """A choice that is shown again after a mistake. Django would look for what is no number in the database."""

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [key for key in value if sent_number(str(key)) is not None], attrs)


class WithoutShortcuts:
    """A choice is only a choice: no buttons beside it that add or delete what is chosen."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KnownChoice(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        for shortcut in ("can_add_related", "can_change_related", "can_delete_related"):
            if field is not None and hasattr(field.widget, shortcut):
                setattr(field.widget, shortcut, False)
        return field


class CarefulAdmin(WithoutShortcuts, admin.ModelAdmin):
    """Writes only the fields that changed, so that saving here undoes nothing that somebody else saves meanwhile."""

    list_per_page = 50

    def save_model(self, request, obj, form, change) -> None:
        if not change:
            obj.save()
        elif form.changed_data:
            obj.save(update_fields=self.saved_fields(form))

    def saved_fields(self, form) -> list[str]:
        return form.changed_data


class ReadOnly:
    """What the application or the registers write; here one only looks."""

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class MembershipInline(WithoutShortcuts, admin.StackedInline):
    """Who works for whom."""

    model = Membership
    extra = 0
    autocomplete_fields = ("user", "organisation")


class ParticipantInline(ReadOnly, admin.StackedInline):
    """For which partnerships somebody was invited; the coordinator takes people out."""

    model = Participant
    extra = 0
    fields = readonly_fields = ("partnership", "party", "role", "joined_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Participant]:
        return super().get_queryset(request).select_related("party__partnership", "party__organisation")

    @admin.display(description=_("samenwerking"))
    def partnership(self, participant: Participant) -> Partnership:
        return participant.party.partnership


@admin.register(User, site=site)
class UserAdmin(CarefulAdmin):
    """People have no password here: they log in with a code by e-mail, or choose a password themselves."""

    fields = ("email", "name", "language", "is_overseer", "is_staff", "is_active", "last_login", "date_joined")
    readonly_fields = ("last_login", "date_joined")
    list_display = ("email", "name", "works_for", "is_overseer", "is_staff", "is_active", "last_login")
    list_filter = ("is_active", "is_overseer", "is_staff")
    search_fields = ("email", "name")
    ordering = ("email",)

    def get_inlines(self, request: HttpRequest, obj: User | None):
        return (MembershipInline, ParticipantInline) if obj else (MembershipInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("memberships__organisation")

    @admin.display(description=_("organisaties"))
    def works_for(self, user: User) -> str:
        return organisations_of(user)

    def save_model(self, request, obj: User, form, change) -> None:
        obj.is_superuser = obj.is_staff
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def saved_fields(self, form) -> list[str]:
        return [*form.changed_data, "is_superuser"]


@admin.register(Organisation, site=site)
class OrganisationAdmin(CarefulAdmin):
    """Those from the registers change in the register (`load_registers`), those added by hand change here."""

    fields = ("name", "short_name", "layer", "province", "code", "tooi_uri", "valid_from", "valid_until", "note")
    list_display = ("name", "layer", "province", "code", "valid_until")
    list_filter = ("layer", ("province", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("province",)
    search_fields = ("name", "short_name", "=code")
    inlines = (MembershipInline,)

    def get_readonly_fields(self, request, obj=None):
        return self.fields if obj and obj.code else ("code", "tooi_uri")

    def has_delete_permission(self, request, obj=None) -> bool:
        by_hand = obj is None or not obj.code
        return by_hand and super().has_delete_permission(request, obj)


@admin.register(Programme, site=site)
class ProgrammeAdmin(CarefulAdmin):
    fields = ("name", "key", "order")
    readonly_fields = ("key",)
    list_display = ("name", "key", "order")
    search_fields = ("name",)

    def has_add_permission(self, request) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class PartyInline(ReadOnly, admin.StackedInline):
    model = Party
    fields = readonly_fields = ("organisation", "handed_in_at", "handed_in_by")


class AgreementInline(ReadOnly, admin.StackedInline):
    model = Agreement
    fields = readonly_fields = ("axis", "score", "argument", "recorded_at", "recorded_by")


@admin.register(Partnership, site=site)
class PartnershipAdmin(CarefulAdmin):
    """Only the coordinator can be changed: the rest goes through the pages that everybody uses."""

    fields = (
        "title",
        "coordinator",
        "programme",
        "status",
        "started_from",
        "region",
        "provinces",
        "starts_on",
        "ends_on",
        "review_on",
        "is_example",
        "revealed_at",
        "agreed_at",
        "created_at",
        "updated_at",
        "updated_by",
    )
    readonly_fields = tuple(name for name in fields if name != "coordinator")
    list_display = ("title", "programme", "status", "coordinator", "updated_at", "is_example")
    list_filter = ("status", "programme", "is_example")
    list_select_related = ("programme", "coordinator")
    search_fields = ("title", "region")
    autocomplete_fields = ("coordinator",)
    inlines = (PartyInline, AgreementInline)

    def save_model(self, request, obj: Partnership, form, change) -> None:
        was = {"coordinator": history.text_of(Partnership.objects.get(pk=obj.pk), "coordinator")}
        super().save_model(request, obj, form, change)
        history.record(obj, was, by=request.user)

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        is_ours = obj is None or obj.status != Status.NOT_DESCRIBED
        return is_ours and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None) -> bool:
        """Only what somebody has put in the archive first can really go, one at a time."""
        is_put_away = obj is not None and obj.is_archived
        return is_put_away and super().has_delete_permission(request, obj)

    def get_deleted_objects(self, objs, request):
        """Say how much goes of each kind, and never what stands in it."""
        collector = NestedObjects(using=router.db_for_write(Partnership))
        collector.collect(objs)
        counts = {model._meta.verbose_name_plural: len(rows) for model, rows in collector.model_objs.items()}
        goes = [f"{capfirst(str(label))}: {number}" for label, number in counts.items()]
        return sorted(goes), counts, set(), [str(one) for one in collector.protected]


@admin.register(Invitation, site=site)
class InvitationAdmin(ReadOnly, CarefulAdmin):
    """Who was asked; the link and the code are nowhere, here neither."""

    fields = (
        *("email", "party", "role", "language", "invited_by", "invited_at", "sent_at", "expires_at"),
        *("accepted_at", "accepted_by", "withdrawn_at"),
    )
    list_display = ("email", "party", "role", "invited_at", "expires_at", "accepted_at", "withdrawn_at")
    list_filter = ("role",)
    list_select_related = ("party__organisation",)
    search_fields = ("email",)


@admin.register(KnownDeal, site=site)
class KnownDealAdmin(ReadOnly, CarefulAdmin):
    list_display = ("partnership", "code", "year", "rijk_contribution", "bid", "certainty")
    list_filter = ("certainty", "tranche")
    list_select_related = ("partnership",)
    search_fields = ("partnership__title", "code")
