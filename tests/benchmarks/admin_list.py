"""The baseline of the overview: the same list, with the same columns and filters, as the Django admin makes it."""

from django.contrib import admin
from django.urls import path

from config.urls import urlpatterns as our_addresses
from partnership.dashboard.selection import PER_PAGE
from partnership.models import Partnership

same_list = admin.AdminSite(name="admin")


@admin.register(Partnership, site=same_list)
class SameList(admin.ModelAdmin):
    list_display = ("title", "programme", "places", "status", "agreed_steps", "agreed_to_rijk", "updated_at")
    list_filter = ("programme", "provinces", "status")
    list_select_related = ("programme", "known_facts")
    list_per_page = PER_PAGE
    search_fields = ("title", "region")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("provinces", "agreements")

    def places(self, deal: Partnership) -> str:
        return ", ".join(province.brief for province in deal.provinces.all())


urlpatterns = [path("admin/", same_list.urls), *our_addresses]
