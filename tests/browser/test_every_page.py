"""Every kind of page, opened as a reader would: no barriers, no complaints in the browser, nothing beside the screen.

A new address fails the test at the end until it has a row in the table.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import cycle
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import URLResolver, get_resolver, include, path, resolve
from django.utils import timezone
from playwright.sync_api import Page

from cases.consent import actions as consent
from cases.loading import load_library
from cases.models import CaseConsent, Finding
from partnership import history
from partnership.axes import AXES
from partnership.dialogue.versions.actions import reopen
from partnership.funding import Instrument
from partnership.importing.actions import keep
from partnership.ladder import LADDER
from partnership.models import (
    Bundle,
    BundleFile,
    CornerText,
    DemocraticMoment,
    Expectation,
    Invitation,
    Layer,
    Participant,
    Partnership,
    Party,
    Phase,
    Reminder,
    Status,
    User,
)
from partnership.models.funding import Instruments
from partnership.people.demo import DEMO_PEOPLE
from partnership.profile import REFERENCES, Profile
from partnership.snapshot.taking import take
from survey.models import Round
from tests import make
from tests.browser.colleagues import answer_with_a_colleague, describe_with_a_colleague
from tests.partnership.importing.memos import take_over

urlpatterns = [path("demo/", include("partnership.people.demo_urls")), path("", include("config.urls"))]
"""The addresses of the site, and that of the demonstration."""

VIEWS = [(1280, "light"), (390, "dark")]
NARROWEST = 320

EDITOR = "alice@beekdam.example"


def draft(place, other):
    made = make.partnership(coordinator=place.memberships.get().user, parties=[place, other])
    make.positions(made.parties.get(organisation=place), Profile(3, 4, None))
    return made


def in_positions(place, other, *, first=None, second=None, **fields):
    """A partnership in which the first organisation, the second, or neither has shared."""
    made = make.partnership(status=Status.POSITIONS, coordinator=place.memberships.get().user, **fields)
    make.party(made, place, profile=REFERENCES["res"], handed_in=bool(first))
    make.party(made, other, profile=REFERENCES["mirt"], handed_in=bool(second))
    return made


def ready(place, other):
    return in_positions(place, other, second=True)


def waiting(place, other):
    return in_positions(place, other, first=True)


def overdue(place, other):
    """The last day has passed; two parties are in, and one with the longest name is not."""
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    made = in_positions(place, other, first=True, second=True, positions_due_on=yesterday)
    make.party(made, make.organisation("Samenwerkingsverband" * 10, layer="other"), profile=REFERENCES["mirt"])
    return made


def without_the_first(place, other):
    """Revealed after the last day without the first organisation, which has answered."""
    made = in_positions(place, other, second=True)
    make.party(made, make.organisation("Gemeente Heidekamp"), profile=REFERENCES["mirt"])
    return make.reveal(made, without=[place])


def revealed(place, other, **fields):
    fields = {"status": Status.CONVERSATION, "programme": make.programme()} | fields
    made = make.partnership(coordinator=place.memberships.get().user, **fields)
    make.party(made, place, profile=REFERENCES["res"], handed_in=True)
    make.party(made, other, profile=Profile(3, 1, 1, 5, None, 5), handed_in=True)
    return made


def agreed(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.AGREED)


def running(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.RUNNING)


def closed(place, other):
    return revealed(place, other, agreed=REFERENCES["regio-deal"], status=Status.CLOSED)


def reserved(place, other):
    """A partnership in conversation, with a reservation that has the same number as the partnership."""
    made = revealed(place, other)
    make.reservation(made.parties.last(), pk=made.pk, text="Als de raad het wil. " + "verantwoordelijkheid" * 3)
    return made


def reopened(place, other):
    """A partnership that went back from an agreement to the conversation."""
    made = agreed(place, other)
    make.reservation(made.parties.last())
    return reopen(made, version=1, reason="De raad wil anders.", by=made.coordinator)


def crowded_conversation(place, other):
    """A conversation with more parties than a reader keeps apart."""
    made = revealed(place, other)
    for number in range(10):
        make.party(made, make.organisation(f"Gemeenschappelijke regeling {number}"), profile=REFERENCES["mirt"])
    return made


def remarked(place, other):
    """A partnership with remarks in every state, one of them with a word that fits on no phone."""
    made, by = revealed(place, other), place.memberships.get().user
    asked = make.remark(made, by, text="Klopt de " + "verantwoordelijkheidsverdeling" * 3, in_memo=True)
    make.remark(made, by, parent=asked, text="Dat zoeken wij uit.")
    make.remark(made, by, text="Dit is al goed.", settled_at=timezone.now(), settled_by=by)
    make.remark(made, by, subject="task", text="Ook het dal hoort erbij.")
    return made


def rewritten(place, other):
    """A partnership whose task somebody wrote with a word that fits on no phone."""
    made, by = draft(place, other), place.memberships.get().user
    history.save(made, edition=made.edition, by=by, task="Eén zin.\n\n" + "verantwoordelijkheidsverdeling" * 3)
    return made


def triangular(place, other):
    """Two parties that see their capacity differently."""
    made = draft(place, other)
    for party, state in zip(made.parties.all(), ("yes", "not-yet"), strict=True):
        CornerText.objects.create(partnership=made, party=party, corner="capacity", in_order=state, text="Zin " * 90)
    return made


def written_case(place, other):
    """A case with a history, and a word in it that fits on no phone."""
    case = make.case()
    title = "Waterdeal " + "verantwoordelijkheidsverdeling" * 4
    history.save(case, edition=1, by=make.user("kim@bzk.example"), title=title)


def asked_for_consent(place, other):
    """A closed partnership that BZK asks for as a case, with a word that fits on no phone."""
    made = closed(place, other)
    made.task = "Samen water vasthouden, met een " + "verantwoordelijkheidsverdeling" * 3
    made.save(update_fields=["task"])
    consent.ask(made, by=make.user("kim@bzk.example", is_overseer=True))
    return made


def becoming_a_case(place, other):
    """A closed partnership whose parties gave consent, with a draft of a case."""
    made, by = asked_for_consent(place, other), place.memberships.get().user
    for asked in CaseConsent.objects.about(made):
        consent.answer(asked, consent.Answer.GIVE, by=by)
    make.finding(consent.begin_case(made, by=by))
    return made


def archived(place, other):
    return revealed(place, other, archived_at=timezone.now())


def crowded(place, other):
    """More parties than fit beside each other, under the longest title, with a word that fits on no phone."""
    title = "Samen aan het werk voor de " + "verantwoordelijkheidsverdeling" * 2
    made = make.partnership(title.ljust(200, "."), coordinator=place.memberships.get().user, parties=[place, other])
    for number in range(10):
        make.party(made, make.organisation(f"Gemeenschappelijke regeling {number}", layer="other"))
    return made


def talking(place, other):
    """Forty parties of all layers that shared; one has the longest name, of one word that fits on no phone."""
    made = revealed(place, other)
    for number, layer in zip(range(38), cycle(Layer), strict=False):
        name = f"{number} {'Samenwerkingsverband' * 12}"[:200] if number == 7 else f"Organisatie {number}"
        scores = [None if (number + axis) % 9 == 0 else (number + axis) % 5 + 1 for axis in range(len(AXES))]
        make.party(made, make.organisation(name, layer=layer), profile=Profile(*scores), handed_in=True)
    return made


def divided(place, other):
    """Who does what is filled in, with a phase that has a profile of its own; the parties are talking."""
    return with_phases(revealed(place, other), 3)


def with_ministries(place, other):
    """Two ministries answer differently, and Alice fills in for both; a third has said nothing."""
    made = revealed(place, other)
    for number, answer in enumerate(["yes", "no", ""]):
        ministry = make.organisation(f"Ministerie van {'verantwoordelijkheidsverdeling' * 2} {number}", layer="rijk")
        party = make.party(made, ministry)
        if answer:
            make.participant(party, made.coordinator)
            make.rijk_check(party, answer=answer, explanation="Samenwerkingsverantwoordelijkheden" * 3)
    return made


def many_phases(place, other):
    """As many phases as there can be, the last one with a word that fits on no phone."""
    return with_phases(agreed(place, other), 12)


def with_phases(made, number):
    make.division(made, executors=made.parties.all(), deciders_text="De stuurgroep", contact_name="A. de Boer")
    for year in range(1, number + 1):
        name = "verantwoordelijkheidsverdeling" * 2 if year == 12 else f"Fase {year}"
        phase = make.phase(made, name, dt.date(2026 + year, 1, 1), role=[*LADDER, "unknown"][year % 6])
    phase.terms.create(axis="obligation", score=2, argument="Deze fase staat in de wet.")
    make.phase(made, "Weggehaald", removed_at=timezone.now())
    return made


def with_means(place, other, **fields):
    """Filled in: nought, cents, a year outside the period, and words that fit on no phone."""
    made = revealed(place, other, starts_on=dt.date(2027, 1, 1), ends_on=dt.date(2028, 12, 31), **fields)
    own, _other = made.parties.all()
    for year in (2027, 2028, 2035):
        make.contribution(own, year, euro=Decimal("1250000.50"), hours=0, note="verantwoordelijkheidsverdeling" * 3)
    make.contribution(own, 2029, euro=0)
    make.funding(made, instruments=Instruments(list(Instrument)), who_pays="verantwoordelijkheidsverdeling" * 3)
    return made


def with_many_means(place, other):
    made = with_means(place, other)
    for number in range(38):
        party = make.party(made, make.organisation(f"Gemeente {number}"))
        for year in range(2027, 2037):
            make.contribution(party, year, euro=123_456 * number, hours=40 * number)
    return made


def expecting(place, other):
    """One that is late, one that was declined, one of all, and words that fit on no phone."""
    made = revealed(place, other)
    own, theirs = made.parties.all()
    make.party(made, make.organisation("Ministerie van Voorbeelden", layer="rijk"))
    long_word = "verantwoordelijkheidsverdeling" * 3
    make.expectation(theirs, own, long_word, due_on=dt.date(2020, 3, 1), due_words="elk half jaar")
    declined = make.expectation(own, theirs, "Grond voor water", speaks_for_side=True)
    make.expectation_answer(declined, theirs, "declined", reason=long_word)
    of_all = make.expectation(own, "everyone", "Een bericht over de voortgang")
    make.expectation_answer(of_all, theirs, state="fails", state_note=long_word, state_on=dt.date(2026, 5, 1))
    make.expectation_answer(make.expectation(theirs, own, "Een plek in de stuurgroep"), own, state="busy")
    return made


def expecting_much(place, other):
    """Sixty expectations between forty parties."""
    made = expecting(place, other)
    own, theirs, _ministry = made.parties.all()
    for number in range(37):
        make.party(made, make.organisation(f"Gemeente {number}"))
    for number in range(56):
        make.expectation(theirs, "everyone" if number % 8 == 0 else own, f"Nummer {number}")
    return made


def peopled(place, other):
    """Somebody takes part, somebody is invited, an invitation is over, and a mail did not get through."""
    made = draft(place, other)
    party = made.parties.get(organisation=other)
    make.participant(party, make.user("sem@voorland.example", name="Sem Yilmaz"))
    make.invitation(party, "verantwoordelijkheidsverdeling" * 2 + "@voorland.example", invited_by=made.coordinator)
    for number, fields in enumerate(({"expires_at": timezone.now()}, {"sent_at": None})):
        make.invitation(party, f"n{number}@voorland.example", secret=make.Secret(str(number), "x"), **fields)
    return made


def reminded(place, other):
    """Bob's organisation has not shared, was reminded yesterday and has some days left; nobody acts for a third one."""
    today = timezone.localdate()
    made = in_positions(place, other, first=True, positions_due_on=today + dt.timedelta(days=9))
    Reminder.objects.create(party=made.parties.get(organisation=other), day=today - dt.timedelta(days=1))
    make.party(made, make.organisation("verantwoordelijkheidsverdeling" * 2))
    return made


def invited(place, other):
    """Bob, who has an account, is invited for the other organisation too."""
    made = draft(place, other)
    make.invitation(made.parties.get(organisation=place), "bob@voorland.example", invited_by=made.coordinator)
    return made


def withdrawn(place, other):
    made = invited(place, other)
    Invitation.objects.update(withdrawn_at=timezone.now())
    return made


def lawful(place, other):
    """The legal basis is filled in, with moments of both parties; one has a word that fits on no phone."""
    return with_moments(revealed(place, other))


def many_moments(place, other):
    return with_moments(talking(place, other))


def with_moments(made):
    make.legal_basis(made, character="contract", authority="both", consultation_starts_on=dt.date(2027, 1, 1))
    for number, party in enumerate(made.parties.order_by("-pk")):
        make.moment(party, "frame", dt.date(2026, 11, 1 + number % 28), state="held")
        make.moment(party, "decide", dt.date(2027, 2, 1 + number % 28), what="verantwoordelijkheidsverdeling" * 3)
        make.moment(party, "account", when_text="voorjaar 2028", body="Samenwerkingsverband" * 7)
    make.moment(party, removed_at=timezone.now())
    return made


def unsigned(place, other):
    made = agreed(place, other)
    make.memo(made)
    return made


def versioned(place, other):
    """Two versions that differ in much, one word of it fits on no phone; the second is being signed by Bob."""
    made = with_phases(agreed(place, other), 3)
    make.memo(made, why="verantwoordelijkheidsverdeling" * 4)
    make.expectation(made.parties.first(), "everyone", "verantwoordelijkheidsverdeling" * 4)
    made.phases.first().delete()
    memo = make.memo(made, 2)
    bob = User.objects.get(email="bob@voorland.example")
    make.signatory(memo, made.parties.last(), bob, mandate="verantwoordelijkheidsverdeling" * 4)
    Partnership.objects.update(task="verantwoordelijkheidsverdeling" * 4)
    return made


def declined(place, other):
    made = unsigned(place, other)
    reason = {"decision": "declined", "reason": "verantwoordelijkheidsverdeling" * 4}
    signed_by(made, made.parties.first(), **reason)
    return made


def settled(place, other):
    made = unsigned(place, other)
    for party in made.parties.all():
        signed_by(made, party, decision="signed")
    make.final_memo(made.memos.get())
    return made


def signed_by(made, party, **decision):
    who = party.organisation.memberships.first().user
    make.signatory(made.memos.get(), party, who, decided_at=timezone.now(), **decision)


def bundled(place, other):
    """Memos that are there to download; one was too large and one is out of reach."""
    made = draft(place, other)
    fields = {"included": [made.pk], "too_large": ["verantwoordelijkheidsverdeling" * 3], "done": 3}
    bundle = make.bundle(made.coordinator, made, made, made, state="done", **fields)
    BundleFile.objects.create(bundle=bundle, kind="zip", content=b"", size=1_234_567)
    return made


def being_bundled(place, other):
    made = draft(place, other)
    make.bundle(made.coordinator, made, made, state="running", done=1)
    return made


def not_bundled(place, other):
    made = draft(place, other)
    make.bundle(made.coordinator, made, state="failed")
    return made


def known(place, other):
    return make.known_deal(rijk_contribution=12, regional_contribution=12)


def surveyed(place, other):
    """A round that is open, with a code and a word that fits on no phone."""
    made = revealed(place, other)
    make.survey_invitation(make.survey_round(made, note="verantwoordelijkheidsverdeling" * 3))
    return made


def surveyed_before(place, other):
    """A round whose days are over."""
    made = revealed(place, other)
    make.survey_invitation(make.survey_round(made, days=(-9, -1)))
    return made


def surveyed_twice(place, other):
    """Two rounds that are over, with enough answers; what was agreed does not go with them, and a remark is long."""
    made = revealed(place, other, agreed=Profile(5, 5, 5, 5, 1, 5), status=Status.RUNNING)
    for days, scores in (((-99, -90), "1234"), ((-9, -1), "4545")):
        held = make.survey_round(made, days=days)
        for side in ("rijk", "decentral"):
            for score in scores:
                make.responses(held, side, 6, text=score * 23 + "0")
    held.remarks.create(text="verantwoordelijkheidsverdeling" * 3)
    return made


def nationwide(place, other):
    return make.survey_round(open_key="open-sleutel")


def waiting_to_be_confirmed(place, other):
    """A memo that came in before waits for Alice; a party with a name that fits on no phone is not found here."""
    made = agreed(place, other)
    by, memo = made.coordinator, take(made, made.coordinator, on=timezone.localdate())
    take_over(memo, by)
    name = "verantwoordelijkheidsverdeling" * 4
    organisation = replace(memo.parties[1].organisation, name=name)
    keep(replace(memo, parties=(memo.parties[0], replace(memo.parties[1], organisation=organisation))), by=by)
    return made


def waiting_again(place, other):
    """The same memo came in before."""
    made = agreed(place, other)
    memo = take(made, made.coordinator, on=timezone.localdate())
    take_over(memo, made.coordinator)
    keep(memo, by=made.coordinator)
    return made


def taken_over(place, other):
    made = agreed(place, other)
    return take_over(take(made, made.coordinator, on=timezone.localdate()), made.coordinator)


def send_what_is_no_memo(page: Page) -> None:
    page.locator("input[type=file]").set_input_files({"name": "m.json", "mimeType": "", "buffer": b'{"title": 5}'})
    submit(page)
    page.get_by_role("heading", name="Wat er niet klopt").wait_for()


def submit(page: Page) -> None:
    page.locator("main form[method=post]:not(.inline) button[type=submit]").first.click()
    page.wait_for_load_state("networkidle")


def leave_empty(page: Page) -> None:
    submit(page)
    page.get_by_role("heading", name="Er is een probleem").wait_for()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")


def type_what_cannot_be_read(page: Page) -> None:
    page.locator("input.amount").first.fill("1,250")
    page.get_by_role("button", name="Bewaar en ga terug").click()
    page.get_by_role("heading", name="Er is een probleem").wait_for()


def take_one_away(page: Page) -> None:
    page.get_by_role("button", name="Haal weg").first.click()
    page.get_by_role("button", name="Zet terug").wait_for()


def write_conditions_without_saying_so(page: Page) -> None:
    page.get_by_label("Welke voorwaarden?").fill("Alleen voor water.")
    leave_empty(page)


def remark_nothing(page: Page) -> None:
    page.get_by_text("Opmerking plaatsen").click()
    page.get_by_role("button", name="Plaats de opmerking").click()
    page.get_by_text("Schrijf wat u wilt opmerken.").first.wait_for()


def record_nothing(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Leg vast en ga naar")).click()
    page.get_by_role("heading", name="Er is een probleem").wait_for()


def ask_for_a_code(page: Page) -> None:
    page.get_by_label("E-mailadres").fill(EDITOR)
    submit(page)


def choose_a_day_that_has_passed(page: Page) -> None:
    page.get_by_label("Posities delen tot en met").fill("2020-01-01")
    leave_empty(page)


def choose_the_next(page: Page) -> None:
    page.get_by_label("Wie wordt de coördinator?").select_option(index=1)
    submit(page)


def accept(page: Page) -> None:
    page.get_by_role("button", name="Doe mee aan deze samenwerking").click()
    page.wait_for_load_state("networkidle")


def fill_in_the_code(page: Page) -> None:
    ask_for_a_code(page)
    page.locator("main input[name=code]").fill(re.search(r"[A-Z]{4}-[A-Z]{4}", mail.outbox[-1].body).group())
    submit(page)


def begin_answering(page: Page) -> None:
    page.get_by_role("button", name="Begin met invullen").click()
    page.get_by_role("heading", name="Hoe sterk speelt dit").wait_for()


def answer_what_is_no_score(page: Page) -> None:
    begin_answering(page)
    page.evaluate("document.querySelector('main input[type=radio]').value = 'veel'")
    page.locator("main input[type=radio]").first.check()
    leave_empty(page)


def stop_answering(page: Page) -> None:
    begin_answering(page)
    page.get_by_role("button", name="Bewaar en stop voor nu").click()
    page.get_by_role("heading", name="Uw antwoorden zijn bewaard").wait_for()


def answer_to_the_end(page: Page) -> None:
    begin_answering(page)
    page.locator("main input[type=radio]").first.check()
    for _part in range(4):
        page.get_by_role("button", name="Bewaar en ga naar").click()
        page.wait_for_load_state("networkidle")


def send_the_answers(page: Page) -> None:
    answer_to_the_end(page)
    page.get_by_role("button", name="Verstuur uw antwoorden").click()
    page.get_by_role("heading", name="Uw antwoorden zijn verstuurd").wait_for()


def make_codes(page: Page) -> None:
    page.get_by_label("Hoeveel codes?").fill("3")
    page.locator("main input[type=radio]").first.check()
    page.get_by_role("button", name="Maak codes om te printen").click()
    page.get_by_role("heading", name="Codes om uit te delen").wait_for()


def send_a_file(page: Page) -> None:
    page.locator("main input[type=file]").set_input_files(
        {"name": "m.pdf", "mimeType": "application/pdf", "buffer": b"x"}
    )
    submit(page)
    page.get_by_role("heading", name="Dit bestand is onbekend").wait_for()


@dataclass(frozen=True)
class Kind:
    address: str
    """With `{pk}` where it is about a partnership, and `{phase}` and so on for the last of each in LAST."""
    who: str = ""
    """Fixture of the reader; empty for a visitor."""
    of: Callable | None = None
    """Makes the partnership."""
    then: Callable[[Page], None] | None = None
    """What the reader does there to get to see this page."""
    is_refusal: bool = False
    """The page answers with an error, as it should."""
    arrives_at: str = ""
    """The address in the end, where that is another one."""


ONE = "/samenwerkingen/{pk}/"
SURVEYS = "/enquete/samenwerkingen/{pk}/"
SURVEY = "/enquete/rondes/{round}/"
ANSWERING = "/enquete/meedoen/"
BY_CODE = f"/enquete/code/{make.CODE.replace('-', '')}/"
OPENED = f"/uitnodiging/{make.SECRET.token}/"
KINDS = {
    "home": Kind("/"),
    "home, logged in": Kind("/", "alice"),
    "accessibility": Kind("/toegankelijkheid/"),
    "privacy": Kind("/privacy/"),
    "not there": Kind("/samenwerkingen/999999/", "alice", is_refusal=True),
    "not allowed": Kind(ONE + "opgave/", "rob", draft, is_refusal=True),
    "all memos of one's own": Kind("/memos/", "alice", bundled),
    "all memos of a selection": Kind("/memos/selectie/", "bea", bundled),
    "no memos": Kind("/memos/selectie/?status=closed", "bea", bundled),
    "memos in the making": Kind("/memos/{bundle}/", "alice", being_bundled),
    "memos that are there": Kind("/memos/{bundle}/", "alice", bundled),
    "memos that failed": Kind("/memos/{bundle}/", "alice", not_bundled),
    "explorer": Kind("/model/"),
    "explorer, filled in": Kind("/model/?ambition=3&obligation=4&funds=1&demands=5&accountability=5"),
    "cases": Kind("/casussen/"),
    "case": Kind("/casussen/mirt/"),
    "cases, searched": Kind("/casussen/?q=departementen&kind=chafes"),
    "cases, none found": Kind("/casussen/?q=fietspad"),
    "cases, compared": Kind("/casussen/vergelijken/?casus=mirt&casus=res&casus=regio-deal"),
    "cases, nothing to compare": Kind("/casussen/vergelijken/"),
    "examples of a signal": Kind("/casussen/signaal/no-hours/"),
    "like a case": Kind("/casussen/samenwerking/{pk}/", "alice", agreed),
    "like no case yet": Kind("/casussen/samenwerking/{pk}/", "alice", draft),
    "explanation": Kind("/uitleg/"),
    "explanation of the model": Kind("/uitleg/model/"),
    "glossary": Kind("/uitleg/begrippen/"),
    "kept cases": Kind("/casussen/beheer/", "bea"),
    "kept case": Kind("/casussen/beheer/res/", "bea"),
    "new case, left empty": Kind("/casussen/beheer/nieuw/", "bea", then=leave_empty),
    "description of a case": Kind("/casussen/beheer/res/beschrijving/", "bea"),
    "new finding, left empty": Kind("/casussen/beheer/res/bevindingen/nieuw/", "bea", then=leave_empty),
    "finding": Kind("/casussen/beheer/regio-deal/bevindingen/{finding}/", "bea"),
    "history of a case": Kind("/casussen/beheer/waterdeal/geschiedenis/", "bea", written_case),
    "closed partnerships for cases": Kind("/casussen/beheer/samenwerking/", "bea", asked_for_consent),
    "no closed partnerships for cases": Kind("/casussen/beheer/samenwerking/", "bea"),
    "consent to be asked": Kind("/casussen/samenwerking/{pk}/toestemming/", "bea", closed),
    "consent to be given": Kind("/casussen/samenwerking/{pk}/toestemming/", "alice", asked_for_consent),
    "consent that was given": Kind("/casussen/samenwerking/{pk}/toestemming/", "alice", becoming_a_case),
    "consent, and the draft": Kind("/casussen/samenwerking/{pk}/toestemming/", "bea", becoming_a_case),
    "survey": Kind("/enquete/2020/"),
    "roles of the demonstration": Kind("/demo/"),
    "log in": Kind("/account/inloggen/"),
    "log in, left empty": Kind("/account/inloggen/", then=leave_empty),
    "ask for a code": Kind("/account/inloggen/code/"),
    "fill in the code": Kind(
        "/account/inloggen/code/", then=ask_for_a_code, arrives_at="/account/inloggen/code/invullen/"
    ),
    "log out": Kind("/account/uitloggen/", "alice"),
    "account that is not active": Kind("/account/niet-actief/"),
    "get an account": Kind("/account/aanvragen/"),
    "new password": Kind("/account/wachtwoord/"),
    "code for a new password": Kind(
        "/account/wachtwoord/", then=ask_for_a_code, arrives_at="/account/wachtwoord/code/"
    ),
    "choose a password": Kind("/account/wachtwoord/", then=fill_in_the_code, arrives_at="/account/wachtwoord/kiezen/"),
    "my partnerships": Kind("/samenwerkingen/", "alice", draft),
    "my partnerships, none": Kind("/samenwerkingen/", "charlie"),
    "start": Kind("/samenwerkingen/nieuw/", "alice"),
    "start, left empty": Kind("/samenwerkingen/nieuw/", "alice", then=leave_empty),
    "start, for a reader": Kind("/samenwerkingen/nieuw/", "rob", is_refusal=True),
    "start from a known deal": Kind("/samenwerkingen/nieuw/?from={pk}", "alice", known),
    "memo to begin with": Kind("/samenwerkingen/memo/", "alice"),
    "memo to begin with, none chosen": Kind("/samenwerkingen/memo/", "alice", then=leave_empty),
    "memo to begin with, not a memo": Kind("/samenwerkingen/memo/", "alice", then=send_what_is_no_memo),
    "memo to confirm": Kind("/samenwerkingen/memo/controleren/", "alice", waiting_to_be_confirmed),
    "memo to confirm, left empty": Kind(
        "/samenwerkingen/memo/controleren/", "alice", waiting_to_be_confirmed, then=leave_empty
    ),
    "memo to confirm, again": Kind("/samenwerkingen/memo/controleren/", "alice", waiting_again, then=leave_empty),
    "tasks of what was taken over": Kind(ONE, "alice", taken_over),
    "known deals": Kind("/samenwerkingen/bekend/", "alice", known),
    "known deal": Kind(ONE, "alice", known),
    "tasks of a draft": Kind(ONE, "alice", draft),
    "tasks while parties share": Kind(ONE, "alice", waiting),
    "tasks after the last day": Kind(ONE, "alice", overdue),
    "tasks of who was left out": Kind(ONE, "alice", without_the_first),
    "tasks in conversation": Kind(ONE, "alice", revealed),
    "tasks, agreed": Kind(ONE, "alice", agreed),
    "tasks, running": Kind(ONE, "alice", running),
    "tasks, closed": Kind(ONE, "alice", closed),
    "tasks, many parties": Kind(ONE, "alice", crowded),
    "tasks, for BZK": Kind(ONE, "bea", draft),
    "task": Kind(ONE + "opgave/", "alice", draft),
    "task, long title": Kind(ONE + "opgave/", "alice", crowded),
    "task, a colleague saved": Kind(ONE + "opgave/", "alice", draft, then=describe_with_a_colleague),
    "partners": Kind(ONE + "partners/", "alice", draft),
    "partners, found": Kind(ONE + "partners/?q=gemeente", "alice", draft),
    "partners, nothing found": Kind(ONE + "partners/?q=xyz", "alice", draft),
    "question": Kind(ONE + "vragen/obligation/", "alice", draft),
    "all questions": Kind(ONE + "vragen/", "alice", draft),
    "question, a colleague saved": Kind(ONE + "vragen/ambition/", "alice", ready, then=answer_with_a_colleague),
    "all questions, a colleague saved": Kind(ONE + "vragen/", "alice", ready, then=answer_with_a_colleague),
    "check, incomplete": Kind(ONE + "controleren/", "alice", draft),
    "check, complete": Kind(ONE + "controleren/", "alice", ready),
    "check, shared": Kind(ONE + "controleren/", "alice", waiting),
    "check, left out": Kind(ONE + "controleren/", "alice", without_the_first),
    "reveal": Kind(ONE + "onthullen/", "alice", overdue),
    "compare before the reveal": Kind(ONE + "vergelijken/", "alice", waiting),
    "compare": Kind(ONE + "vergelijken/", "alice", revealed),
    "compare, left out": Kind(ONE + "vergelijken/", "alice", without_the_first),
    "compare, only differences": Kind(ONE + "vergelijken/?alleen=verschillen", "alice", revealed),
    "compare, many parties": Kind(ONE + "vergelijken/", "alice", talking),
    "compare, many parties, all unfolded": Kind(ONE + "vergelijken/", "alice", talking, then=unfold),
    "compare, agreed": Kind(ONE + "vergelijken/", "alice", agreed),
    "compare, nothing yet": Kind(ONE + "vergelijken/", "bea", draft),
    "agree": Kind(ONE + "afspraken/", "alice", revealed),
    "agree, left empty": Kind(ONE + "afspraken/", "alice", revealed, then=leave_empty),
    "triangle, nothing yet": Kind(ONE + "driehoek/", "alice", draft),
    "triangle": Kind(ONE + "driehoek/", "bob", triangular),
    "triangle, for all together": Kind(ONE + "driehoek/samen/", "alice", triangular),
    "triangle, for a party": Kind(ONE + "driehoek/partij/", "alice", triangular),
    "who does what": Kind(ONE + "wie-doet-wat/", "alice", divided),
    "who does what, nothing yet": Kind(ONE + "wie-doet-wat/", "alice", draft),
    "who does what, many phases": Kind(ONE + "wie-doet-wat/", "alice", many_phases),
    "who does what, for BZK": Kind(ONE + "wie-doet-wat/", "bea", many_phases),
    "division of tasks": Kind(ONE + "wie-doet-wat/taken/", "alice", divided),
    "division of tasks, many parties": Kind(ONE + "wie-doet-wat/taken/", "alice", talking),
    "new phase": Kind(ONE + "wie-doet-wat/fasen/nieuw/", "alice", draft),
    "new phase, left empty": Kind(ONE + "wie-doet-wat/fasen/nieuw/", "alice", draft, then=leave_empty),
    "phase": Kind(ONE + "wie-doet-wat/fasen/{phase}/", "alice", divided),
    "profile of a phase": Kind(ONE + "wie-doet-wat/fasen/{phase}/profiel/", "alice", divided),
    "one rijk": Kind(ONE + "een-rijk/", "alice", with_ministries),
    "one rijk, without the rijk": Kind(ONE + "een-rijk/", "alice", draft),
    "one rijk, answers": Kind(ONE + "een-rijk/antwoorden/", "alice", with_ministries),
    "points to discuss": Kind(ONE + "bespreken/", "alice", revealed),
    "points to discuss, for BZK": Kind(ONE + "bespreken/", "bea", agreed),
    "law and democracy": Kind(ONE + "recht-en-democratie/", "alice", lawful),
    "law and democracy, nothing yet": Kind(ONE + "recht-en-democratie/", "alice", draft),
    "law and democracy, many parties": Kind(ONE + "recht-en-democratie/", "alice", many_moments, then=unfold),
    "law and democracy, for BZK": Kind(ONE + "recht-en-democratie/", "bea", lawful),
    "legal basis": Kind(ONE + "recht-en-democratie/afspraak/", "alice", lawful),
    "new moment": Kind(ONE + "recht-en-democratie/momenten/nieuw/", "alice", draft),
    "new moment, left empty": Kind(ONE + "recht-en-democratie/momenten/nieuw/", "alice", draft, then=leave_empty),
    "moment": Kind(ONE + "recht-en-democratie/momenten/{democraticmoment}/", "alice", lawful),
    "remarks": Kind(ONE + "opmerkingen/", "bob", remarked),
    "remarks, none yet": Kind(ONE + "opmerkingen/", "alice", draft),
    "remarks on the means": Kind(ONE + "opmerkingen/means/", "alice", remarked, then=unfold),
    "remarks on the means, left empty": Kind(ONE + "opmerkingen/means/", "alice", remarked, then=remark_nothing),
    "means, with remarks": Kind(ONE + "waarmee/", "alice", remarked, then=unfold),
    "task, with remarks": Kind(ONE + "opgave/", "alice", remarked),
    "agreed, to read": Kind(ONE + "afspraken/", "bob", agreed),
    "agreed until now": Kind(ONE + "afspraken/", "bob", reserved),
    "versions of the agreement": Kind(ONE + "afspraken/versies/", "alice", reopened),
    "back to the conversation": Kind(ONE + "afspraken/terug/", "alice", agreed),
    "back to the conversation, left empty": Kind(ONE + "afspraken/terug/", "alice", running, then=leave_empty),
    "conversation": Kind(ONE + "gesprek/", "alice", revealed),
    "conversation on one question": Kind(ONE + "gesprek/ambition/", "alice", reserved),
    "conversation, left empty": Kind(ONE + "gesprek/ambition/", "alice", revealed, then=record_nothing),
    "conversation, for another party": Kind(ONE + "gesprek/ambition/", "bob", reserved),
    "conversation, many parties": Kind(ONE + "gesprek/ambition/", "alice", crowded_conversation),
    "conversation, agreed": Kind(ONE + "gesprek/ambition/", "alice", agreed),
    "reservation": Kind(ONE + "gesprek/ambition/voorbehoud/{pk}/", "bob", reserved),
    "change a position": Kind(ONE + "vragen/obligation/wijzigen/", "alice", revealed),
    "change a position, left empty": Kind(ONE + "vragen/obligation/wijzigen/", "alice", revealed, then=leave_empty),
    "history": Kind(ONE + "geschiedenis/", "alice", rewritten),
    "history, nothing yet": Kind(ONE + "geschiedenis/", "alice", draft),
    "life of a draft": Kind(ONE + "status/", "alice", draft),
    "life, agreed": Kind(ONE + "status/", "alice", agreed),
    "life, for another party": Kind(ONE + "status/", "bob", running),
    "my archive": Kind("/samenwerkingen/?archief=1", "alice", archived),
    "means, before the reveal": Kind(ONE + "waarmee/", "alice", waiting),
    "means, nothing yet": Kind(ONE + "waarmee/", "alice", revealed),
    "means": Kind(ONE + "waarmee/", "alice", with_means),
    "means, for a reader": Kind(ONE + "waarmee/", "rob", with_means),
    "means, many parties": Kind(ONE + "waarmee/", "alice", with_many_means, then=unfold),
    "contribution": Kind(ONE + "waarmee/bijdrage/", "alice", with_means),
    "contribution, with errors": Kind(ONE + "waarmee/bijdrage/", "alice", with_means, then=type_what_cannot_be_read),
    "funding": Kind(ONE + "waarmee/geld/", "alice", revealed),
    "funding, with errors": Kind(ONE + "waarmee/geld/", "alice", revealed, then=write_conditions_without_saying_so),
    "expectations, before the reveal": Kind(ONE + "verwachtingen/", "alice", waiting),
    "expectations, nothing yet": Kind(ONE + "verwachtingen/", "alice", revealed),
    "expectations": Kind(ONE + "verwachtingen/", "alice", expecting, then=unfold),
    "expectations, taken away": Kind(ONE + "verwachtingen/", "alice", expecting, then=take_one_away),
    "expectations, for a reader": Kind(ONE + "verwachtingen/?toon=te-laat", "rob", expecting),
    "expectations, sixty of forty parties": Kind(ONE + "verwachtingen/", "alice", expecting_much, then=unfold),
    "new expectation": Kind(ONE + "verwachtingen/nieuw/", "alice", revealed),
    "new expectation, left empty": Kind(ONE + "verwachtingen/nieuw/", "alice", revealed, then=leave_empty),
    "expectation that was answered": Kind(ONE + "verwachtingen/{expectation}/", "bob", expecting),
    "answer to an expectation": Kind(ONE + "verwachtingen/{expectation}/antwoord/", "alice", expecting),
    "answer to an expectation, left empty": Kind(
        ONE + "verwachtingen/{expectation}/antwoord/", "alice", expecting_much, then=leave_empty
    ),
    "people": Kind(ONE + "mensen/", "alice", peopled),
    "people, many parties": Kind(ONE + "mensen/", "alice", crowded),
    "people, for a reader": Kind(ONE + "mensen/", "rob", peopled),
    "invite": Kind(ONE + "mensen/{party}/uitnodigen/", "alice", draft),
    "invite, left empty": Kind(ONE + "mensen/{party}/uitnodigen/", "alice", draft, then=leave_empty),
    "invitation": Kind(ONE + "mensen/uitnodigingen/{invitation}/", "alice", peopled),
    "participant": Kind(ONE + "mensen/deelnemers/{participant}/", "alice", peopled),
    "people, while parties share": Kind(ONE + "mensen/", "alice", reminded),
    "people, a day that has passed": Kind(ONE + "mensen/", "alice", draft, then=choose_a_day_that_has_passed),
    "remind": Kind(ONE + "mensen/herinneren/", "alice", reminded),
    "remind, nobody": Kind(ONE + "mensen/herinneren/", "alice", ready),
    "hand over": Kind(ONE + "mensen/overdragen/", "alice", peopled),
    "hand over, left empty": Kind(ONE + "mensen/overdragen/", "alice", peopled, then=leave_empty),
    "hand over, sure": Kind(ONE + "mensen/overdragen/", "alice", peopled, then=choose_the_next),
    "entrance": Kind("/uitnodiging/"),
    "entrance, left empty": Kind("/uitnodiging/", then=leave_empty),
    "opened invitation": Kind(OPENED, of=peopled),
    "opened invitation, no name": Kind(OPENED, of=peopled, then=leave_empty, arrives_at="/uitnodiging/"),
    "opened invitation, with an account": Kind(OPENED, of=invited),
    "opened invitation, taken": Kind(OPENED, of=invited, then=accept, arrives_at="/uitnodiging/"),
    "opened invitation, as somebody else": Kind(OPENED, "alice", invited),
    "opened invitation, withdrawn": Kind(OPENED, of=withdrawn),
    "opened invitation, unknown": Kind("/uitnodiging/verzonnen/"),
    "surveys": Kind(SURVEYS, "alice", surveyed),
    "surveys, none yet": Kind(SURVEYS, "bob", draft),
    "surveys of the whole country": Kind("/enquete/landelijk/", "bea", nationwide),
    "surveys of the whole country, none yet": Kind("/enquete/landelijk/", "alice"),
    "new survey": Kind(SURVEYS + "nieuw/", "alice", draft),
    "new survey, left empty": Kind(SURVEYS + "nieuw/", "alice", draft, then=leave_empty),
    "new survey of the whole country": Kind("/enquete/landelijk/nieuw/", "bea"),
    "survey that is open": Kind(SURVEY, "alice", surveyed),
    "survey that is open, for another party": Kind(SURVEY, "bob", surveyed),
    "survey with an open link": Kind(SURVEY, "bea", nationwide),
    "survey that is closed": Kind(SURVEY, "alice", surveyed_before),
    "invite for a survey": Kind(SURVEY + "uitnodigen/", "alice", surveyed),
    "invite for a survey, left empty": Kind(SURVEY + "uitnodigen/", "alice", surveyed, then=leave_empty),
    "codes": Kind(SURVEY + "codes/", "alice", surveyed),
    "codes, left empty": Kind(SURVEY + "codes/", "alice", surveyed, then=leave_empty),
    "codes to hand out": Kind(SURVEY + "codes/", "alice", surveyed, then=make_codes),
    "close a survey": Kind(SURVEY + "sluiten/", "alice", surveyed),
    "surveys, with results": Kind(SURVEYS, "alice", surveyed_twice),
    "results": Kind(SURVEY + "uitkomsten/", "alice", surveyed_twice),
    "results, in another order": Kind(SURVEY + "uitkomsten/?category=means&sort=rijk", "bea", surveyed_twice),
    "results, too few answers": Kind(SURVEY + "uitkomsten/", "bob", surveyed_before),
    "distribution of results": Kind(SURVEY + "uitkomsten/verdeling/", "bob", surveyed_twice),
    "distribution of results, too few answers": Kind(SURVEY + "uitkomsten/verdeling/", "bob", surveyed_before),
    "type a code": Kind(ANSWERING),
    "type a code, left empty": Kind(ANSWERING, then=leave_empty),
    "link of a survey": Kind(BY_CODE, of=surveyed),
    "link of a survey, closed": Kind(BY_CODE, of=surveyed_before),
    "open link of a survey": Kind("/enquete/open/open-sleutel/", of=nationwide),
    "open link of a survey, left empty": Kind("/enquete/open/open-sleutel/", of=nationwide, then=leave_empty),
    "statements": Kind(BY_CODE, of=surveyed, then=begin_answering, arrives_at=ANSWERING + "deel/1/"),
    "statements, with an error": Kind(
        BY_CODE, of=surveyed, then=answer_what_is_no_score, arrives_at=ANSWERING + "deel/1/"
    ),
    "statements, for later": Kind(BY_CODE, of=surveyed, then=stop_answering, arrives_at=ANSWERING + "deel/1/"),
    "before sending": Kind(BY_CODE, of=surveyed, then=answer_to_the_end, arrives_at=ANSWERING + "versturen/"),
    "after sending": Kind(BY_CODE, of=surveyed, then=send_the_answers, arrives_at=ANSWERING + "verstuurd/"),
    "memo of a draft": Kind(ONE + "memo/", "alice", draft),
    "memo with positions": Kind(ONE + "memo/", "alice", revealed),
    "memo with agreements": Kind(ONE + "memo/", "alice", agreed),
    "memo, many parties": Kind(ONE + "memo/", "alice", crowded),
    "memo for administrators": Kind(ONE + "memo/bestuurders/", "alice", agreed),
    "memo for one party": Kind(ONE + "memo/partij/{party}/", "alice", agreed),
    "check a memo": Kind("/controleren/"),
    "check a memo, left empty": Kind("/controleren/", then=leave_empty),
    "check a memo, unknown": Kind("/controleren/", then=send_a_file),
    "memo with versions": Kind(ONE + "memo/", "alice", versioned),
    "make a version": Kind(ONE + "memo/versies/maken/", "alice", versioned),
    "make a version while the parties talk": Kind(ONE + "memo/versies/maken/", "alice", revealed),
    "version, being signed": Kind(ONE + "memo/versies/2/", "alice", versioned, then=unfold),
    "version, replaced": Kind(ONE + "memo/versies/1/", "bob", versioned),
    "version, declined": Kind(ONE + "memo/versies/1/", "alice", declined),
    "version, settled": Kind(ONE + "memo/versies/1/", "rob", settled),
    "difference between versions": Kind(ONE + "memo/versies/1/verschil/?met=2", "alice", versioned),
    "difference with now": Kind(ONE + "memo/versies/2/verschil/", "alice", versioned),
    "who signs": Kind(ONE + "memo/versies/2/ondertekenaar/{party}/", "bob", versioned),
    "who signs, left empty": Kind(ONE + "memo/versies/1/ondertekenaar/{party}/", "bob", unsigned, then=leave_empty),
    "sign a version": Kind(ONE + "memo/versies/2/ondertekenen/{party}/", "bob", versioned),
    "sign a version, left empty": Kind(
        ONE + "memo/versies/2/ondertekenen/{party}/", "bob", versioned, then=leave_empty
    ),
    "overview": Kind("/overzicht/", "bea", agreed),
    "overview, nothing found": Kind("/overzicht/?q=xyz", "bea"),
    "distribution": Kind("/overzicht/verdeling/", "bea", agreed),
}
"""By name. The administration has its own: Django made it, for a desk; only its everyday pages are looked at."""

ADMINISTRATION = [
    "/beheer/",
    "/beheer/partnership/organisation/",
    "/beheer/partnership/user/add/",
    "/beheer/partnership/partnership/",
]

NOT_PAGES = {
    "cases:move-line",
    "set-language",
    "partnership:bundle-pdf",
    "partnership:bundle-stop",
    "partnership:bundle-zip",
    "partnership:changes-export",
    "partnership:dashboard-export",
    "partnership:democratic-calendar",
    "partnership:memo-final-pdf",
    "partnership:memo-administrators-docx",
    "partnership:memo-administrators-pdf",
    "partnership:memo-docx",
    "partnership:memo-party-docx",
    "partnership:memo-party-pdf",
    "partnership:memo-pdf",
    "partnership:memo-schema",
    "partnership:memo-settle",
    "partnership:memo-version-data",
    "partnership:memo-version-pdf",
    "partnership:remark",
    "partnership:restore",
    "survey:benchmark-export",
    "survey:codebook",
    "survey:responses-decentral",
    "survey:responses-rijk",
    "survey:results-csv",
    "survey:results-ods",
    "survey:take-along",
}
"""Addresses that answer with a file or lead elsewhere."""


@pytest.fixture
def everybody(beekdam, voorland, alice, bob, settings):
    """The organisations and their people; the demonstration knows one of them."""
    cache.clear()
    settings.ROOT_URLCONF = __name__
    load_library()
    make.user(DEMO_PEOPLE[0].email, name=DEMO_PEOPLE[0].name, editor_of=voorland)


@pytest.fixture
def arrive(open_page, everybody, beekdam, voorland, request, settings):
    def arrive(kind: Kind) -> Page:
        settings.DEMO = kind.address == "/demo/"
        made = kind.of(beekdam, voorland) if kind.of else None
        reader = request.getfixturevalue(kind.who) if kind.who else None
        page = open_page(kind.address.format(**numbers_in(made)), user=reader, strict=not kind.is_refusal)
        if kind.then:
            kind.then(page)
        if kind.arrives_at:
            assert urlsplit(page.url).path == kind.arrives_at
        return page

    return arrive


LAST = (Bundle, Phase, Party, Invitation, Participant, DemocraticMoment, Expectation, Finding, Round)
"""What an address may name besides the partnership itself."""


def numbers_in(made) -> dict[str, int]:
    """Return what an address may name, of a partnership where it is about one."""
    last = {model._meta.model_name: model.objects.order_by("pk").last() for model in LAST}
    return {"pk": made.pk if made else 0, **{name: row.pk if row else 0 for name, row in last.items()}}


def shown_in(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})


def beside_the_screen(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("name", KINDS)
def test_a_page_has_no_barriers_no_complaints_and_fits_on_the_screen(arrive, violations, name):
    page = arrive(KINDS[name])
    for width, scheme in VIEWS:
        shown_in(page, width, scheme)
        assert violations(page) == []
        assert beside_the_screen(page) <= 0
    shown_in(page, NARROWEST, "light")
    assert beside_the_screen(page) <= 0


@pytest.mark.parametrize("address", ADMINISTRATION)
def test_a_page_of_the_administration_has_no_complaints(open_page, admin, beekdam, address):
    assert open_page(address, user=admin).locator("h1").count()


def test_every_address_has_a_row_in_the_table(settings):
    settings.ROOT_URLCONF = __name__
    shown = {name_of(kind.arrives_at or kind.address) for kind in KINDS.values()}
    assert set(names(get_resolver())) - shown == NOT_PAGES


def name_of(address: str) -> str:
    somewhere = {model._meta.model_name: 1 for model in LAST}
    return resolve(urlsplit(address.format(pk=1, **somewhere)).path).view_name


def names(resolver, namespace: str = "") -> Iterator[str]:
    """Yield the name of every address of our own."""
    for entry in resolver.url_patterns:
        if not isinstance(entry, URLResolver):
            yield namespace + entry.name
        elif entry.namespace != "admin":
            yield from names(entry, f"{entry.namespace}:" if entry.namespace else namespace)


def test_the_landing_page_says_the_same_without_script(open_page):
    with_script, without = open_page("/"), open_page("/", script=False)
    assert without.locator("main").inner_text() == with_script.locator("main").inner_text()


def test_pages_are_in_our_typeface(open_page):
    page = open_page("/")
    loaded = "[...document.fonts].filter(face => face.status == 'loaded').map(face => face.family)"
    assert any("Onderlegger Sans" in family for family in page.evaluate(loaded))


def test_a_page_knows_who_has_logged_in(open_page, alice):
    page = open_page("/", user=alice)
    assert page.get_by_role("button", name="Uitloggen").or_(page.get_by_text(alice.name)).first.is_visible()
