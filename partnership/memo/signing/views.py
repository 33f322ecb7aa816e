"""The pages about signing a version: who signs, signing or declining, and the final PDF."""

from __future__ import annotations

import logging

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.editions import Overtaken
from partnership.forms.fields import sent_number
from partnership.invitations.actions import TooManyInvitations
from partnership.invitations.reading_along import invite_reader
from partnership.life import Action, NotNow, Role, require, roles_in
from partnership.memo.press import CannotPrint
from partnership.memo.signing import actions, final
from partnership.memo.signing.forms import DeclineForm, SignForm
from partnership.memo.signing.mails import tell_asked
from partnership.memo.signing.naming import account_of, save_signatory, signatory_form, signatory_of, why_not_named
from partnership.memo.signing.seal import CannotSeal
from partnership.memo.signing.standing import signing_of
from partnership.memo.signing.wording import why_closed
from partnership.memo.versions.damaged import Damaged, require_intact
from partnership.memo.versions.facts import version_of
from partnership.memo.versions.files import sent
from partnership.models import Decision, FinalMemo, Memo, Partnership, Party, Signatory, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership

logger = logging.getLogger(__name__)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def signatory(request: HttpRequest, pk: int, number: int, party: int) -> HttpResponse:
    """Say who signs a version for a party."""
    memo, place = version_and_party(request.user, pk, number, party)
    require_naming(request.user, memo.partnership, place)
    if request.method == "POST":
        form = save_signatory(memo, place, request.POST, by=request.user)
        if not form.errors:
            ask(request, signatory_of(memo, place), is_other=bool({"email"} & set(form.changed_data)))
            return redirect(memo)
    else:
        if sentence := why_not_named(memo, signatory_of(memo, place)):
            raise NotNow(sentence)
        form = signatory_form(memo, place, kept_data(request))
    context = {
        "partnership": memo.partnership,
        "version": memo,
        "party": place,
        "form": form,
        "has_errors": bool(form.errors),
    }
    return render(request, "memo/signing/signatory.html", context)


def version_and_party(user: User, pk: int, number: int, party: int) -> tuple[Memo, Party]:
    """Return a version with a party that signs it; Http404 when either is not there for this user."""
    partnership = described_partnership(user, pk)
    memo = version_of(partnership, user, number)
    memo.partnership = partnership
    place = get_object_or_404(partnership.parties.select_related("organisation"), pk=party)
    place.partnership = partnership
    return memo, place


def require_naming(user: User, partnership: Partnership, party: Party) -> None:
    """Let the coordinator name for any party and an editor for the own; raises PermissionDenied."""
    if Role.COORDINATOR in roles_in(user, partnership):
        return
    if not partnership.parties.edited_by(user).filter(pk=party.pk).exists():
        raise PermissionDenied


def ask(request: HttpRequest, named: Signatory, *, is_other: bool) -> None:
    """Tell whoever is to sign, and say here what happened; who does not take part yet is invited."""
    told = {"name": named.name, "party": named.party}
    messages.success(request, _("%(name)s ondertekent namens %(party)s.") % told)
    if not is_other:
        return
    if account := account_of(named):
        tell_asked(named, to=account, by=request.user)
        messages.info(request, _("%(name)s krijgt hierover een e-mail.") % told)
        return
    try:
        invite_reader(request, named.party, named.email)
    except TooManyInvitations:
        messages.warning(request, _("Voor deze partij staan al te veel uitnodigingen open. Trek er eerst een in."))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, pk: int, number: int, party: int) -> HttpResponse:
    """Sign a version as the person named for a party, or decline to."""
    memo, place = version_and_party(request.user, pk, number, party)
    require(request.user, memo.partnership, Action.SIGN)
    named = get_object_or_404(Signatory.objects.filter(memo=memo, party=place))
    if not Signatory.objects.for_user(request.user).filter(pk=named.pk).exists():
        raise PermissionDenied
    require_intact(memo)
    named.memo, named.party = memo, place
    if sentence := (
        _("U hebt al besloten. Dat verandert niet meer.") if named.decision else why_closed(signing_of(memo))
    ):
        messages.info(request, sentence)
        return redirect(memo)
    data = request.POST if request.method == "POST" else kept_data(request)
    forms = decision_forms(named, data)
    if request.method == "POST" and forms["decision"] and forms[forms["decision"]].is_valid():
        return decided(request, named, forms)
    context = {
        "partnership": memo.partnership,
        "version": memo,
        "today": timezone.localdate(),
        "signatory": named,
        "sign_form": forms[Decision.SIGNED],
        "decline_form": forms[Decision.DECLINED],
        "form": forms.get(forms["decision"] or Decision.SIGNED),
        "has_errors": any(form.errors for name, form in forms.items() if name != "decision"),
    }
    return render(request, "memo/signing/sign.html", context)


def decision_forms(named: Signatory, data: QueryDict | None) -> dict:
    """Return both forms; the one that was sent holds what was filled in, and `decision` says which one that is."""
    chosen = data.get("decision") if data else None
    chosen = chosen if chosen in Decision.values else None
    return {
        "decision": chosen,
        Decision.SIGNED: SignForm(data if chosen == Decision.SIGNED else None, signatory=named),
        Decision.DECLINED: DeclineForm(data if chosen == Decision.DECLINED else None),
    }


def decided(request: HttpRequest, named: Signatory, forms: dict) -> HttpResponse:
    edition = sent_number(request.POST.get("edition", ""))
    try:
        if forms["decision"] == Decision.SIGNED:
            actions.sign(named, edition=edition, by=request.user)
            messages.success(request, _("U hebt versie %(number)d ondertekend.") % {"number": named.memo.number})
            settle_now(request, named.memo)
        else:
            actions.decline(
                named, reason=forms[Decision.DECLINED].cleaned_data["reason"], edition=edition, by=request.user
            )
            messages.success(request, _("U hebt deze versie niet ondertekend. Alle partijen krijgen hierover bericht."))
    except Overtaken:
        messages.info(request, _("Wie namens uw partij tekent is intussen gewijzigd. Kijk of het klopt."))
        return redirect("partnership:memo-sign", named.partnership.pk, named.memo.number, named.party_id)
    except NotNow as moment:
        messages.info(request, str(moment))
    return redirect(named.memo)


def settle_now(request: HttpRequest, memo: Memo) -> None:
    """Make the final PDF if this was the last signature; when that fails the signatures stay, and one can try again."""
    try:
        made = final.settle(memo, by=request.user)
    except (CannotPrint, CannotSeal, Damaged):
        logger.exception("No final PDF of version %d of %s", memo.number, memo.partnership.reference)
        messages.warning(request, _("Alle partijen hebben ondertekend. De definitieve pdf is nog niet gelukt."))
        return
    if made:
        messages.success(request, _("Alle partijen hebben ondertekend. Het memo is vastgesteld."))


@signed_in
@require_POST
def settle(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Try again to make the final PDF."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.SETTLE)
    memo = version_of(partnership, request.user, number)
    memo.partnership = partnership
    settle_now(request, memo)
    return redirect(memo)


@signed_in
@require_safe
def final_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The final PDF, with its seal where there is one."""
    visible = Memo.objects.visible_to(request.user).filter(partnership_id=pk, number=number)
    row = FinalMemo.objects.filter(memo__in=visible).select_related("memo__partnership").defer(*LEFT_OUT).first()
    if row is None:
        raise Http404
    content, sha256 = (row.sealed, row.sealed_sha256) if row.sealed else (row.pdf, row.pdf_sha256)
    name = f"memo-{row.memo.partnership.reference}-versie-{number}-vastgesteld.pdf"
    return sent(request, bytes(content), sha256=sha256, number=number, content_type="application/pdf", name=name)


LEFT_OUT = ("memo__snapshot", "memo__pdf")
