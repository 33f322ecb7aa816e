"""One question at a time on the screen: everybody sees where the parties stand, the coordinator records."""

import pytest
from django.utils import timezone

from partnership.answer import Answer
from partnership.axes import AXES
from partnership.dialogue.actions import Term, save_terms
from partnership.models import Agreement, Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.conversation.saying import agree_on, record, sent, text_of

# --- the way through the six questions


def test_the_conversation_begins_where_the_parties_lie_furthest_apart(page, start, address):
    assert page.get(start).url == address


def test_it_goes_on_at_the_first_question_that_is_open(page, start, revealed, alice):
    agree_on(revealed, alice, decentral_funds=3, ambition=3)
    assert page.get(start).url == f"{start}obligation/"


def test_when_all_is_agreed_it_begins_at_the_first_again(page, start, address, revealed, alice):
    agree_on(revealed, alice, **IDEAL.as_mapping())
    assert page.get(start).url == address


def test_the_progress_says_what_is_agreed_what_is_open_and_what_is_now(page, address, revealed, alice):
    agree_on(revealed, alice, ambition=4, obligation=None)
    save_terms(revealed, [Term("accountability", Answer(2), is_open=True)], by=alice)
    html = page.get(address).content.decode()
    assert "Decentrale middelen" in next(step for step in html.split("<li") if 'aria-current="step"' in step)
    said = text_of(page.get(address))
    assert "2. Beleidsambitie Rijk afgesproken: 4" in said
    assert "3. Verplicht karakter geen overeenstemming" in said
    assert "6. Verantwoording aan Rijk later bespreken" in said
    assert "4. Eisen aan uitvoering geen verschil" in said


def test_the_screen_shows_where_all_parties_stand_and_why(page, address):
    html = page.get(address).content.decode()
    assert "Hoeveel eigen middelen zet de regio in?" in html
    assert "verschil van 2 stappen" in html
    assert "Reden van Gemeente Beekdam." in html
    assert "Reden van Provincie Voorland." in html
    assert 'class="dotstrip big"' in html


def test_nothing_is_chosen_beforehand(page, address):
    html = page.get(address).content.decode()
    assert " checked" not in html
    assert '<option value="" selected>' in html


@pytest.mark.parametrize("parties", [2, 7, 40])
def test_it_takes_as_many_queries_for_forty_parties_as_for_two(
    page, address, revealed, parties, make_crowd, django_assert_max_num_queries
):
    make_crowd(revealed, parties)
    with django_assert_max_num_queries(19):
        assert page.get(address).status_code == 200


@pytest.fixture
def make_crowd():
    def make_crowd(partnership, parties):
        for number in range(parties - partnership.parties.count()):
            profile = Profile(3, 1, 1 + number % 5, 3, 3, 1)
            make.party(partnership, make.organisation(f"Gemeente {number}"), profile=profile, handed_in=True)

    return make_crowd


# --- recording


def test_recording_leads_to_the_next_open_question(page, start, address, revealed):
    reply = page.post(address, sent())
    assert reply.url == f"{start}ambition/"
    term = revealed.agreements.get()
    assert (term.score, term.argument, term.is_open) == (3, "Ieder wat hij kan.", False)


def test_the_button_says_where_it_leads(page, address):
    assert "Leg vast en ga naar ‘Beleidsambitie Rijk’" in page.get(address).content.decode()


def test_after_the_last_open_question_come_all_agreements(page, address, revealed, alice):
    agree_on(revealed, alice, **{axis.key: axis.ideal for axis in AXES if axis.key != "decentral_funds"})
    assert "Leg vast en bekijk alle afspraken" in page.get(address).content.decode()
    assert page.post(address, sent()).url == f"/samenwerkingen/{revealed.pk}/afspraken/"


def test_no_agreement_is_recorded_too(page, address, revealed):
    page.post(address, sent(answer="none", argument="De raden willen iets anders."))
    assert revealed.agreements.settled().get().score is None


@pytest.mark.parametrize("answer", ["3", "none"])
def test_where_parties_lie_two_steps_apart_an_argument_is_asked(page, address, revealed, answer):
    html = page.post(address, sent(answer=answer, argument=" ")).content.decode()
    assert "De partijen verschillen hier. Schrijf hoe u tot dit besluit komt." in html
    assert not revealed.agreements.exists()


def test_a_deviation_asks_for_an_argument(page, start, revealed):
    html = page.post(f"{start}ambition/", sent("ambition", "5", "")).content.decode()
    assert "Schrijf waarom u afwijkt van het ideaaltype." in html
    assert not revealed.agreements.exists()


def test_on_the_ideal_type_without_difference_none_is_needed(page, start, revealed):
    page.post(f"{start}ambition/", sent("ambition", "3", ""))
    assert revealed.agreements.settled().get().score == 3


def test_without_an_answer_nothing_is_recorded_and_the_text_stays(page, address, revealed):
    html = page.post(address, sent(answer="")).content.decode()
    assert "Kies een antwoord, of ‘Geen overeenstemming’." in html
    assert "Ieder wat hij kan." in html
    assert not revealed.agreements.exists()


def test_sending_it_twice_records_it_once(page, address, revealed):
    data = sent(**{"voorbehoud-0-party": revealed.parties.first().pk, "voorbehoud-0-text": "Als het kan."})
    for _ in range(2):
        assert page.post(address, data).status_code == 302
    assert revealed.agreements.get().edition == 1
    assert revealed.reservations.count() == 1


def test_two_tabs_of_the_coordinator_get_a_choice(page, address, revealed, admin):
    agree_on(revealed, admin, decentral_funds=2)
    html = page.post(address, sent(answer="4", argument="Van mij.")).content.decode()
    assert "Admin" in html
    assert "Zo doen wij het." in html
    assert "Van mij." in html
    assert revealed.agreements.get().score == 2


def test_a_mistake_in_a_reservation_comes_before_the_choice(page, address, revealed, admin):
    agree_on(revealed, admin, decentral_funds=2)
    reply = page.post(address, sent(answer="4", **{"voorbehoud-0-text": "Als het kan."}))
    html = reply.content.decode()
    assert "Er is een probleem" in html
    assert html.index("Kies welke partij dit voorbehoud maakt.") < html.index("Admin heeft dit om ")


# --- talking about it later


def test_later_keeps_what_is_filled_in_without_an_agreement(page, start, address, revealed):
    reply = page.post(address, sent(answer="", argument="Wacht op de begroting.", later="1"))
    assert reply.url == f"{start}ambition/"
    term = revealed.agreements.get()
    assert (term.is_open, term.argument) == (True, "Wacht op de begroting.")
    assert "Wacht op de begroting." in page.get(address).content.decode()


def test_later_with_nothing_filled_in_only_goes_on(page, address, revealed):
    page.post(address, sent(answer="", argument="", later="1"))
    assert not revealed.agreements.exists()


def test_later_leaves_an_agreement_as_it_is(page, address, revealed, alice):
    agree_on(revealed, alice, decentral_funds=3)
    page.post(address, sent(argument="Zo doen wij het.", edition="1", later="1"))
    assert revealed.agreements.settled().count() == 1


def test_later_with_something_new_opens_an_agreement_again(page, address, revealed, alice):
    agree_on(revealed, alice, decentral_funds=3)
    opened = page.get(address).context["sheet"].term["edition"].value()
    page.post(address, sent(answer="4", argument="Toch meer?", edition=opened, later="1"))
    assert revealed.agreements.get().is_open


# --- who may do what


@pytest.mark.parametrize(
    ("who", "status"), [("bob", 200), ("rob", 200), ("admin", 200), ("bea", 403), ("charlie", 404)]
)
def test_who_takes_part_follows_the_conversation(client, request, start, address, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == status
    assert client.get(start).status_code == (302 if status == 200 else status)


@pytest.mark.parametrize("who", ["bob", "rob"])
def test_others_read_what_is_recorded_and_cannot_record(client, request, address, revealed, alice, who):
    agree_on(revealed, alice, decentral_funds=2)
    client.force_login(request.getfixturevalue(who))
    html = client.get(address).content.decode()
    assert "Afgesproken: 2" in html
    assert "Zo doen wij het." in html
    assert "decentral_funds-answer" not in html
    client.post(address, sent(answer="5"))
    assert revealed.agreements.get().score == 2


def test_a_reader_sends_nothing(client, rob, address):
    client.force_login(rob)
    assert client.post(address, sent()).status_code == 403


@pytest.mark.parametrize("axis", ["nergens", "Ambition"])
def test_a_question_that_is_not_there_is_not_found(page, start, axis):
    assert page.get(f"{start}{axis}/").status_code == 404


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS])
@pytest.mark.parametrize("path", ["", "ambition/"])
def test_before_the_reveal_it_says_when_it_opens(page, alice, status, path):
    blind = make.partnership(coordinator=alice, status=status)
    reply = page.get(f"/samenwerkingen/{blind.pk}/gesprek/{path}", follow=True)
    assert "Dit kan zodra de posities zijn onthuld." in reply.content.decode()


def test_once_agreed_the_screen_is_to_read(page, address, revealed, alice):
    record(revealed, alice)
    html = page.get(address).content.decode()
    assert "Afgesproken: 3" in html
    assert 'id="vastleggen"' not in html
    assert "data-live" not in html


def test_what_is_typed_while_the_agreement_was_recorded_stays_on_the_screen(page, address, revealed, alice):
    record(revealed, alice)
    html = page.post(address, sent(answer="4", argument="Van mij.")).content.decode()
    assert "De afspraken zijn vastgelegd. Wilt u ze veranderen?" in html
    assert "Van mij." in html
    assert revealed.agreements.get(axis="decentral_funds").score == 3


def test_in_the_archive_nothing_is_recorded(page, address, revealed):
    type(revealed).objects.update(archived_at=timezone.now())
    html = page.post(address, sent()).content.decode()
    assert "staat in het archief" in html
    assert not Agreement.objects.exists()


def test_who_has_to_log_in_again_finds_everything_back(client, alice, address, revealed):
    client.post(address, sent(argument="Halverwege.", **{"voorbehoud-0-text": "Ook halverwege."}))
    client.force_login(alice)
    html = client.get(address).content.decode()
    assert "Halverwege." in html
    assert "Ook halverwege." in html
    assert not revealed.agreements.exists()
