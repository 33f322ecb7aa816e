"""The three corners of the triangle: described together, and by each party for itself."""

import pytest

from partnership.corners import CORNERS
from partnership.models import CornerText, Status
from partnership.profile import IDEAL
from partnership.progress import TaskStatus
from partnership.sections.triangle.progress import progress
from tests import make
from tests.forms_on_page import filled_in


def address(partnership, page=""):
    return f"/samenwerkingen/{partnership.pk}/driehoek/{page}"


def write(client, user, partnership, page, **fields):
    """Send the form as it was opened when nobody had written anything."""
    client.force_login(user)
    opened = {f"{corner.key}-edition": "0" for corner in CORNERS}
    return client.post(address(partnership, page), opened | {name.replace("__", "-"): fields[name] for name in fields})


def read(client, user, partnership, page=""):
    client.force_login(user)
    return client.get(address(partnership, page)).content.decode()


def test_a_party_writes_for_itself_and_all_parties_read_it(client, alice, bob, partnership):
    write(client, alice, partnership, "partij/", capacity__text="Twee mensen", capacity__in_order="partly")
    text = CornerText.objects.get()
    assert (str(text.party), text.text, text.in_order) == ("Gemeente Beekdam", "Twee mensen", "partly")
    assert "Twee mensen" in read(client, bob, partnership)


def test_what_is_left_empty_is_not_stored(client, alice, partnership):
    write(client, alice, partnership, "partij/", value__text="", value__in_order="")
    assert not CornerText.objects.exists()


def test_everybody_who_fills_in_writes_what_is_said_together(client, bob, partnership):
    write(client, bob, partnership, "samen/", legitimacy__text="De raad steunt het")
    assert CornerText.objects.get().party is None


def test_the_history_says_who_wrote_what(client, alice, partnership):
    write(client, alice, partnership, "samen/", legitimacy__text="De raad steunt het")
    told = partnership.changes.get(field="tekst")
    assert (told.what, told.after, told.by) == ("Legitimiteit en steun", "De raad steunt het", alice)


def test_the_second_who_saves_is_told_what_the_first_one_wrote(client, alice, bob, partnership):
    write(client, alice, partnership, "samen/", legitimacy__text="De raad steunt het")
    reply = write(client, bob, partnership, "samen/", legitimacy__text="De staten niet")
    assert reply.status_code == 200
    assert "De raad steunt het" in reply.content.decode()
    assert CornerText.objects.get().text == "De raad steunt het"


def test_the_second_who_saves_chooses_what_stays(client, alice, bob, partnership):
    client.force_login(bob)
    typed = filled_in(client.get(address(partnership, "samen/"))) | {"legitimacy-text": "De staten niet"}
    write(client, alice, partnership, "samen/", legitimacy__text="De raad steunt het", capacity__text="Twee mensen")
    client.force_login(bob)
    asked = client.post(address(partnership, "samen/"), typed)
    html = asked.content.decode()
    assert '<a href="#id_legitimacy-text-choice_0">Legitimiteit en steun: Kies welke tekst blijft bij' in html
    assert "Maak eerst 1 keuze." in html
    client.post(address(partnership, "samen/"), filled_in(asked) | {"legitimacy-text-choice": "both"})
    texts = dict(CornerText.objects.values_list("corner", "text"))
    assert texts == {"legitimacy": "De raad steunt het\n\nDe staten niet", "capacity": "Twee mensen"}


def test_nothing_is_chosen_beforehand(client, alice, partnership):
    assert "checked" not in read(client, alice, partnership, "partij/")


def test_an_answer_that_does_not_exist_gets_a_sentence(client, alice, partnership):
    reply = write(client, alice, partnership, "partij/", value__in_order="perfect")
    assert "Kies een van de antwoorden." in reply.content.decode()


@pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
@pytest.mark.parametrize("page", ["samen/", "partij/"])
def test_others_do_not_write(client, partnership, request, who, status, page):
    assert write(client, request.getfixturevalue(who), partnership, page).status_code == status


def test_nobody_writes_for_another_party(client, alice, partnership, voorland):
    other = partnership.parties.get(organisation=voorland)
    assert write(client, alice, partnership, f"partij/?party={other.pk}", value__text="Van Alice").status_code == 403


def test_what_is_typed_in_a_closed_partnership_gets_a_sentence(client, alice, beekdam, voorland):
    closed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL, status=Status.CLOSED)
    client.force_login(alice)
    reply = client.post(address(closed, "samen/"), {"legitimacy-text": "Te laat"}, follow=True)
    assert "afgerond" in reply.content.decode()


class TestDifferences:
    def say(self, partnership, organisation, state):
        party = partnership.parties.get(organisation=organisation)
        CornerText.objects.create(partnership=partnership, party=party, corner="capacity", in_order=state)

    def test_are_pointed_out(self, client, alice, partnership, beekdam, voorland):
        self.say(partnership, beekdam, "yes")
        self.say(partnership, voorland, "not-yet")
        page = read(client, alice, partnership)
        assert "Hier verschillen partijen." in page
        assert "2 van 2 partijen antwoordden: ja 1, nog niet 1" in page

    @pytest.mark.parametrize("state", ["yes", "unknown", ""])
    def test_are_none_with_the_same_answer_or_without_one(self, client, alice, partnership, beekdam, voorland, state):
        self.say(partnership, beekdam, "yes")
        self.say(partnership, voorland, state)
        assert "Hier verschillen partijen." not in read(client, alice, partnership)


class TestProgress:
    def test_a_party_is_done_with_a_word_about_every_corner(self, partnership, beekdam):
        parties = list(partnership.parties.select_related("organisation"))
        own = partnership.parties.get(organisation=beekdam)
        assert dict(progress(partnership, parties).per_party)[own] == TaskStatus.NOT_YET
        for number, corner in enumerate(("value", "legitimacy", "capacity"), start=1):
            CornerText.objects.create(partnership=partnership, party=own, corner=corner, text="Iets")
            status = dict(progress(partnership, parties).per_party)[own]
            assert status == (TaskStatus.DONE if number == 3 else TaskStatus.BUSY)

    def test_says_what_is_still_empty_together(self, partnership):
        assert progress(partnership, []).note == "Samen nog leeg: legitimiteit en steun, operationele capaciteit"

    def test_takes_one_query_however_many_parties(self, partnership, django_assert_num_queries):
        parties = list(partnership.parties.select_related("organisation"))
        with django_assert_num_queries(1):
            progress(partnership, parties * 20)


def test_with_many_parties_who_speaks_and_who_does_not_is_counted_and_folded(client, alice, beekdam):
    many = make.partnership(coordinator=alice, parties=[beekdam])
    for number in range(11):
        made = make.party(many, make.organisation(f"Gemeente {number}", code=f"GM{number}"))
        if number < 6:
            CornerText.objects.create(partnership=many, party=made, corner="capacity", text=f"Mensen: {number}")
    html = read(client, alice, many)
    assert "<summary>Lees wat 6 partijen zeggen</summary>" in html
    assert "<summary>Nog niet ingevuld door 6 partijen</summary>" in html
    assert "<summary>Nog niet ingevuld door 12 partijen</summary>" in html
    assert "Mensen: 5" in html


def test_with_few_parties_nothing_is_folded(client, alice, bob, partnership):
    write(client, alice, partnership, "partij/", capacity__text="Twee mensen")
    html = read(client, bob, partnership)
    assert "Nog niet ingevuld door: Provincie Voorland." in html
    assert "partijen zeggen" not in html
