from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.forms.fields import sent_number
from partnership.htmx import wants_fragment
from partnership.life import NotNow, has_role, require, require_moment, why_not_now
from partnership.models import Partnership, Remark
from partnership.people.sessions import kept_data, signed_in
from partnership.remarks import actions
from partnership.remarks.facts import all_remarks, is_too_early, page_of, remarks_on, thread_of
from partnership.remarks.forms import RemarkForm, ReplyForm
from partnership.remarks.subjects import SUBJECTS, Subject
from partnership.rights import described_partnership, takes_part

PARENT = "parent"
"""In a form: the number of the remark that it replies to."""
OWN_PAGE = "own-page"
"""In a form on the page of the remarks alone: the reader comes back there."""
STEPS = MappingProxyType(
    {
        "settle": actions.settle,
        "reopen": actions.reopen,
        "take-back": actions.take_back,
        "put-back": actions.put_back,
        "memo": lambda remark, *, by: actions.take_along(remark, by=by, in_memo=True),
        "no-memo": lambda remark, *, by: actions.take_along(remark, by=by, in_memo=False),
    }
)


def partnership_with_remarks(request: HttpRequest, pk: int) -> Partnership:
    """Return a partnership whose remarks this person reads; 404 for a stranger, 403 for who only oversees."""
    partnership = described_partnership(request.user, pk)
    if not takes_part(request.user, partnership):
        raise PermissionDenied
    return partnership


def subject_called(key: str) -> Subject:
    if key not in SUBJECTS:
        raise Http404
    return SUBJECTS[key]


@signed_in
@require_safe
def remarks(request: HttpRequest, pk: int) -> HttpResponse:
    """What is said and not yet dealt with, about everything; then what is."""
    partnership = partnership_with_remarks(request, pk)
    found = all_remarks(partnership, request.user)
    context = {
        "partnership": partnership,
        "groups": [(one, page_of(partnership, one.subject, request.user)) for one in found],
        "open": sum(len(one.open) for one in found),
        "closed": sum(len(one.closed) for one in found),
    }
    return render(request, "remarks/remarks.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def on(request: HttpRequest, pk: int, subject: str) -> HttpResponse:
    """The remarks on one subject, on a page of their own; and where a new one or a reply is sent to."""
    partnership, about = partnership_with_remarks(request, pk), subject_called(subject)
    if request.method == "POST":
        return receive(request, partnership, about)
    if is_too_early(partnership, about):
        require_moment(partnership, about.action)
    return page(request, partnership, about, typed=kept_data(request))


def receive(request: HttpRequest, partnership: Partnership, subject: Subject) -> HttpResponse:
    if not has_role(request.user, partnership, subject.action):
        raise PermissionDenied
    parent = parent_in(request, partnership, subject)
    form = ReplyForm(request.POST, remark=parent) if parent else RemarkForm(request.POST)
    if not form.is_valid():
        return refuse(request, partnership, subject, form)
    said = {"text": form.cleaned_data["text"], "in_memo": form.cleaned_data.get("in_memo", False)}
    try:
        placed = actions.place(partnership, subject, by=request.user, parent=parent, **said)
    except NotNow:
        return page(request, partnership, subject, typed=request.POST)
    if wants_fragment(request):
        template = "remarks/_thread_alone.html" if parent else "remarks/_placed.html"
        news = _("Uw reactie staat er.") if parent else _("Uw opmerking staat er.")
        return thread(request, partnership, placed, template, news=news, just_placed=placed.pk, form=RemarkForm())
    return redirect(back_to(request, partnership, placed))


def parent_in(request: HttpRequest, partnership: Partnership, subject: Subject) -> Remark | None:
    """Return the remark that is replied to; None for a new one."""
    if PARENT not in request.POST:
        return None
    threads = Remark.objects.threads().filter(partnership=partnership, subject=subject.key)
    return get_object_or_404(threads, pk=sent_number(request.POST[PARENT]))


def refuse(
    request: HttpRequest, partnership: Partnership, subject: Subject, form: RemarkForm | ReplyForm
) -> HttpResponse:
    """Show what is wrong beside what was typed."""
    if not wants_fragment(request):
        return page(request, partnership, subject, typed=request.POST)
    if isinstance(form, ReplyForm):
        return thread(request, partnership, form.remark, "remarks/_thread_alone.html", reply=form)
    context = {"partnership": partnership, "remarks": remarks_on(partnership, subject, request.user), "form": form}
    return render(request, "remarks/_new.html", context)


@signed_in
@require_POST
def remark(request: HttpRequest, pk: int, subject: str, remark: int) -> HttpResponse:
    """Settle a remark or open it again; its author takes it back, or along to the memo."""
    partnership, about = partnership_with_remarks(request, pk), subject_called(subject)
    about_it = Remark.everything.filter(partnership=partnership, subject=about.key).select_related("partnership")
    stored = get_object_or_404(about_it, pk=remark)
    require(request.user, partnership, about.action)
    step = STEPS.get(request.POST.get("step", ""))
    if step is None or (stored.parent_id and step in (actions.settle, actions.reopen)):
        raise Http404
    step(stored, by=request.user)
    if wants_fragment(request):
        return thread(request, partnership, stored, "remarks/_thread_alone.html", news=_("De opmerking is bijgewerkt."))
    return redirect(back_to(request, partnership, stored))


def page(request: HttpRequest, partnership: Partnership, subject: Subject, *, typed: QueryDict | None) -> HttpResponse:
    """Render the remarks on one subject alone, with what somebody typed and could not be kept."""
    closed = why_not_now(partnership, subject.action)
    parent = Remark.objects.filter(pk=sent_number(typed[PARENT])).first() if typed and PARENT in typed else None
    context = {
        "partnership": partnership,
        "remarks": remarks_on(partnership, subject, request.user),
        "form": RemarkForm(typed if typed and not parent else None),
        "reply": ReplyForm(typed, remark=parent) if parent else None,
        "own_page": OWN_PAGE,
        "page": page_of(partnership, subject, request.user),
        "closed": closed if typed else "",
    }
    context["has_errors"] = bool(typed and (closed or context["form"].errors or (parent and context["reply"].errors)))
    return render(request, "remarks/on.html", context)


def thread(
    request: HttpRequest, partnership: Partnership, said: Remark, template: str, **context: object
) -> HttpResponse:
    """Render one thread, for a page that shows it already or gets it."""
    found = remarks_on(partnership, SUBJECTS[said.subject], request.user)
    facts: Mapping[str, object] = {
        "partnership": partnership,
        "remarks": found,
        "thread": thread_of(found, said),
    }
    return render(request, template, {**facts, **context})


def back_to(request: HttpRequest, partnership: Partnership, said: Remark) -> str:
    """Return where the reader was: at the thread, on the page of the subject or on that of the remarks alone."""
    subject = SUBJECTS[said.subject]
    own = remarks_on(partnership, subject, request.user).address
    page = own if OWN_PAGE in request.POST else page_of(partnership, subject, request.user)
    return f"{page}#opmerking-{said.parent_id or said.pk}"
