"""Letters: as text and as HTML, in the language of the reader, through a server that may be down."""

import smtplib
import socketserver
import threading
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.utils import translation

from partnership.invitations.mails import invited
from partnership.mailing import About, Letter, Part, Recipient, compose, deliver, kind, send
from partnership.wording import day
from tests import make
from tests.mail_kinds import every_kind

SEM = Recipient("sem@voorland.example", "nl", "Sem Yilmaz")


@pytest.fixture
def about(partnership, alice, voorland):
    """Everything that a letter may know."""
    partnership.title = "Water & <wonen>"
    party = partnership.parties.get(organisation=voorland)
    invitation = make.invitation(party)
    secret = {"token": make.SECRET.token, "code": make.SECRET.code}
    return About(
        partnership, party=party, by=alice, invitation=invitation, bundle=make.bundle(alice, partnership), **secret
    )


@pytest.fixture(params=every_kind().values(), ids=every_kind())
def write(request):
    return request.param


def parts_of(message):
    """Return the text and the HTML of a mail."""
    return message.body, message.alternatives[0].content


# --- every kind


def test_every_kind_says_the_same_as_text_and_as_html(write, about):
    text, page = parts_of(compose(write, about, SEM))
    for part in write(about).parts:
        assert part.text in text
        assert (part.address or part.text.partition("‘")[0]) in page
    assert "Beste Sem Yilmaz," in text


def test_every_kind_leads_to_full_addresses_of_the_site(write, about, settings):
    settings.SITE_URL = "https://samen.example.nl"
    addresses = [part.address for part in write(about).parts if part.address]
    assert addresses
    assert all(address.startswith("https://samen.example.nl/") for address in addresses)


def test_no_subject_holds_a_name_or_a_secret(write, about):
    subject = write(about).subject
    for told in (about.partnership.title, "Voorland", "Alice", "Sem", make.SECRET.code, make.SECRET.token):
        assert told not in subject
    assert "\n" not in subject


def test_every_kind_is_written_in_the_language_of_the_reader(write, about):
    dutch, english = (compose(write, about, Recipient("a@b.example", language)) for language in ("nl", "en"))
    assert '<html lang="nl">' in parts_of(dutch)[1]
    assert '<html lang="en">' in parts_of(english)[1]
    assert english.extra_headers["Content-Language"] == "en"


def test_what_people_typed_is_text_in_html(write, about):
    text, page = parts_of(compose(write, about, Recipient("a@b.example", "nl", "<b>Sem</b>")))
    assert "<wonen>" not in page
    assert "<b>Sem" not in page
    assert "<b>Sem</b>" in text


def test_html_of_a_mail_is_plain(write, about):
    page = parts_of(compose(write, about, SEM))[1]
    assert not any(part in page for part in ("style", "<script", "<img", "onclick", "<link"))


def test_all_kinds_are_found():
    assert {"invited", "reminded", "revealed", "handed_over"} <= every_kind().keys()


def test_a_kind_that_is_not_in_the_table_cannot_be_sent(about):
    with pytest.raises(LookupError):
        send(lambda about: Letter("Onderwerp", ()), about, [SEM])


def test_a_new_kind_is_in_the_table_by_itself(monkeypatch):
    monkeypatch.setattr("partnership.mailing.KINDS", table := {})

    @kind
    def congratulated(about):
        return Letter("Onderwerp", (Part("Tekst"),))

    assert table == {"congratulated": congratulated}


# --- a server that does not do what it should


def message_to(*addresses):
    return [mail.EmailMultiAlternatives("Onderwerp", "Tekst", to=[address]) for address in addresses]


def test_mail_to_nobody_needs_no_server(settings):
    settings.EMAIL_BACKEND = "no.such.backend"
    assert deliver([]) == set()


def test_a_server_that_is_down_raises_nothing_and_logs_no_address(settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 1, 1
    assert deliver(message_to("sem@voorland.example")) == set()
    assert "ConnectionRefusedError" in caplog.text
    assert "sem@" not in caplog.text


@pytest.mark.parametrize(
    ("problem", "taken"),
    [
        (smtplib.SMTPRecipientsRefused({"a@b.example": (550, b"unknown")}), {"c@d.example"}),
        (smtplib.SMTPServerDisconnected("gone"), set()),
        (TimeoutError(), set()),
    ],
)
def test_a_refused_address_does_not_stop_the_others_and_a_lost_connection_does(monkeypatch, problem, taken):
    def send_messages(self, messages):
        if messages[0].to == ["a@b.example"]:
            raise problem
        return len(messages)

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", send_messages)
    assert deliver(message_to("a@b.example", "c@d.example")) == taken


# --- a real server


class Server(socketserver.StreamRequestHandler):
    """As much of SMTP as a client needs to hand over mail."""

    def handle(self):
        self.say("220 onderlegger-tests")
        while line := self.rfile.readline():
            match line[:4].upper():
                case b"DATA":
                    self.say("354 go on")
                    self.server.taken.append(self.mail())
                    self.say("250 taken")
                case b"QUIT":
                    self.say("221 bye")
                    return
                case _:
                    self.say("250 ok")

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())

    def mail(self):
        lines = iter(self.rfile.readline, b".\r\n")
        return message_from_bytes(b"".join(line.removeprefix(b".") for line in lines), policy=policy.default)


@pytest.fixture
def mail_server(settings):
    """A server on this machine that keeps what it takes."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Server) as server:
        server.taken, server.daemon_threads = [], True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield server
        server.shutdown()


def test_mail_arrives_as_text_and_html_in_both_languages(mail_server, about):
    people = [SEM, Recipient("anne@rijk.example", "en", "Anne")]
    assert send(invited, about, people) == {"sem@voorland.example", "anne@rijk.example"}
    dutch, english = mail_server.taken
    assert [one["To"] for one in mail_server.taken] == ["sem@voorland.example", "anne@rijk.example"]
    assert [one["Content-Language"] for one in mail_server.taken] == ["nl", "en"]
    assert dutch["Auto-Submitted"] == "auto-generated"
    for message in mail_server.taken:
        text, page = (message.get_body([kind]).get_content() for kind in ("plain", "html"))
        assert message.get_content_type() == "multipart/alternative"
        assert make.SECRET.code in text
        assert make.SECRET.code in page
    for message, language in ((dutch, "nl"), (english, "en")):
        with translation.override(language):
            assert day(about.invitation.last_day) in message.get_body(["plain"]).get_content()
        assert f'<html lang="{language}">' in message.get_body(["html"]).get_content()
