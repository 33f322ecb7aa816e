from __future__ import annotations

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from partnership.htmx import wants_fragment
from partnership.intake.actions import MOST_PARTIES, AlreadyRevealed, TooManyParties, remove_party
from partnership.intake.partner_forms import ByHandForm, NewPartnersForm, OrganisationSearch, RemovalForm
from partnership.intake.partner_search import search, suggestions_for
from partnership.life import NotNow
from partnership.models import Organisation, Partnership, Party
from partnership.people.sessions import kept_data, signed_in
from partnership.positions.actions import AlreadyHandedIn
from partnership.rights import describable_partnership
from partnership.turnout import FEWEST_PARTIES

Adding = NewPartnersForm | ByHandForm


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def partners(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = describable_partnership(request.user, pk)
    if request.method != "POST":
        return choice(request, partnership, kept_form(request, partnership))
    if "remove" in request.POST:
        return remove(request, partnership)
    by_hand = "name" in request.POST
    form = (ByHandForm if by_hand else NewPartnersForm)(request.POST, partnership=partnership)
    news = added(form, request)
    if wants_fragment(request) or not news:
        return choice(request, partnership, form, news)
    messages.success(request, news)
    return redirect("partnership:partners", pk)


def kept_form(request: HttpRequest, partnership: Partnership) -> ByHandForm | None:
    """Return what was typed before the session ended; choosing from a list is done again in one press."""
    kept = kept_data(request)
    return ByHandForm(kept, partnership=partnership) if kept and "name" in kept else None


def added(form: Adding, request: HttpRequest) -> str:
    """Let the chosen organisations take part and return the news; empty when the form has errors."""
    if not form.is_valid():
        return ""
    try:
        return news_of(form.save(by=request.user))
    except TooManyParties:
        message = _("Een samenwerking heeft hier hooguit %(most)d partijen. Haal er eerst een weg.")
        form.add_error(None, message % {"most": MOST_PARTIES})
    except AlreadyRevealed:
        form.add_error(None, _("De posities zijn onthuld. De partijen veranderen nu niet meer."))
    except NotNow as sentence:
        form.add_error(None, str(sentence))
    return ""


def news_of(new: list[Organisation]) -> str:
    if not new:
        return _("Deze organisatie deed al mee.")
    if len(new) == 1:
        return _("%(organisation)s doet nu mee.") % {"organisation": new[0]}
    return ngettext("%(n)d organisatie doet nu mee.", "%(n)d organisaties doen nu mee.", len(new)) % {"n": len(new)}


def choice(request: HttpRequest, partnership: Partnership, form: Adding | None, news: str = "") -> HttpResponse:
    """Show who takes part and who can be added: the page, what a search found, or all of it after adding."""
    searching = OrganisationSearch(request.GET)
    text = searching.cleaned_data["q"] if searching.is_valid() else ""
    parties = partnership.parties.select_related("organisation__province").annotate(answered=Count("positions"))
    context = {
        "partnership": partnership,
        "parties": parties,
        "searching": searching,
        "results": search(partnership, text),
        "suggestions": suggestions_for(partnership),
        "by_hand": form if isinstance(form, ByHandForm) and form.errors else ByHandForm(partnership=partnership),
        "form": form,
        "has_errors": bool(form and form.errors),
        "news": news,
        "fewest": FEWEST_PARTIES,
        "is_fragment": wants_fragment(request),
    }
    fragment = "intake/_partner_choice.html" if request.method == "POST" else "intake/_partner_results.html"
    return render(request, fragment if wants_fragment(request) else "intake/partners.html", context)


def remove(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Take a party out; first ask when it loses answers or reveals all, unless the reader knows."""
    form = RemovalForm(request.POST, partnership=partnership)
    if not form.is_valid():
        messages.warning(request, _("Deze organisatie doet niet mee, of niet meer."))
        return redirect("partnership:partners", partnership.pk)
    party = form.cleaned_data["remove"]
    loses, reveals = party.positions.count(), completes_the_round(party)
    is_open = not (party.has_handed_in or partnership.is_revealed)
    told = form.cleaned_data
    if is_open and ((loses and not told["knows_loss"]) or (reveals and not told["knows_reveal"])):
        context = {"partnership": partnership, "party": party, "loses": loses, "reveals": reveals}
        return render(request, "intake/remove_partner.html", context)
    messages.add_message(request, *outcome_of_removal(party, request))
    return redirect("partnership:partners", partnership.pk)


def completes_the_round(party: Party) -> bool:
    """True when all others have shared, so that taking this party out reveals their positions."""
    others = party.partnership.parties.exclude(pk=party.pk)
    return others.count() >= FEWEST_PARTIES and not others.missing().exists()


def outcome_of_removal(party: Party, request: HttpRequest) -> tuple[int, str]:
    """Take the party out and return what to tell: the level of the message and its text."""
    who = {"organisation": party.organisation.name}
    try:
        is_revealed = remove_party(party, by=request.user)
    except AlreadyHandedIn:
        return messages.ERROR, _("%(organisation)s heeft al posities gedeeld en kan er niet meer uit.") % who
    except AlreadyRevealed:
        return messages.ERROR, _("De posities zijn onthuld. De partijen veranderen nu niet meer.")
    if is_revealed:
        return messages.SUCCESS, _("%(organisation)s doet niet meer mee. Alle posities zijn nu onthuld.") % who
    return messages.SUCCESS, _("%(organisation)s doet niet meer mee.") % who
