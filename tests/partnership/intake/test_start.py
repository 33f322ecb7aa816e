import uuid

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone

from partnership.models import Partnership, Position, Status
from tests import make

START = "/samenwerkingen/nieuw/"


def begin(client, user, *, address=START, **typed):
    client.force_login(user)
    return client.post(address, {"title": "Ruimte voor de Beek", "uid": str(uuid.uuid4())} | typed)


@pytest.fixture
def deal(voorland):
    known = make.known_deal("RES Beekland", code="res-beekland")
    known.programme, known.region = make.programme(), "Beekland"
    known.save()
    known.provinces.add(voorland)
    known.known_facts.members.add(make.organisation("Gemeente Heidekamp", code="GM1"))
    return known


def test_a_visitor_is_sent_to_the_login(client, db):
    response = client.get(START)
    assert response.status_code == 302
    assert "next=/samenwerkingen/nieuw/" in response["Location"]


def test_an_editor_starts_on_behalf_of_the_organisation_and_becomes_coordinator(client, alice, beekdam):
    response = begin(client, alice)
    draft = Partnership.objects.get()
    assert response["Location"] == draft.get_absolute_url()
    assert (draft.status, draft.coordinator, draft.updated_by) == (Status.DRAFT, alice, alice)
    assert [party.organisation for party in draft.parties.all()] == [beekdam]


def test_who_began_the_same_before_hears_of_it(client, alice):
    begin(client, alice)
    first = Partnership.objects.get()
    said = [str(message) for message in get_messages(begin(client, alice, title="ruimte voor de beek").wsgi_request)]
    assert len([text for text in said if f"met deze titel: {first.reference}" in text]) == 1


def test_another_title_or_one_in_the_archive_is_not_the_same(client, alice):
    make.partnership("Ruimte voor de Beek", coordinator=alice, archived_at=timezone.now())
    make.partnership("Ruimte voor de Rivier", coordinator=alice)
    said = [str(message) for message in get_messages(begin(client, alice).wsgi_request)]
    assert not any("met deze titel" in text for text in said)


def test_a_reader_is_told_whom_to_ask(client, rob):
    response = begin(client, rob)
    assert response.status_code == 403
    assert "Vraag een collega die invuller is" in response.content.decode()
    assert not Partnership.objects.exists()


def test_who_oversees_everything_starts_nothing(client, bea):
    assert begin(client, bea).status_code == 403


def test_without_a_title_nothing_is_made_and_the_field_says_why(client, alice):
    html = begin(client, alice, title="  ").content.decode()
    assert not Partnership.objects.exists()
    assert "<title>Fout: Begin een samenwerking" in html
    assert html.count("Geef de samenwerking een titel.") == 2
    assert 'href="#id_title"' in html


def test_who_fills_in_for_several_organisations_says_for_which(client, alice, voorland):
    make.Membership.objects.create(user=alice, organisation=voorland, role="editor")
    assert "Kies namens welke organisatie u begint." in begin(client, alice).content.decode()
    begin(client, alice, organisation=voorland.pk)
    assert Partnership.objects.get().parties.get().organisation == voorland


@pytest.mark.parametrize("organisation", ["999999", "abc", "9" * 40])
def test_nobody_starts_for_an_organisation_that_is_not_theirs(client, alice, voorland, charlie, organisation):
    make.Membership.objects.create(user=alice, organisation=voorland, role="editor")
    assert (
        "U bent geen invuller van deze organisatie." in begin(client, alice, organisation=organisation).content.decode()
    )
    assert not Partnership.objects.exists()


@pytest.mark.parametrize("programme", ["999999", "abc", "9" * 40])
def test_an_unknown_programme_is_refused_at_the_field(client, alice, programme):
    assert "Dit programma kennen wij niet." in begin(client, alice, programme=programme).content.decode()


def test_sending_the_form_twice_makes_one_partnership(client, alice):
    uid = str(uuid.uuid4())
    first, second = begin(client, alice, uid=uid), begin(client, alice, uid=uid)
    assert first["Location"] == second["Location"]
    assert Partnership.objects.count() == 1


def test_a_form_with_the_uid_of_somebody_else_makes_a_partnership_of_ones_own(client, alice, bob):
    theirs = make.partnership(coordinator=bob)
    response = begin(client, alice, uid=str(theirs.uid))
    assert response.status_code == 302
    assert response["Location"] != theirs.get_absolute_url()


@pytest.mark.parametrize("uid", ["", "geen uid", "1" * 5000])
def test_a_form_without_a_readable_uid_still_works(client, alice, uid):
    assert begin(client, alice, uid=uid).status_code == 302


def test_html_in_the_title_is_shown_as_text(client, alice):
    response = begin(client, alice, title="<script>alert(1)</script> & co")
    html = client.get(response["Location"]).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in html
    assert "<script>alert" not in html


def test_a_known_deal_fills_in_the_form(client, alice, deal):
    client.force_login(alice)
    html = client.get(f"{START}?from={deal.pk}").content.decode()
    assert 'value="RES Beekland"' in html
    assert f'<option value="{deal.programme_id}" selected>RES</option>' in html


def test_a_partnership_from_a_known_deal_takes_its_place_and_suggests_its_members(client, alice, deal, voorland):
    response = begin(client, alice, address=f"{START}?from={deal.pk}")
    draft = Partnership.objects.described().get()
    assert (draft.started_from, draft.region) == (deal, "Beekland")
    assert list(draft.provinces.all()) == [voorland]
    assert "Gemeente Heidekamp" in client.get(f"{response['Location']}partners/").content.decode()


def test_the_known_deal_itself_does_not_change(client, alice, deal):
    begin(client, alice, address=f"{START}?from={deal.pk}")
    deal.refresh_from_db()
    assert (deal.status, deal.coordinator, deal.parties.count()) == (Status.NOT_DESCRIBED, None, 0)


@pytest.mark.parametrize("deal_pk", ["999999", "abc", "-1", "1" * 5000, "²"])
def test_an_unknown_deal_is_left_out_with_a_sentence(client, alice, deal_pk):
    client.force_login(alice)
    response = client.get(START, {"from": deal_pk})
    assert "nemen wij niet mee: bekende deal" in response.content.decode()


def test_a_described_partnership_is_no_known_deal_to_start_from(client, alice, partnership):
    client.force_login(alice)
    assert "nemen wij niet mee" in client.get(START, {"from": partnership.pk}).content.decode()


def test_answers_from_the_model_become_the_position_of_the_organisation(client, alice):
    begin(client, alice, address=f"{START}?ambition=5&obligation=1")
    assert dict(Position.objects.values_list("axis", "score")) == {"ambition": 5, "obligation": 1}
    assert set(Position.objects.values_list("reason", flat=True)) == {""}


def test_answers_that_deviate_come_with_the_request_for_reasons(client, alice):
    response = begin(client, alice, address=f"{START}?ambition=5")
    assert "Geef nog de redenen" in str([str(message) for message in get_messages(response.wsgi_request)])


def test_answers_on_the_ideal_type_ask_for_no_reasons(client, alice):
    response = begin(client, alice, address=f"{START}?ambition=3")
    assert "redenen" not in str([str(message) for message in get_messages(response.wsgi_request)])


@pytest.mark.parametrize("score", ["0", "6", "3.5", "abc", "-1", "٣"])
def test_a_score_off_the_scale_is_left_out_with_a_sentence(client, alice, score):
    address = f"{START}?ambition={score}&obligation=2"
    client.force_login(alice)
    assert "nemen wij niet mee: Beleidsambitie Rijk" in client.get(address).content.decode()
    begin(client, alice, address=address)
    assert dict(Position.objects.values_list("axis", "score")) == {"obligation": 2}


def test_before_starting_the_page_shows_what_is_taken_along(client, alice, deal):
    client.force_login(alice)
    html = client.get(f"{START}?from={deal.pk}&accountability=4").content.decode()
    assert "U begint met een bekende deal" in html
    assert "Uw antwoorden uit het model" in html
    assert "Verantwoording aan Rijk" in html


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, alice):
    client.post(START, {"title": "Halverwege", "uid": str(uuid.uuid4())})
    client.force_login(alice)
    assert 'value="Halverwege"' in client.get(START).content.decode()
    assert not Partnership.objects.exists()
