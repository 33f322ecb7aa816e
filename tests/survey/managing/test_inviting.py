"""The coordinator mails people and hands out codes."""

import csv
import io

import pytest
from django.core import mail

from survey.codes import digest
from survey.models import Code, Invitation
from tests.survey.managing.round_pages import CODE, EMAILS, break_mail, html, page_of, text

# --- mailing codes


def test_before_sending_one_sees_who_gets_a_mail_and_what_it_says(as_alice, round_):
    page = text(as_alice.post(page_of(round_, "uitnodigen/"), EMAILS))
    for told in ("Wilt u 3 uitnodigingen versturen?", "noor@ministerie.example", "bo@beekdam.example"):
        assert told in page
    assert "De coördinator ziet dat u hebt geantwoord, niet wat." in page
    assert "Alice" in page
    assert not mail.outbox
    assert not Invitation.objects.exists()


def test_the_addresses_can_still_be_changed(as_alice, round_):
    page = html(as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "change"}))
    assert "sem@voorland.example\nBo@Beekdam.example</textarea>" in page
    assert not Invitation.objects.exists()


def test_each_address_is_mailed_a_code_of_its_own(as_alice, round_, let_go):
    page = text(as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "send"}, follow=True))
    assert "3 uitnodigingen worden verstuurd." in page
    let_go()
    assert "0 van 3 uitgenodigden hebben geantwoord." in page
    codes = {CODE.search(message.body).group() for message in mail.outbox}
    assert set(Code.objects.values_list("digest", flat=True)) == set(map(digest, codes))
    listed = Invitation.objects.listed().values_list("number", "addressee", "side", "source")
    assert list(listed) == [
        (1, "noor@ministerie.example", "rijk", "mail"),
        (2, "sem@voorland.example", "decentral", "mail"),
        (3, "bo@beekdam.example", "decentral", "mail"),
    ]


def test_the_mail_says_that_the_coordinator_sees_who_answers_and_not_what(as_alice, round_, let_go):
    as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "send"})
    let_go()
    for part in (mail.outbox[0].body, mail.outbox[0].alternatives[0].content):
        assert "De coördinator ziet dat u hebt geantwoord, niet wat." in part
        assert "Uw e-mailadres bewaren wij tot de antwoorden zijn geteld." in part


def test_who_was_invited_before_gets_nothing(as_alice, round_, mailed, let_go):
    again = EMAILS | {"rijk": "noor@ministerie.example nieuw@ministerie.example"}
    page = text(as_alice.post(page_of(round_, "uitnodigen/"), again))
    assert "Wilt u 1 uitnodiging versturen?" in page
    assert "Zij krijgen niets: zij zijn al uitgenodigd" in page
    as_alice.post(page_of(round_, "uitnodigen/"), again | {"go": "send"})
    let_go()
    assert [message.to for message in mail.outbox] == [["nieuw@ministerie.example"]]


def test_when_all_were_invited_before_there_is_nothing_to_send(as_alice, round_, mailed):
    page = text(as_alice.post(page_of(round_, "uitnodigen/"), EMAILS))
    assert "Iedereen heeft al een uitnodiging" in page
    assert "Verstuur" not in page


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({}, "Vul minstens één e-mailadres in."),
        ({"rijk": "geen adres"}, "is geen e-mailadres"),
        ({"rijk": "sem@voorland.example", "decentral": "sem@voorland.example"}, "Dit adres staat bij beide kanten"),
        ({"rijk": " ".join(f"a{n}@b.example" for n in range(101))}, "Nodig hooguit 100 mensen tegelijk uit."),
    ],
)
@pytest.mark.parametrize("step", ["", "send"])
def test_what_cannot_be_sent_is_said(as_alice, round_, asked, sentence, step):
    assert sentence in html(as_alice.post(page_of(round_, "uitnodigen/"), asked | {"go": step}))
    assert not Invitation.objects.exists()


def test_while_mails_are_on_their_way_the_list_says_so_and_looks_again(as_alice, round_, let_go):
    as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "send"})
    assert "3 e-mails worden nog verstuurd." in text(as_alice.get(page_of(round_, "uitgenodigd/")))
    fragment = as_alice.get(page_of(round_, "uitgenodigd/"), headers={"HX-Request": "true"})
    assert "3 e-mails" in html(fragment)
    assert "<html" not in html(fragment)
    let_go()
    after = as_alice.get(page_of(round_, "uitgenodigd/"), headers={"HX-Request": "true"})
    assert after.headers["HX-Refresh"] == "true"
    assert "verstuurd." not in text(as_alice.get(page_of(round_, "uitgenodigd/")))


def test_what_was_not_mailed_is_said_in_the_list_and_sent_at_one_press(as_alice, round_, let_go, settings):
    backend = settings.EMAIL_BACKEND
    break_mail(settings)
    as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "send"})
    let_go()
    page = text(as_alice.get(page_of(round_, "uitgenodigd/")))
    assert "3 e-mails zijn niet verstuurd." in page
    assert page.count("E-mail niet verstuurd") == 3
    assert not Code.objects.exists()
    settings.EMAIL_BACKEND = backend
    as_alice.post(page_of(round_, "uitgenodigd/opnieuw/"))
    let_go()
    assert len(mail.outbox) == 3
    assert "niet verstuurd" not in text(as_alice.get(page_of(round_, "uitgenodigd/")))


# --- codes to hand out


def test_codes_to_hand_out_are_shown_once_with_their_number_and_for_whom(as_alice, round_):
    asked = {"number": "3", "side": "rijk", "labels": "Wethouder wonen\n  Griffier ", "as": "page"}
    page = html(as_alice.post(page_of(round_, "codes/"), asked))
    codes = set(CODE.findall(page))
    assert len(codes) == 3
    assert set(map(digest, codes)) == set(Code.objects.values_list("digest", flat=True))
    seen = text(as_alice.get(page_of(round_, "uitgenodigd/")))
    assert all(name in seen for name in ("Wethouder wonen", "Griffier", "Code 3"))
    assert not CODE.findall(seen)


def test_codes_come_as_a_file_too(as_alice, round_):
    asked = {"number": "2", "side": "rijk", "labels": "Griffier", "as": "csv"}
    response = as_alice.post(page_of(round_, "codes/"), asked)
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert lines[0] == ["nummer", "code", "voor wie", "werkt bij"]
    assert [(line[0], *line[2:]) for line in lines[1:]] == [("1", "Griffier", "het Rijk"), ("2", "", "het Rijk")]


@pytest.mark.parametrize("number", ["0", "-3", "201", "veel", "9" * 30, ""])
def test_an_odd_number_of_codes_is_refused(as_alice, round_, number):
    html(as_alice.post(page_of(round_, "codes/"), {"number": number, "side": "rijk"}))
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("labels", "sentence"), [("Een\nTwee", "U noemt 2 mensen, maar vraagt 1 codes."), ("x" * 101, "hooguit 100 tekens")]
)
def test_names_that_do_not_fit_are_refused(as_alice, round_, labels, sentence):
    page = html(as_alice.post(page_of(round_, "codes/"), {"number": "1", "side": "rijk", "labels": labels}))
    assert sentence in page
    assert not Invitation.objects.exists()
