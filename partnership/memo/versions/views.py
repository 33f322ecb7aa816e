"""The pages about versions of a memo, and their files."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.checks import document_engine_problems
from partnership.editions import Overtaken
from partnership.forms.fields import sent_number
from partnership.life import Action, has_role, require_moment
from partnership.memo.drafts import today
from partnership.memo.signing.facts import facts_of_signing
from partnership.memo.signing.final import signatures_in
from partnership.memo.signing.standing import signing_of, signings_of
from partnership.memo.versions.facts import contents_of, since, since_newest, snapshot_in, version_of
from partnership.memo.versions.files import sent
from partnership.memo.versions.forms import CompareForm, MakeForm
from partnership.memo.versions.making import make as make_version
from partnership.memo.versions.making import next_number
from partnership.memo.versions.printing import shown
from partnership.models import FinalMemo, Memo, Partnership, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.snapshot.snapshot import Snapshot
from partnership.snapshot.taking import take


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what will be in the next version, and make it."""
    partnership = described_partnership(request.user, pk)
    if not has_role(request.user, partnership, Action.MAKE_MEMO):
        raise PermissionDenied
    require_moment(partnership, Action.MAKE_MEMO)
    if found := document_engine_problems():
        return render(request, "memo/unavailable.html", {"partnership": partnership, "problems": found}, status=503)
    form = MakeForm(request.POST if request.method == "POST" else kept_data(request))
    if request.method == "POST" and form.is_valid():
        return made(request, partnership, form.cleaned_data["why"])
    snapshot = taken_now(partnership, request.user)
    context = {
        "partnership": partnership,
        "form": form,
        "has_errors": bool(form.errors),
        "number": next_number(partnership),
        "snapshot": snapshot,
        "contents": contents_of(snapshot),
        "since": since_newest(partnership, snapshot),
        "being_signed": being_signed(partnership),
    }
    return render(request, "memo/versions/make.html", context)


def being_signed(partnership: Partnership) -> int | None:
    """Return the number of the version that people sign now, which a newer one would end."""
    return next((one.memo.number for one in signings_of(partnership) if one.is_open), None)


def made(request: HttpRequest, partnership: Partnership, why: str) -> HttpResponse:
    number = sent_number(request.POST.get("number", ""))
    try:
        memo = make_version(partnership, number=number, why=why, language=get_language() or "nl", by=request.user)
    except Overtaken:
        messages.info(
            request, _("Er is intussen al een nieuwe versie gemaakt. Bekijk haar voordat u er nog een maakt.")
        )
        return redirect("partnership:memo", partnership.pk)
    messages.success(request, _("Versie %(number)d is gemaakt. Zij verandert niet meer.") % {"number": memo.number})
    return redirect(memo)


def taken_now(partnership: Partnership, user: User) -> Snapshot:
    return take(partnership, user, on=today())


@signed_in
@require_safe
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A version on the screen: what stands in the PDF, from the same snapshot."""
    partnership = described_partnership(request.user, pk)
    memo = version_of(partnership, request.user, number)
    memo.partnership = partnership
    snapshot, signing = snapshot_in(memo), signing_of(memo)
    facts, content = shown(snapshot, memo.language, signatures_in(signing) if signing.is_settled else ())
    numbers = list(partnership.memos.values_list("number", flat=True))
    context = {
        "partnership": partnership,
        "version": memo,
        "signing": facts_of_signing(signing, request.user),
        "memo": facts,
        "content": content,
        "since": since(memo.number, snapshot, taken_now(partnership, request.user)),
        "newest": numbers[0],
        "final": FinalMemo.objects.filter(memo=memo).only("pdf_sha256", "sealed_sha256").first(),
    }
    return render(request, "memo/versions/version.html", context)


@signed_in
@require_safe
def difference(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What differs between a version and now, or between two versions: the older one on the left."""
    partnership = described_partnership(request.user, pk)
    numbers = list(partnership.memos.values_list("number", flat=True))
    form = CompareForm(request.GET if "met" in request.GET else None, numbers=[one for one in numbers if one != number])
    memo = version_of(partnership, request.user, number)
    other = form.other
    if other is None:
        pair, now = (memo, None), taken_now(partnership, request.user)
    else:
        pair = tuple(sorted((memo, version_of(partnership, request.user, other)), key=lambda one: one.number))
        now = snapshot_in(pair[1])
    context = {
        "partnership": partnership,
        "version": memo,
        "old": pair[0],
        "new": pair[1],
        "form": form,
        "since": since(pair[0].number, snapshot_in(pair[0]), now),
    }
    return render(request, "memo/versions/difference.html", context)


@signed_in
@require_safe
def pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return file(request, pk, number, "pdf", "application/pdf")


@signed_in
@require_safe
def data(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return file(request, pk, number, "snapshot", "application/json", suffix="json")


def file(
    request: HttpRequest, pk: int, number: int, column: str, content_type: str, *, suffix: str = "pdf"
) -> HttpResponse:
    """Return a file of a version in one query, as it was kept."""
    rows = Memo.objects.visible_to(request.user).filter(partnership_id=pk, number=number)
    columns = rows.values_list("partnership__created_at", column, f"{column}_sha256")
    created_at, content, sha256 = get_object_or_404(columns)
    name = f"memo-{Partnership(pk=pk, created_at=created_at).reference}-versie-{number}.{suffix}"
    return sent(request, bytes(content), sha256=sha256, number=number, content_type=content_type, name=name)
