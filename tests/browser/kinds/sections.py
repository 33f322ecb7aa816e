"""Pages of what is worked out beside the six questions."""

import datetime as dt
from decimal import Decimal

from django.utils import timezone
from playwright.sync_api import Page

from partnership.funding import Instrument
from partnership.models import CornerText
from partnership.models.funding import Instruments
from tests import make
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import LONG_WORD, agreed, draft, revealed, talking, waiting, with_phases
from tests.browser.kinds.steps import leave_empty, unfold


def triangular(place, other):
    """Two parties that see their capacity differently."""
    made = draft(place, other)
    for party, state in zip(made.parties.all(), ("yes", "not-yet"), strict=True):
        CornerText.objects.create(partnership=made, party=party, corner="capacity", in_order=state, text="Zin " * 90)
    return made


def divided(place, other):
    """Who does what is filled in, with a phase that has a profile of its own; the parties are talking."""
    return with_phases(revealed(place, other), 3)


def many_phases(place, other):
    """As many phases as there can be, the last one with a word that fits on no phone."""
    return with_phases(agreed(place, other), 12)


def with_ministries(place, other):
    """Two ministries answer differently, and Alice fills in for both; a third has said nothing."""
    made = revealed(place, other)
    for number, answer in enumerate(["yes", "no", ""]):
        ministry = make.organisation(f"Ministerie van {LONG_WORD * 2} {number}", layer="rijk")
        party = make.party(made, ministry)
        if answer:
            make.participant(party, made.coordinator)
            make.rijk_check(party, answer=answer, explanation="Samenwerkingsverantwoordelijkheden" * 3)
    return made


def with_means(place, other, **fields):
    """Filled in: nought, cents, a year outside the period, and words that fit on no phone."""
    made = revealed(place, other, starts_on=dt.date(2027, 1, 1), ends_on=dt.date(2028, 12, 31), **fields)
    own, _other = made.parties.all()
    for year in (2027, 2028, 2035):
        make.contribution(own, year, euro=Decimal("1250000.50"), hours=0, note=LONG_WORD * 3)
    make.contribution(own, 2029, euro=0)
    make.funding(made, instruments=Instruments(list(Instrument)), who_pays=LONG_WORD * 3)
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
    long_word = LONG_WORD * 3
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


def lawful(place, other):
    """The legal basis is filled in, with moments of both parties; one has a word that fits on no phone."""
    return with_moments(revealed(place, other))


def many_moments(place, other):
    return with_moments(talking(place, other))


def with_moments(made):
    make.legal_basis(made, character="contract", authority="both", consultation_starts_on=dt.date(2027, 1, 1))
    for number, party in enumerate(made.parties.order_by("-pk")):
        make.moment(party, "frame", dt.date(2026, 11, 1 + number % 28), state="held")
        make.moment(party, "decide", dt.date(2027, 2, 1 + number % 28), what=LONG_WORD * 3)
        make.moment(party, "account", when_text="voorjaar 2028", body="Samenwerkingsverband" * 7)
    make.moment(party, removed_at=timezone.now())
    return made


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


KINDS = {
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
    "law and democracy": Kind(ONE + "recht-en-democratie/", "alice", lawful),
    "law and democracy, nothing yet": Kind(ONE + "recht-en-democratie/", "alice", draft),
    "law and democracy, many parties": Kind(ONE + "recht-en-democratie/", "alice", many_moments, then=unfold),
    "law and democracy, for BZK": Kind(ONE + "recht-en-democratie/", "bea", lawful),
    "legal basis": Kind(ONE + "recht-en-democratie/afspraak/", "alice", lawful),
    "new moment": Kind(ONE + "recht-en-democratie/momenten/nieuw/", "alice", draft),
    "new moment, left empty": Kind(ONE + "recht-en-democratie/momenten/nieuw/", "alice", draft, then=leave_empty),
    "moment": Kind(ONE + "recht-en-democratie/momenten/{democraticmoment}/", "alice", lawful),
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
}
