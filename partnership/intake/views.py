from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.badges import BADGES
from partnership.editions import Overtaken
from partnership.intake import actions
from partnership.intake import known_deals as known
from partnership.intake.facts import gather
from partnership.intake.forms import DescriptionForm, KnownDealsForm, StartForm
from partnership.intake.next_step import next_step_of
from partnership.intake.own import own_partnerships, rows_for
from partnership.intake.taken_along import taken_along
from partnership.intake.tasks import task_list_of
from partnership.intake.waiting import waiting_in
from partnership.life import Action, require_moment, why_not_now
from partnership.models import Partnership, Status
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import describable_partnership, edited_organisations, may_describe, visible_partnership

PER_PAGE = 20


def typed(request: HttpRequest) -> QueryDict | None:
    """Return what this person typed: just now, or before the session ended."""
    return request.POST if request.method == "POST" else kept_data(request)


@signed_in
@require_safe
def partnerships(request: HttpRequest) -> HttpResponse:
    own = own_partnerships(request.user)
    shows_archive = request.GET.get("archief") == "1"
    archived = own.archived()
    page = Paginator(archived if shows_archive else own.in_use(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": rows_for(request.user, page.object_list),
        "shows_archive": shows_archive,
        "archived": archived.count(),
        "may_start": edited_organisations(request.user).exists(),
    }
    return render(request, "intake/partnerships.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    organisations = edited_organisations(request.user)
    if not organisations:
        return render(request, "intake/may_not_start.html", status=403)
    taken = taken_along(request.GET, request.user)
    initial = {"title": taken.deal.title, "programme": taken.deal.programme_id} if taken.deal else {}
    form = StartForm(typed(request), by=request.user, organisations=organisations, initial=initial)
    if request.method == "POST" and form.is_valid():
        draft, is_new = actions.start(
            by=request.user,
            organisation=form.acting_for,
            title=form.cleaned_data["title"],
            programme=form.cleaned_data["programme"],
            uid=form.cleaned_data["uid"],
            from_deal=taken.deal,
            profile=taken.profile,
        )
        if is_new:
            messages.success(request, _("De samenwerking is gemaakt. Alles wat u invult, blijft een concept."))
            if taken.deviates:
                messages.info(request, _("Uw antwoorden uit het model staan klaar. Geef nog de redenen."))
            own = Partnership.objects.coordinated_by(request.user).in_use().exclude(pk=draft.pk)
            if twin := own.filter(title__iexact=draft.title).first():
                messages.info(request, same_title(twin))
        return redirect(draft)
    context = {"form": form, "taken": taken, "has_errors": bool(form.errors)}
    return render(request, "intake/start.html", context)


def same_title(twin: Partnership) -> str:
    """Return what to tell who began twice, by going back or on purpose."""
    return _(
        "U coördineert al een samenwerking met deze titel: %(reference)s. Was dat dezelfde? Zet er dan een in het "
        "archief, bij ‘Status en archief’."
    ) % {"reference": twin.reference}


@signed_in
@require_safe
def known_deals(request: HttpRequest) -> HttpResponse:
    deals = known.deals_for(request.user)
    form = KnownDealsForm(request.GET)
    page = Paginator(known.matching(deals, **form.wanted), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": known.rows_of(page.object_list),
        "may_start": edited_organisations(request.user).exists(),
    }
    return render(request, "intake/known_deals.html", context)


@signed_in
@require_safe
def task_list(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = visible_partnership(request.user, pk)
    if partnership.status == Status.NOT_DESCRIBED:
        return known_deal(request, partnership)
    facts = gather(partnership, request.user, may_describe=may_describe(request.user, partnership))
    tasks = task_list_of(facts)
    context = {
        "partnership": partnership,
        "badge": BADGES[Status(partnership.status)],
        "facts": facts,
        "task_list": tasks,
        "waiting": waiting_in(facts, tasks, request.user),
        "next_step": next_step_of(facts),
        "sees_history": facts.is_at_the_table,
    }
    return render(request, "intake/task_list.html", context)


def known_deal(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Show what is known of a real deal that nobody described yet; the caller has checked who may see it."""
    (row,) = known.rows_of(known.deals_for(request.user).filter(pk=partnership.pk))
    context = {
        "partnership": partnership,
        "row": row,
        "members": partnership.known_facts.members.order_by("name"),
        "may_start": edited_organisations(request.user).exists(),
    }
    return render(request, "intake/known_deal.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def task(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = describable_partnership(request.user, pk)
    if request.method != "POST":
        require_moment(partnership, Action.DESCRIBE)
    form = DescriptionForm(typed(request), stored=partnership)
    if request.method == "POST":
        if sentence := why_not_now(partnership, Action.DESCRIBE):
            form.add_error(None, f"{sentence} {_('Uw tekst staat er nog.')}")
        while form.is_valid():
            if saved(form, request):
                messages.success(request, _("De opgave is opgeslagen."))
                return redirect("partnership:task", pk) if "stay" in request.POST else redirect(partnership)
            form = DescriptionForm(request.POST, stored=describable_partnership(request.user, pk))
    context = {"partnership": partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "intake/task.html", context)


def saved(form: DescriptionForm, request: HttpRequest) -> bool:
    """Save what differs; False when somebody else saved first, and the form has to be looked at again."""
    if form.has_changed():
        try:
            actions.describe(form.stored, by=request.user, **form.described)
        except Overtaken:
            return False
    return True
