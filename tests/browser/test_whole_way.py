"""The whole way: three people, each in a browser of their own, from a known deal to a memo and an overview.

The second of them has no account: she comes in by the invitation that the first one sends.
"""

import csv
import io
import re

import pytest
from django.core import mail
from pypdf import PdfReader

from partnership.axes import AXES
from partnership.models import Partnership
from partnership.profile import Profile
from tests import make

TITLE = "Stroom voor het Beekland"
BEEKDAM = Profile(3, 1, None, 5, 3, 2)
VOORLAND = Profile(4, 1, 2, 3, 3, None)
AGREED = Profile(3, 1, 2, 5, 3, 1)
DECIDED = list(zip(AXES, AGREED.scores, strict=True))
STEPS = "3"
WHY_BEEKDAM = "Wij moeten alle bewoners kunnen bereiken."
WHY_VOORLAND = "Onze eigen plannen gaan voor."
WHY_AGREED = "Omdat de raden er samen over gaan."


@pytest.fixture
def deal(voorland):
    voorland.code = "PV99"
    voorland.save()
    known = make.known_deal("RES Beekland", code="res-beekland", bid="1.350")
    known.programme, known.region = make.programme(), "Beekland"
    known.save()
    make.known_deal("Regio Deal Verweg", code="verweg")
    return known


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def people(open_page, alice, bea, deal, request):
    """The civil servant of Beekdam, somebody of Voorland without an account, and BZK, each on the first page."""
    return [open_page("/", user=user, script=request.param) for user in (alice, None, bea)]


def begin_with_the_known_deal(page):
    page.get_by_role("link", name="Mijn samenwerkingen").click()
    page.get_by_role("link", name="Begin met een bekende deal").click()
    page.get_by_role("link", name=re.compile("Begin met deze deal.*RES Beekland")).click()
    page.get_by_label("Titel").fill(TITLE)
    page.get_by_role("button", name="Begin deze samenwerking").click()
    page.get_by_role("heading", name=TITLE).wait_for()


def describe_the_task(page):
    page.get_by_role("link", name="Beschrijf de opgave").click()
    page.get_by_label("Wat is de opgave?").fill("Het Beekland moet meer stroom opwekken.")
    page.get_by_label("Wat levert het op voor de samenleving?").fill("Schone stroom uit de streek.")
    page.get_by_label("Voor wie?").fill("Voor alle inwoners van het Beekland.")
    page.get_by_label("Hoe merken wij dat het lukt?").fill("De stroom komt van eigen daken.")
    page.get_by_role("button", name="Bewaar en ga terug").click()


def add_the_province(page):
    page.get_by_role("link", name="Kies de partners").click()
    page.get_by_role("searchbox").fill("voorland")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("button", name=re.compile("Voeg toe.*Provincie Voorland")).click()
    page.get_by_role("heading", name="2 partijen doen mee").wait_for()
    page.get_by_role("link", name="Klaar, terug naar de taken").click()


def invite(page):
    page.get_by_role("link", name="Mensen", exact=True).click()
    page.get_by_role("link", name=re.compile("Nodig mensen uit.*Provincie Voorland")).click()
    page.get_by_label("E-mailadressen").fill("Ina@Voorland.example")
    page.get_by_label("Invullen").check()
    page.get_by_role("button", name="Verstuur de uitnodigingen").click()
    page.get_by_text("ina@voorland.example").first.wait_for()
    page.get_by_role("link", name="Terug naar de taken").click()


def come_in(page):
    """Follow the link in the mail, and take part without having had an account."""
    (letter,) = mail.outbox
    assert letter.to == ["ina@voorland.example"]
    page.goto(re.search(r"https?://[^/]+(/uitnodiging/[^\s]+)", letter.body).group(1))
    page.get_by_label("Uw naam").fill("Ina de Wit")
    page.get_by_role("button", name="Doe mee aan deze samenwerking").click()
    page.get_by_role("heading", name=TITLE).wait_for()


def fill_in(place, axis, score, reason=""):
    """Answer a question on its own page or in its group, with a reason where one is asked for."""
    wording = "Weten we nog niet" if score is None else axis.level(score)
    place.get_by_label(wording).check()
    if score not in (None, axis.ideal):
        place.get_by_role("textbox", name="Waarom").fill(reason)


def answer_question_by_question(page):
    page.get_by_role("link", name="Beantwoord de zes vragen").click()
    for axis, score in zip(AXES, BEEKDAM.scores, strict=True):
        page.get_by_role("heading", name=axis.question).wait_for()
        fill_in(page, axis, score, WHY_BEEKDAM)
        page.get_by_role("button", name="Bewaar en ga verder").click()


def answer_on_one_page(page):
    page.get_by_role("link", name="Beantwoord de zes vragen").click()
    page.get_by_role("link", name="Alle zes vragen op één pagina").click()
    for axis, score in zip(AXES, VOORLAND.scores, strict=True):
        fill_in(page.get_by_role("group", name=axis.question), axis, score, WHY_VOORLAND)
    page.get_by_role("button", name="Bewaar en controleer").click()


def share(page, reason):
    page.get_by_role("heading", name="Controleer uw antwoorden").wait_for()
    assert page.get_by_text(reason).count() == 2
    page.get_by_role("button", name="Deel onze posities met de andere partijen").click()


def assert_nowhere(words, page, home):
    """Nothing about the partnership that this person can ask for has these words in it."""
    paths = ("", "opgave/", "vergelijken/", "memo/", "vragen/", "controleren/", "afspraken/", "gesprek/")
    own = [f"{home}{path}" for path in paths]
    for address in (*own, "/overzicht/", "/overzicht/samenwerkingen.csv", "/samenwerkingen/"):
        assert words not in page.context.request.get(address).text(), address
    memo = page.context.request.get(f"{home}memo.pdf")
    assert memo.ok
    assert words not in text_of(memo.body())


def text_of(pdf):
    pages = PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def downloaded(page, link):
    """Follow a link to a file; return its name and what is in it."""
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def assert_shows_both(page):
    page.get_by_role("heading", name="Posities vergelijken").wait_for()
    assert "De partijen verschillen het meest over Eisen aan uitvoering" in page.locator(".lead").inner_text()
    for text in (WHY_BEEKDAM, WHY_VOORLAND):
        assert text in page.content()


def agree(page):
    """Talk about one question after the other, and record it all in the end."""
    page.get_by_role("link", name="Begin het gesprek").click()
    for place in range(1, len(AXES) + 1):
        page.get_by_text(f"Vraag {place} van 6").wait_for()
        question = page.get_by_role("heading", level=1).inner_text()
        axis, score = next((axis, score) for axis, score in DECIDED if axis.question == question)
        page.get_by_label(axis.level(score)).check()
        page.get_by_label("Waarom spreekt u dit af?").fill(f"{WHY_AGREED} ({axis.number})")
        page.get_by_role("button", name="Leg vast en").click()
    page.get_by_role("button", name="Leg de afspraken vast").click()
    page.get_by_text("De afspraken zijn vastgelegd.").first.wait_for()


def assert_memo_says_what_is_agreed(page):
    page.get_by_role("link", name="Bekijk het memo").click()
    name, pdf = downloaded(page, "Download memo (PDF)")
    words = text_of(pdf)
    assert name.startswith("memo-stroom-voor-het-beekland-")
    for axis, score in DECIDED:
        assert f"{WHY_AGREED} ({axis.number})" in words
        assert re.search(rf"{axis.label} .{{0,80}}\b{score}\b", words), axis.key


def assert_overview_has_it(page):
    page.get_by_role("link", name="Overzicht").click()
    page.get_by_role("link", name="Regio Deal Verweg").wait_for()
    page.get_by_label("Zoek op naam of gebied").fill("stroom")
    page.get_by_role("button", name="Toon resultaten").click()
    page.get_by_role("link", name="Regio Deal Verweg").wait_for(state="detached")
    row = page.get_by_role("row").filter(has_text=TITLE)
    assert row.get_by_text("Afgesproken").is_visible()
    assert row.get_by_role("cell", name=STEPS, exact=True).is_visible()
    page.wait_for_load_state("networkidle")
    _name, content = downloaded(page, "Download deze 1 samenwerking (CSV)")
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [(line["naam"], line["stappen van het ideaaltype"]) for line in lines] == [(TITLE, STEPS)]


def test_from_a_known_deal_to_a_memo_and_the_overview(people):
    civil_servant, colleague, overseer = people

    begin_with_the_known_deal(civil_servant)
    describe_the_task(civil_servant)
    add_the_province(civil_servant)
    invite(civil_servant)
    come_in(colleague)
    answer_question_by_question(civil_servant)
    share(civil_servant, WHY_BEEKDAM)
    civil_servant.get_by_text("Wij wachten op: Provincie Voorland").wait_for()
    home = Partnership.objects.get(title=TITLE).get_absolute_url()
    assert_nowhere(WHY_BEEKDAM, colleague, home)
    assert_nowhere(WHY_BEEKDAM, overseer, home)

    answer_on_one_page(colleague)
    assert_nowhere(WHY_VOORLAND, civil_servant, home)
    assert_nowhere(WHY_VOORLAND, overseer, home)
    colleague.goto(f"{home}controleren/")
    share(colleague, WHY_VOORLAND)

    assert_shows_both(colleague)
    civil_servant.goto(home)
    civil_servant.get_by_role("link", name="Vergelijk de posities").click()
    assert_shows_both(civil_servant)

    agree(civil_servant)
    assert_memo_says_what_is_agreed(civil_servant)
    assert_overview_has_it(overseer)
