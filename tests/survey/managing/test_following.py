"""The coordinator sees who has answered, mails again, reminds and withdraws."""

import datetime as dt
import re

import pytest
from django.core import mail
from django.utils import timezone

from survey import actions, inviting
from survey.answering.respondent import respondent_of
from survey.inviting import Asked
from survey.models import Code, Invitation, Round, Source
from tests import make
from tests.survey.managing.round_pages import CODE, answer, break_mail, html, page_of, text

# --- who has answered


def test_the_coordinator_sees_who_has_answered(as_alice, round_, mailed):
    answer(mailed["sem@voorland.example"])
    page = html(as_alice.get(page_of(round_, "uitgenodigd/")))
    rows = [row for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if "@" in row]
    assert len(rows) == 3
    assert ["sem@voorland.example" in row for row in rows if 'badge done">Heeft geantwoord' in row] == [True]
    assert "1 van 3 uitgenodigden hebben geantwoord." in page


EVERYBODY = {"noor", "sem", "bo"}


@pytest.mark.parametrize(
    ("asked", "shown"), [("niet", {"noor", "bo"}), ("wel", {"sem"}), ("", EVERYBODY), ("?", EVERYBODY)]
)
def test_the_list_narrows_to_who_has_not(as_alice, round_, mailed, asked, shown):
    answer(mailed["sem@voorland.example"])
    page = html(as_alice.get(page_of(round_, "uitgenodigd/"), {"toon": asked}))
    assert {name for name in EVERYBODY if f">{name}@" in page} == shown


def test_a_long_list_comes_in_pages(as_alice, round_):
    inviting.hand_out(round_, [Asked("rijk")] * 52)
    assert "Code 50" in html(as_alice.get(page_of(round_, "uitgenodigd/")))
    last = html(as_alice.get(page_of(round_, "uitgenodigd/"), {"page": "2"}))
    assert "Code 52" in last
    assert "Code 50<" not in last


def test_the_list_shows_no_code_and_nothing_that_was_filled_in(as_alice, round_, mailed):
    Invitation.objects.filter(addressee="sem@voorland.example").update(draft="begonnen")
    pages = {html(as_alice.get(page_of(round_, f"uitgenodigd/{number}"))) for number in ("", "2/")}
    assert not [page for page in pages if CODE.search(page) or "begonnen" in page]


def test_the_list_has_a_name_for_nobody_who_came_by_the_open_link(client, bea, national):
    make.survey_invitation(national, source=Source.OPEN, is_answered=True)
    client.force_login(bea)
    assert "U hebt nog niemand uitgenodigd." in html(client.get(page_of(national, "uitgenodigd/")))


@pytest.mark.parametrize("name", ["uitgenodigd/", "uitgenodigd/1/", "uitnodigen/", "codes/", "herinneren/"])
def test_once_a_round_is_closed_there_is_no_list(as_alice, round_, mailed, alice, name):
    actions.close(round_, by=alice)
    page = html(as_alice.get(page_of(round_, name), follow=True))
    assert "Deze vragenlijst is gesloten. U kunt niemand meer uitnodigen of herinneren." in page
    assert "@ministerie.example" not in page


# --- again, and no longer


def test_who_lost_the_mail_gets_another(as_alice, round_, mailed, let_go):
    page = html(as_alice.post(page_of(round_, "uitgenodigd/2/"), {"go": "send"}, follow=True))
    assert "De uitnodiging wordt opnieuw verstuurd, met een nieuwe code." in page
    let_go()
    assert [message.to for message in mail.outbox] == [["sem@voorland.example"]]
    again = CODE.search(mail.outbox[0].body).group()
    assert respondent_of(again).invitation == respondent_of(mailed["sem@voorland.example"]).invitation


def test_a_mail_that_does_not_go_leaves_no_code(as_alice, round_, mailed, let_go, settings):
    break_mail(settings)
    as_alice.post(page_of(round_, "uitgenodigd/2/"), {"go": "send"})
    let_go()
    assert "1 e-mail is niet verstuurd." in text(as_alice.get(page_of(round_, "uitgenodigd/")))
    assert Code.objects.count() == 3


def test_who_lost_the_paper_gets_another_code(as_alice, round_):
    make.survey_invitation(round_, addressee="Griffier")
    page = html(as_alice.post(page_of(round_, "uitgenodigd/1/"), {"go": "send"}))
    assert respondent_of(CODE.search(page).group()).invitation.addressee == "Griffier"
    assert not mail.outbox


def test_one_person_is_not_mailed_without_end(as_alice, round_, mailed, let_go):
    pages = []
    for _time in range(5):
        pages.append(html(as_alice.post(page_of(round_, "uitgenodigd/2/"), {"go": "send"}, follow=True)))
        let_go()
    assert "Te vaak achter elkaar gemaild: sem@voorland.example. Wacht een uur." in pages[-1]
    assert len(mail.outbox) == 4


def test_a_withdrawn_invitation_is_off_the_list_and_its_code_gives_a_sentence(as_alice, client, round_, mailed):
    page = html(as_alice.post(page_of(round_, "uitgenodigd/2/"), {"go": "withdraw"}, follow=True))
    assert "De uitnodiging is ingetrokken." in page
    assert "sem@voorland.example" not in page
    assert "kennen wij niet" in html(client.post("/enquete/meedoen/", {"code": mailed["sem@voorland.example"]}))
    assert as_alice.get(page_of(round_, "uitgenodigd/2/")).status_code == 404


def test_what_was_used_stays_on_the_list(as_alice, round_, mailed):
    answer(mailed["sem@voorland.example"])
    page = html(as_alice.post(page_of(round_, "uitgenodigd/2/"), {"go": "withdraw"}, follow=True))
    assert "Met deze uitnodiging is al geantwoord." in page
    assert "sem@voorland.example" in page
    assert 'name="go"' not in html(as_alice.get(page_of(round_, "uitgenodigd/2/")))


# --- reminding


def test_who_has_not_answered_is_reminded_once_a_day(as_alice, round_, mailed, let_go):
    answer(mailed["sem@voorland.example"])
    before = text(as_alice.get(page_of(round_, "herinneren/")))
    assert "Wilt u 2 mensen herinneren?" in before
    assert "sem@voorland.example" not in before
    page = html(as_alice.post(page_of(round_, "herinneren/"), follow=True))
    assert "De herinnering gaat naar 2 mensen." in page
    let_go()
    assert "Vandaag is al een herinnering verstuurd." in html(as_alice.get(page_of(round_, "uitgenodigd/")))
    assert {message.to[0] for message in mail.outbox} == {"noor@ministerie.example", "bo@beekdam.example"}
    as_alice.post(page_of(round_, "herinneren/"))
    let_go()
    assert len(mail.outbox) == 2
    assert "Morgen kan het weer." in html(as_alice.get(page_of(round_, "herinneren/")))


def test_a_reminder_is_in_the_language_of_the_invitation(as_alice, round_, let_go):
    for language, asked in (("nl", "rijk"), ("en", "decentral")):
        english = {"in_english": "on"} if language == "en" else {}
        as_alice.post(page_of(round_, "uitnodigen/"), {asked: f"{language}@b.example", "go": "send"} | english)
    let_go()
    mail.outbox.clear()
    Round.objects.update(mailed_on=timezone.localdate() - dt.timedelta(days=1))
    as_alice.post(page_of(round_, "herinneren/"))
    let_go()
    told = {message.to[0]: message.extra_headers["Content-Language"] for message in mail.outbox}
    assert told == {"nl@b.example": "nl", "en@b.example": "en"}


def test_a_reminder_says_that_an_earlier_code_still_works(as_alice, round_, mailed, let_go):
    as_alice.post(page_of(round_, "herinneren/"))
    let_go()
    assert mail.outbox[0].subject == "Herinnering: vragenlijst over samenwerken tussen overheden"
    for part in (mail.outbox[0].body, mail.outbox[0].alternatives[0].content):
        assert "Ga dan verder met de code uit de eerdere e-mail. Die werkt nog." in part


def test_before_reminding_one_reads_who_is_left_out_and_why(as_alice, round_, mailed, let_go):
    as_alice.post(page_of(round_, "uitnodigen/"), {"rijk": "vandaag@ministerie.example", "go": "send"})
    let_go()
    as_alice.post(page_of(round_, "uitnodigen/"), {"rijk": "onderweg@ministerie.example", "go": "send"})
    inviting.hand_out(round_, [Asked("rijk")] * 2)
    page = text(as_alice.get(page_of(round_, "herinneren/")))
    assert "Stuur 3 mensen een herinnering" in page
    for told in (
        "1 persoon kreeg de uitnodiging vandaag.",
        "Aan 1 persoon is de laatste e-mail nog niet verstuurd.",
        "2 mensen kregen een code van u. Herinner hen zelf.",
    ):
        assert told in page
    assert "vandaag@ministerie.example" not in page


def test_before_a_round_begins_nobody_is_reminded(as_alice, partnership):
    planned = make.survey_round(partnership, days=(1, 7))
    make.survey_invitation(planned, source=Source.MAIL, addressee="sem@voorland.example")
    assert "De vragenlijst is nog niet begonnen." in html(as_alice.get(page_of(planned, "herinneren/")))
    as_alice.post(page_of(planned, "herinneren/"))
    assert not mail.outbox


def test_in_the_archive_nobody_sees_the_list(as_alice, partnership, round_, mailed):
    type(partnership).objects.update(archived_at=timezone.now())
    page = html(as_alice.get(page_of(round_, "uitgenodigd/"), follow=True))
    assert "De samenwerking staat in het archief." in page
    assert "sem@voorland.example" not in page


# --- a long list


def test_one_of_many_is_found_by_address_by_name_or_by_number(as_alice, round_, mailed):
    inviting.hand_out(round_, [Asked("rijk", "Wethouder wonen"), *[Asked("rijk")] * 50])
    listed = page_of(round_, "uitgenodigd/")
    assert 'type="search"' in html(as_alice.get(listed))
    for words, found, others in (
        ("SEM@", "sem@voorland.example", "noor@"),
        ("wethouder", "Wethouder wonen", "Code 5"),
        ("code 37", "Code 37", "Code 38"),
    ):
        page = text(as_alice.get(listed, {"q": words, "toon": "niet"}))
        assert found in page
        assert others not in page
        assert "Nog niet (1)" in page
    assert "Bij niemand in deze lijst staat ‘zo iemand’." in text(as_alice.get(listed, {"q": "zo iemand"}))


def test_a_short_list_needs_no_search(as_alice, round_, mailed):
    assert 'type="search"' not in html(as_alice.get(page_of(round_, "uitgenodigd/")))
