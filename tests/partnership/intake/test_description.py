import datetime as dt

import pytest
from django.utils import timezone

from partnership.intake.actions import describe
from partnership.life import NotNow
from partnership.models import Partnership, Status
from partnership.profile import IDEAL
from tests import make
from tests.shown import html


@pytest.fixture
def groningen(db):
    return make.organisation("Provincie Groningen", layer="province", code="PV20")


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/opgave/"


def save(client, user, partnership, **typed):
    client.force_login(user)
    return client.post(page(partnership), {"title": partnership.title, "edition": partnership.edition} | typed)


# --- who may


def test_a_visitor_is_sent_to_the_login(client, partnership):
    assert client.get(page(partnership)).status_code == 302


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    client.force_login(charlie)
    assert client.get(page(partnership)).status_code == 404
    assert save(client, charlie, partnership).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bob", "bea"])
def test_who_does_not_coordinate_may_not(client, partnership, request, who):
    user = request.getfixturevalue(who)
    client.force_login(user)
    assert client.get(page(partnership)).status_code == 403
    assert save(client, user, partnership, title="Van een ander").status_code == 403
    partnership.refresh_from_db()
    assert partnership.title != "Van een ander"


def test_a_known_deal_is_not_described_itself(client, admin):
    deal = make.known_deal()
    client.force_login(admin)
    assert client.get(page(deal)).status_code == 403


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"status": "closed", "agreed": IDEAL}, "De samenwerking is afgerond."),
        ({"archived_at": timezone.now()}, "De samenwerking staat in het archief."),
    ],
)
def test_once_it_is_over_nothing_is_described_and_what_was_typed_stays(client, alice, beekdam, fields, sentence):
    over = make.partnership("Zo was het", coordinator=alice, parties=[beekdam], **fields)
    shown = save(client, alice, over, title="Anders", task="Dit typte ik nog.", edition=over.edition).content.decode()
    assert sentence in shown
    assert "Dit typte ik nog." in shown
    over.refresh_from_db()
    assert (over.title, over.task) == ("Zo was het", "")
    assert sentence in client.get(page(over), follow=True).content.decode()


def test_what_goes_to_the_archive_while_somebody_writes_stays_as_it_is(alice):
    read = make.partnership(coordinator=alice)
    Partnership.objects.update(archived_at=timezone.now())
    with pytest.raises(NotNow, match="archief"):
        describe(read, by=alice, edition=read.edition, task="Te laat.")


# --- saving


def test_saving_takes_few_queries(client, alice, partnership, django_assert_max_num_queries):
    client.force_login(alice)
    with django_assert_max_num_queries(10):
        client.post(page(partnership), {"title": "Water", "task": "Droge voeten.", "edition": partnership.edition})
    partnership.refresh_from_db()
    assert partnership.task == "Droge voeten."


def test_all_of_it_is_saved(client, alice, partnership, groningen):
    programme = make.programme()
    response = save(
        client,
        alice,
        partnership,
        title="Ruimte voor de Beek",
        programme=programme.pk,
        task="Het beekdal houdt te weinig water vast.",
        value_what="Droge voeten",
        value_for_whom="Bewoners",
        value_noticed="Minder schade",
        provinces=[groningen.pk],
        region="Het beekdal",
        starts_on="2027-01-01",
        ends_on="2030-12-31",
    )
    assert response["Location"] == partnership.get_absolute_url()
    partnership.refresh_from_db()
    assert partnership.title == "Ruimte voor de Beek"
    assert partnership.programme == programme
    assert partnership.task == "Het beekdal houdt te weinig water vast."
    assert partnership.public_value_described
    assert list(partnership.provinces.all()) == [groningen]
    assert partnership.region == "Het beekdal"
    assert (partnership.starts_on, partnership.ends_on) == (dt.date(2027, 1, 1), dt.date(2030, 12, 31))
    assert (partnership.edition, partnership.updated_by) == (2, alice)


def test_half_filled_is_fine(client, alice, partnership):
    assert save(client, alice, partnership, value_what="Droge voeten").status_code == 302
    partnership.refresh_from_db()
    assert (partnership.value_what, partnership.task, partnership.starts_on) == ("Droge voeten", "", None)


def test_saving_in_between_stays_on_the_page_and_says_so(client, alice, partnership):
    response = save(client, alice, partnership, task="Half", stay="1")
    assert response["Location"] == page(partnership)
    shown = html(client.get(page(partnership)))
    assert "De opgave is opgeslagen." in shown
    assert "Laatst opgeslagen om" in shown


def test_saving_without_a_change_does_not_make_a_new_edition(client, alice, partnership):
    assert save(client, alice, partnership).status_code == 302
    partnership.refresh_from_db()
    assert partnership.edition == 1


def test_sending_the_form_twice_saves_once_and_complains_never(client, alice, partnership):
    first, second = (save(client, alice, partnership, task="Eén keer") for _ in range(2))
    assert first["Location"] == second["Location"] == partnership.get_absolute_url()
    partnership.refresh_from_db()
    assert partnership.edition == 2


def test_a_province_that_was_chosen_before_stays_choosable(client, alice, partnership, voorland):
    partnership.provinces.add(voorland)
    save(client, alice, partnership, provinces=[voorland.pk], task="Nieuw")
    assert list(partnership.provinces.all()) == [voorland]


# --- a session that ended


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, alice, partnership):
    client.post(page(partnership), {"title": "Halverwege", "task": "Bijna af", "edition": 1})
    client.force_login(alice)
    shown = html(client.get(page(partnership)))
    assert "Bijna af</textarea>" in shown
    assert "nog niet bewaard" in shown
    partnership.refresh_from_db()
    assert partnership.task == ""


# --- bad input


def refused(client, alice, partnership, **typed):
    response = save(client, alice, partnership, **typed)
    assert response.status_code == 200
    edition = partnership.edition
    partnership.refresh_from_db()
    assert partnership.edition == edition
    shown = html(response)
    assert "<title>Fout: " in shown
    assert "Er is een probleem" in shown
    return shown


def test_an_empty_title_is_refused_and_the_rest_is_kept(client, alice, partnership):
    shown = refused(client, alice, partnership, title=" ", task="Blijft staan")
    assert shown.count("Geef de samenwerking een titel.") == 2
    assert "Blijft staan</textarea>" in shown


@pytest.mark.parametrize(
    ("field", "most"),
    [
        ("title", 200),
        ("task", 5000),
        ("value_what", 2000),
        ("value_for_whom", 2000),
        ("value_noticed", 2000),
        ("region", 200),
    ],
)
def test_a_text_of_100_000_characters_is_refused_and_kept(client, alice, partnership, field, most):
    shown = refused(client, alice, partnership, **{field: "ab" * 50_000})
    assert f"{100_000 - most} tekens te lang" in shown
    assert f'href="#id_{field}"' in shown
    assert "ab" * 50_000 in shown


@pytest.mark.parametrize("field", ["title", "task", "value_what", "value_for_whom", "value_noticed", "region"])
def test_a_control_character_is_refused_at_the_field(client, alice, partnership, field):
    shown = refused(client, alice, partnership, **{field: "Water\x07loop\x00"})
    assert f'id="id_{field}_error"' in shown
    assert "een teken dat wij niet kunnen bewaren" in shown


def test_html_is_kept_as_typed_and_shown_as_text(client, alice, partnership):
    save(client, alice, partnership, task="<b onmouseover=alert(1)>Vet</b>", title="</title><script>")
    partnership.refresh_from_db()
    assert partnership.task == "<b onmouseover=alert(1)>Vet</b>"
    for address in (page(partnership), partnership.get_absolute_url()):
        shown = html(client.get(address))
        assert "&lt;b onmouseover=alert(1)&gt;Vet&lt;/b&gt;" in shown
        assert "<b onmouseover" not in shown
        assert "</title><script>" not in shown


def test_an_end_before_the_begin_is_refused_at_the_end(client, alice, partnership):
    shown = refused(client, alice, partnership, starts_on="2028-03-01", ends_on="2027-03-01")
    assert "Het einde ligt voor het begin. Kies een einde op of na 1 maart 2028." in shown
    assert 'href="#id_ends_on"' in shown


def test_begin_and_end_on_one_day_is_fine(client, alice, partnership):
    assert save(client, alice, partnership, starts_on="2028-03-01", ends_on="2028-03-01").status_code == 302


def test_looking_back_comes_after_the_beginning(client, alice, partnership):
    shown = refused(client, alice, partnership, starts_on="2028-03-01", review_on="2028-02-01")
    assert "U kijkt terug voordat het begint. Kies een dag op of na 1 maart 2028." in shown
    assert save(client, alice, partnership, starts_on="2028-03-01", review_on="2029-03-01").status_code == 302
    partnership.refresh_from_db()
    assert partnership.review_on == dt.date(2029, 3, 1)
    assert partnership.changes.filter(field="samen terugkijken op").exists()


@pytest.mark.parametrize("day", ["1989-12-31", "2101-01-01", "0001-01-01", "9999-12-31"])
def test_an_absurd_year_is_refused(client, alice, partnership, day):
    assert "Kies een jaar van 1990 tot en met 2100." in refused(client, alice, partnership, starts_on=day)


@pytest.mark.parametrize("day", ["31-02-2027", "2027-02-30", "morgen", "2027-13-01", "1" * 5000])
def test_a_day_that_does_not_exist_is_refused_and_stays_readable(client, alice, partnership, day):
    shown = refused(client, alice, partnership, ends_on=day)
    assert "Dit is geen datum die bestaat." in shown
    assert f'<input type="text" name="ends_on" value="{day}"' in shown


def test_a_day_typed_the_dutch_way_is_understood(client, alice, partnership):
    save(client, alice, partnership, starts_on="1-3-2027")
    partnership.refresh_from_db()
    assert partnership.starts_on == dt.date(2027, 3, 1)


@pytest.mark.parametrize("province", ["999999", "abc", "9" * 40])
def test_an_unknown_province_is_refused_at_the_boxes(client, alice, partnership, province):
    shown = refused(client, alice, partnership, provinces=[province])
    assert "Deze provincie kennen wij niet." in shown
    assert 'href="#id_provinces_0"' in shown


def test_a_municipality_is_no_province(client, alice, partnership, beekdam):
    assert "Deze provincie kennen wij niet." in refused(client, alice, partnership, provinces=[beekdam.pk])


def test_the_description_can_still_be_mended_after_the_reveal(client, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert save(client, alice, revealed, task="Scherper gezegd").status_code == 302
