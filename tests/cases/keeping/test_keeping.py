"""BZK writes cases in the browser."""

import html

import pytest

from cases.case import Corner, Kind
from cases.models import Case, CaseStatus
from tests import make

KEEP = "/casussen/beheer/"
BOOK = {
    "name": "Waterdeal",
    "title": "Waterdeal Beekdal",
    "summary": "Samen water vasthouden.",
    "summary_source": "Verslag 2026, par. 2",
}
SEEN = {"corner": "capacity", "kind": "chafes", "text": "Er waren te weinig mensen.", "source": "Verslag, par. 3"}


@pytest.fixture
def keeper(client, bea):
    client.force_login(bea)
    return client


def shown(response):
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def written():
    return Case.objects.with_lines().get()


# --- who


@pytest.mark.parametrize("page", ["", "nieuw/", "waterdeal/", "waterdeal/beschrijving/", "waterdeal/geschiedenis/"])
def test_only_bzk_keeps_cases(client, alice, page, db):
    make.case()
    assert client.get(KEEP + page).status_code == 302
    client.force_login(alice)
    assert client.get(KEEP + page).status_code == 403


def test_a_case_that_is_not_there_is_not_found_by_bzk(keeper):
    assert keeper.get(f"{KEEP}waterdeal/").status_code == 404
    make.case()
    assert keeper.get(f"{KEEP}waterdeal/liedjes/nieuw/").status_code == 404
    assert keeper.get(f"{KEEP}waterdeal/lessen/7/").status_code == 404


def test_a_draft_is_read_by_bzk_alone(keeper, client, alice):
    make.case(status=CaseStatus.DRAFT)
    assert "Concept" in shown(keeper.get("/casussen/waterdeal/"))
    client.force_login(alice)
    assert client.get("/casussen/waterdeal/").status_code == 404


def test_a_draft_without_a_source_names_none(keeper):
    make.case(status=CaseStatus.DRAFT, summary_source="", profile_source="")
    assert "Bron:" not in shown(keeper.get("/casussen/waterdeal/"))


# --- writing


def test_a_case_begins_as_a_draft_at_an_address_of_its_name(keeper, bea):
    response = keeper.post(f"{KEEP}nieuw/", BOOK | {"ambition": "4", "goal": "Droge voeten"})
    assert response.url == f"{KEEP}waterdeal/"
    case = written()
    assert (case.status, case.ambition, case.obligation, case.goal) == ("draft", 4, None, "Droge voeten")
    assert case.updated_by == bea


@pytest.mark.parametrize(("name", "key"), [("Waterdeal", "waterdeal-2"), ("Vergelijken", "vergelijken-2"), ("’s", "s")])
def test_an_address_is_used_once_and_never_that_of_another_page(keeper, name, key):
    make.case()
    keeper.post(f"{KEEP}nieuw/", BOOK | {"name": name})
    assert Case.objects.filter(key=key).exists()


def test_what_is_sent_twice_is_there_once(keeper):
    for _ in range(2):
        assert keeper.post(f"{KEEP}nieuw/", BOOK | {"ambition": "4"}).url == f"{KEEP}waterdeal/"
        keeper.post(f"{KEEP}waterdeal/bevindingen/nieuw/", SEEN)
    assert written().findings.count() == 1


def test_a_case_needs_a_name_and_a_title(keeper):
    page = shown(keeper.post(f"{KEEP}nieuw/", {"summary": "Half af"}))
    assert "Geef de casus een korte naam." in page
    assert "Geef de casus een titel." in page
    assert "Half af" in page
    assert not Case.objects.exists()


def test_a_score_outside_the_scale_is_refused(keeper):
    assert "Kies een score van 1 tot 5" in shown(keeper.post(f"{KEEP}nieuw/", BOOK | {"ambition": "6"}))


def test_nothing_is_chosen_beforehand(keeper):
    page = shown(keeper.get(f"{KEEP}nieuw/"))
    assert " checked" not in page
    assert page.count('<option value="" selected>') == 7


def test_the_form_of_a_case_says_what_is_stored(keeper):
    keeper.post(f"{KEEP}nieuw/", BOOK | {"ambition": "4"})
    page = shown(keeper.get(f"{KEEP}waterdeal/beschrijving/"))
    assert "Verslag 2026, par. 2" in page
    assert '<option value="4" selected>' in page


def test_who_saves_after_somebody_else_is_asked_what_to_keep(keeper, admin, client):
    case = make.case(summary="Eerst")
    mine = {
        "edition": "1",
        "name": case.name,
        "title": case.title,
        "summary": "Van mij",
        "summary_source": "Eigen lezing",
    }
    first = keeper.get(f"{KEEP}waterdeal/beschrijving/")
    edition = first.context["form"]["edition"].value()
    keeper.post(f"{KEEP}waterdeal/beschrijving/", mine | {"edition": edition, "summary": "Van Bea"})
    client.force_login(admin)
    page = shown(client.post(f"{KEEP}waterdeal/beschrijving/", mine | {"edition": edition}))
    assert "Welke tekst blijft?" in page
    assert written().summary == "Van Bea"


# --- lines


def test_a_finding_is_added_with_its_signals(keeper):
    make.case()
    response = keeper.post(f"{KEEP}waterdeal/bevindingen/nieuw/", SEEN | {"signals": ["no-hours"]})
    assert response.url == f"{KEEP}waterdeal/#bevindingen"
    [finding] = written().description.findings
    assert (finding.corner, finding.kind, finding.signals) == (Corner.CAPACITY, Kind.CHAFES, ("no-hours",))


def test_lines_stand_in_the_order_in_which_they_came(keeper):
    make.case()
    for text in ("Een", "Twee"):
        keeper.post(f"{KEEP}waterdeal/lessen/nieuw/", {"text": text, "source": "Verslag"})
    assert [lesson.text for lesson in written().description.lessons] == ["Een", "Twee"]


@pytest.mark.parametrize("left_out", ["corner", "kind", "text", "source"])
def test_a_finding_says_where_what_and_from_where(keeper, left_out):
    make.case()
    sent = {name: value for name, value in SEEN.items() if name != left_out}
    assert "Er is een probleem" in shown(keeper.post(f"{KEEP}waterdeal/bevindingen/nieuw/", sent))
    assert not written().findings.exists()


def test_a_finding_is_changed(keeper):
    finding = make.finding(make.case(), signals=["no-hours"])
    sent = SEEN | {"edition": "1", "signals": ["no-monitor"]}
    keeper.post(f"{KEEP}waterdeal/bevindingen/{finding.pk}/", sent)
    [changed] = written().description.findings
    assert (changed.text, changed.signals) == (SEEN["text"], ("no-monitor",))


def test_what_is_taken_away_can_be_put_back(keeper):
    finding = make.finding(make.case(status=CaseStatus.DRAFT))
    address = f"{KEEP}waterdeal/bevindingen/{finding.pk}/plaats/"
    keeper.post(address, {"step": "remove"})
    assert not written().findings.exists()
    assert "1 regel is weggehaald" in shown(keeper.get(f"{KEEP}waterdeal/"))
    keeper.post(address, {"step": "restore"})
    assert written().findings.exists()


def test_a_line_that_somebody_took_away_meanwhile_is_not_changed(keeper, bea):
    finding = make.finding(make.case(status=CaseStatus.DRAFT))
    keeper.post(f"{KEEP}waterdeal/bevindingen/{finding.pk}/plaats/", {"step": "remove"})
    page = shown(keeper.post(f"{KEEP}waterdeal/bevindingen/{finding.pk}/", SEEN | {"edition": "1"}))
    assert "Iemand heeft deze regel weggehaald" in page
    assert SEEN["text"] in page


@pytest.mark.parametrize("step", ["", "dans"])
def test_an_unknown_step_is_not_found(keeper, step):
    finding = make.finding(make.case())
    assert keeper.post(f"{KEEP}waterdeal/", {"step": step}).status_code == 404
    assert keeper.post(f"{KEEP}waterdeal/bevindingen/{finding.pk}/plaats/", {"step": step}).status_code == 404


# --- publishing


def test_a_draft_is_published_and_withdrawn(keeper, client):
    make.finding(make.case(status=CaseStatus.DRAFT))
    keeper.post(f"{KEEP}waterdeal/", {"step": "publish"})
    assert written().is_published
    assert "ingetrokken" in shown(keeper.post(f"{KEEP}waterdeal/", {"step": "withdraw"}, follow=True))
    client.logout()
    assert client.get("/casussen/waterdeal/").status_code == 404


def test_what_has_no_source_is_not_published(keeper):
    keeper.post(f"{KEEP}nieuw/", {"name": "Waterdeal", "title": "Waterdeal", "ambition": "3", "goal": "Water"})
    page = shown(keeper.post(f"{KEEP}waterdeal/", {"step": "publish"}, follow=True))
    for sentence in ("de samenvatting", "het profiel", "de kenmerken"):
        assert f"Noem de bron van {sentence}." in page
    assert "Voeg ten minste één bevinding toe." in page
    assert written().status == CaseStatus.DRAFT


def test_what_everybody_reads_stays_complete(keeper):
    case = make.case()
    only = make.finding(case)
    edition = keeper.get(f"{KEEP}waterdeal/beschrijving/").context["form"]["edition"].value()
    page = shown(keeper.post(f"{KEEP}waterdeal/beschrijving/", BOOK | {"summary": "", "edition": edition}))
    assert "Iedereen kan deze casus lezen." in page
    assert "Schrijf een samenvatting." in page
    removed = keeper.post(f"{KEEP}waterdeal/bevindingen/{only.pk}/plaats/", {"step": "remove"}, follow=True)
    assert "Voeg eerst een andere bevinding toe." in shown(removed)
    case.refresh_from_db()
    assert case.summary
    assert case.findings.get() == only


def test_the_history_tells_who_did_what(keeper):
    keeper.post(f"{KEEP}nieuw/", BOOK)
    keeper.post(f"{KEEP}waterdeal/bevindingen/nieuw/", SEEN | {"signals": ["no-hours"]})
    keeper.post(f"{KEEP}waterdeal/", {"step": "publish"})
    page = shown(keeper.get(f"{KEEP}waterdeal/geschiedenis/"))
    for told in ("toegevoegd", "Concept", "Gepubliceerd", SEEN["text"], "Er staan nog geen uren", "Bea"):
        assert told in page


def test_the_history_calls_a_line_by_its_text_and_the_case_by_nothing_but_the_field(keeper):
    case = make.case(title="Een titel die op elke regel zou staan")
    keeper.post(f"{KEEP}waterdeal/", {"step": "withdraw"})
    keeper.post(f"{KEEP}waterdeal/bevindingen/{make.finding(case, 'Te veel overleg.').pk}/plaats/", {"step": "remove"})
    page = shown(keeper.get(f"{KEEP}waterdeal/geschiedenis/"))
    assert "Een titel die op elke regel zou staan" not in page
    assert '<th scope="row">Status</th>' in page
    assert '<th scope="row">Bevinding <span class="known muted">Te veel overleg.</span></th>' in page


def test_bzk_finds_all_cases_with_their_status(keeper):
    make.case()
    make.case("zondeal", status=CaseStatus.DRAFT)
    page = shown(keeper.get(KEEP))
    assert "Waterdeal" in page
    assert "Zondeal" in page
    assert "2 casussen" in page
    assert f'href="{KEEP}"' in shown(keeper.get("/casussen/"))


# --- many cases


def test_who_keeps_many_cases_finds_one_by_its_name_or_title(keeper):
    for number in range(51):
        make.case(f"deal-{number:02}")
    make.case("zondeal", title="Zon op daken")
    page = shown(keeper.get(KEEP))
    assert "Zoek op naam of titel" in page
    assert "Pagina 1 van 2" in page
    for words in ("zondeal", "op DAKEN"):
        page = shown(keeper.get(KEEP, {"q": words}))
        assert "Zon op daken" in page
        assert "1 casus" in page
        assert "Deal-01" not in page


def test_a_name_that_no_case_has_gets_a_sentence(keeper):
    make.case()
    page = shown(keeper.get(KEEP, {"q": "<b>olifant"}))
    assert "Geen casus heeft ‘<b>olifant’ in de naam of de titel." in page
    assert "Toon alle casussen" in page


@pytest.mark.parametrize("words", ["\x00", "x" * 200])
def test_a_name_that_cannot_be_read_leaves_all_cases_and_is_named(keeper, words):
    make.case()
    page = shown(keeper.get(KEEP, {"q": words}))
    assert "1 casus" in page
    assert "lieten het weg: Zoek op naam of titel." in page
