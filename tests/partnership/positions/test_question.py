"""One of the six questions on a page."""

import pytest

from partnership.axes import AXES
from partnership.models import Membership, MembershipRole
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.positions.sending import sent


def stored(party):
    return {position.axis: (position.score, position.reason) for position in party.positions.all()}


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_every_question_shows_its_five_levels_and_not_knowing(page, pages, axis):
    html = page.get(pages.question(axis.key)).content.decode()
    assert f"Vraag {axis.number} van 6" in html
    assert html.count('type="radio"') == 6
    assert all(level in html for level in axis.levels)
    assert "Weten we nog niet" in html


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_nothing_is_chosen_beforehand(page, pages, axis):
    assert "checked" not in page.get(pages.question(axis.key)).content.decode()


def test_the_ideal_type_is_marked_once(page, pages):
    assert page.get(pages.question("ambition")).content.decode().count('class="ideal-tag"') == 1


def test_what_was_answered_is_shown_again(page, pages, party):
    make.positions(party, Profile(5, 1, 3, 3, 3, 1), reason="Het Rijk wil huizen.")
    html = page.get(pages.question("ambition")).content.decode()
    assert '<input type="radio" name="ambition-answer" value="5"' in html
    assert html.count(" checked") == 1
    assert "Het Rijk wil huizen." in html


def test_only_the_questions_with_one_ask_in_plain_words_too(page, pages):
    with_one = [axis.key for axis in AXES if "plain_answer" in page.get(pages.question(axis.key)).content.decode()]
    assert with_one == ["decentral_funds", "execution_responsibility"]


@pytest.mark.parametrize(
    ("layer", "asked"),
    [
        ("rijk", "Wat hoopt u dat de regio doet?"),
        ("province", "Wat hoopt u dat het Rijk doet?"),
        ("municipality", "Wat hoopt u dat het Rijk doet?"),
        ("water-authority", "Wat hoopt u dat het Rijk doet?"),
        ("other", "Wat hoopt u dat de andere partijen doen?"),
    ],
)
def test_every_party_is_asked_what_it_hopes_of_the_other_side(page, pages, beekdam, layer, asked):
    type(beekdam).objects.filter(pk=beekdam.pk).update(layer=layer)
    assert asked in page.get(pages.question("ambition")).content.decode()


def test_what_a_party_hopes_is_saved_and_shown_again(page, pages, party):
    page.post(pages.question("ambition"), sent("ambition", "3", hope="Dat het Rijk open is."))
    assert party.positions.get().hope == "Dat het Rijk open is."
    assert "Dat het Rijk open is.</textarea>" in page.get(pages.question("ambition")).content.decode()


def test_a_hope_that_is_too_long_is_refused_and_kept(page, pages, party):
    typed = "a" * 2001
    html = page.post(pages.question("ambition"), sent("ambition", "3", hope=typed)).content.decode()
    assert "Deze tekst is 1 teken te lang." in html
    assert typed in html
    assert not party.positions.exists()


def test_an_answer_is_saved_and_leads_to_the_next_question(page, pages, party):
    response = page.post(pages.question("ambition"), sent("ambition", "4", reason="Het Rijk wil huizen."))
    assert response.url == pages.question("obligation")
    assert stored(party) == {"ambition": (4, "Het Rijk wil huizen.")}


def test_the_last_question_leads_to_checking(page, pages):
    assert page.post(pages.question("accountability"), sent("accountability", "1")).url == pages.check


def test_not_knowing_is_saved_as_an_answer(page, pages, party):
    page.post(pages.question("ambition"), sent("ambition", "none"))
    assert stored(party) == {"ambition": (None, "")}


def test_a_deviation_without_a_reason_is_saved_for_now(page, pages, party):
    page.post(pages.question("ambition"), sent("ambition", "5"))
    assert stored(party) == {"ambition": (5, "")}


def test_a_question_may_be_left_empty(page, pages, party):
    assert page.post(pages.question("ambition"), sent("ambition")).url == pages.question("obligation")
    assert stored(party) == {}


def test_going_back_saves_as_well(page, pages, party):
    response = page.post(pages.question("obligation"), sent("obligation", "1") | {"previous": "1"})
    assert response.url == pages.question("ambition")
    assert stored(party) == {"obligation": (1, "")}


def test_the_first_question_has_no_previous_one(page, pages):
    assert "Vorige vraag" not in page.get(pages.question("ambition")).content.decode()


def test_who_comes_from_checking_goes_back_to_checking(page, pages):
    address = pages.question("ambition") + "?terug=controleren"
    assert page.post(address, sent("ambition", "3")).url == pages.check


@pytest.mark.parametrize("field", ["reason", "plain_answer", "hope"])
def test_text_without_a_choice_is_not_lost(page, pages, party, field):
    response = page.post(pages.question("decentral_funds"), sent("decentral_funds", **{field: "Het Rijk betaalt."}))
    html = response.content.decode()
    assert "Kies een antwoord, of ‘Weten we nog niet’." in html
    assert "Het Rijk betaalt." in html
    assert stored(party) == {}


def test_a_reason_is_kept_when_the_score_moves_to_the_ideal_type(page, pages, party):
    make.positions(party, Profile(5, 1, 3, 3, 3, 1), reason="Het Rijk wil huizen.")
    page.post(pages.question("ambition"), sent("ambition", "3", edition=1, reason="Het Rijk wil huizen."))
    assert stored(party)["ambition"] == (3, "Het Rijk wil huizen.")


def test_a_reason_stays_in_sight_while_there_is_one(page, pages, party):
    make.positions(party, IDEAL, reason="Toch iets te zeggen.")
    assert 'class="argument shown"' in page.get(pages.question("ambition")).content.decode()


def test_the_page_says_when_something_was_last_saved(page, pages, party):
    assert "Nog niets opgeslagen" in page.get(pages.question("ambition")).content.decode()
    make.positions(party, IDEAL)
    assert "Laatst opgeslagen om " in page.get(pages.question("ambition")).content.decode()


@pytest.mark.parametrize("answer", ["0", "6", "-1", "3.5", "drie", "<b>3</b>", "3\x00", "9" * 5000])
def test_an_answer_off_the_scale_is_refused_with_what_was_typed_kept(page, pages, party, answer):
    response = page.post(pages.question("ambition"), sent("ambition", answer, reason="Blijft staan."))
    html = response.content.decode()
    assert "Kies een antwoord van 1 tot en met 5, of ‘Weten we nog niet’." in html
    assert "Blijft staan." in html
    assert stored(party) == {}


def test_a_problem_is_on_top_at_the_field_and_in_the_title(page, pages):
    html = page.post(pages.question("ambition"), sent("ambition", "9")).content.decode()
    assert "<title>Fout:" in html
    assert '<a href="#id_ambition-answer_0">' in html
    assert 'id="id_ambition-answer_error"' in html


def test_a_text_of_a_hundred_thousand_characters_is_refused_and_kept(page, pages, party):
    typed = "a" * 100_000
    response = page.post(pages.question("ambition"), sent("ambition", "5", reason=typed))
    html = response.content.decode()
    assert "Deze tekst is 98000 tekens te lang." in html
    assert typed in html
    assert stored(party) == {}


def test_control_characters_are_refused(page, pages, party):
    response = page.post(pages.question("ambition"), sent("ambition", "5", reason="Bel\x07 en nul\x00."))
    assert "een teken dat wij niet kunnen bewaren" in response.content.decode()
    assert stored(party) == {}


def test_html_in_a_reason_is_text(page, pages, party):
    page.post(pages.question("ambition"), sent("ambition", "5", reason="<script>alert(1)</script>"))
    html = page.get(pages.question("ambition")).content.decode()
    assert "<script>alert(1)</script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_sending_the_same_form_twice_saves_it_once(page, pages, party):
    for _ in range(2):
        assert page.post(pages.question("ambition"), sent("ambition", "5", reason="Zo is het.")).status_code == 302
    assert party.positions.get().edition == 1


def test_an_empty_form_says_nothing_about_what_a_colleague_saved(page, pages, party):
    make.positions(party, IDEAL)
    assert page.post(pages.question("ambition"), sent("ambition", edition=0)).status_code == 302
    assert stored(party)["ambition"][0] == 3


@pytest.mark.parametrize("edition", ["", "-1", "zeven", "9" * 400, "\x00"])
def test_a_hidden_field_that_was_tampered_with_is_no_way_around_that(page, pages, party, edition):
    make.positions(party, IDEAL)
    response = page.post(pages.question("ambition"), sent("ambition", "5", edition=edition))
    assert response.status_code == 200
    assert stored(party)["ambition"][0] == 3


def test_an_unknown_question_is_not_found(page, pages):
    assert page.get(pages.question("nonsense")).status_code == 404
    assert page.post(pages.question("nonsense"), sent("ambition", "3")).status_code == 404


def test_an_answer_to_another_question_than_the_one_on_the_page_is_not_saved(page, pages, party):
    page.post(pages.question("ambition"), sent("obligation", "5"))
    assert stored(party) == {}


def test_after_sharing_the_question_shows_what_was_shared(page, pages, party):
    make.positions(party, IDEAL)
    type(party).objects.filter(pk=party.pk).update(handed_in_at=party.partnership.created_at)
    assert page.get(pages.question("ambition")).url == pages.check


def test_who_still_types_after_a_colleague_shared_keeps_the_text_and_changes_nothing(page, pages, party):
    make.positions(party, IDEAL)
    type(party).objects.filter(pk=party.pk).update(handed_in_at=party.partnership.created_at)
    response = page.post(pages.question("ambition"), sent("ambition", "5", edition=1, reason="Nog iets."))
    html = response.content.decode()
    assert "Zij veranderen niet meer." in html
    assert "Nog iets." in html
    assert stored(party)["ambition"][0] == 3


def test_a_stranger_does_not_find_the_question(client, charlie, pages):
    client.force_login(charlie)
    assert client.get(pages.question("ambition")).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea", "admin"])
def test_who_may_only_look_may_not_answer(client, request, pages, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(pages.question("ambition")).status_code == 403
    assert client.post(pages.question("ambition"), sent("ambition", "3")).status_code == 403


def test_a_known_deal_has_no_questions_to_answer(page):
    deal = make.known_deal()
    assert page.get(f"/samenwerkingen/{deal.pk}/vragen/ambition/").status_code == 404


def test_who_has_to_log_in_again_finds_the_text_back(client, alice, pages, party):
    client.post(pages.question("ambition"), sent("ambition", "5", reason="Halverwege."))
    client.force_login(alice)
    html = client.get(pages.question("ambition")).content.decode()
    assert "Halverwege." in html
    assert html.count(" checked") == 1
    assert stored(party) == {}


@pytest.fixture
def for_both(alice, voorland):
    """Alice fills in for Provincie Voorland as well."""
    return Membership.objects.create(user=alice, organisation=voorland, role=MembershipRole.EDITOR)


def test_who_fills_in_for_several_parties_chooses_one(page, pages, party, other, for_both):
    html = page.get(pages.question("ambition") + f"?party={other.pk}").content.decode()
    assert f'<a href="?party={party.pk}">Gemeente Beekdam</a>' in html
    assert '<strong aria-current="true">Provincie Voorland</strong>' in html


def test_the_choice_of_party_travels_along(page, pages, party, other, for_both):
    response = page.post(pages.question("ambition") + f"?party={other.pk}", sent("ambition", "3"))
    assert response.url == pages.question("obligation") + f"?party={other.pk}"
    assert stored(other) == {"ambition": (3, "")}
    assert stored(party) == {}


def test_somebody_elses_party_cannot_be_chosen(page, pages, other):
    address = pages.question("ambition") + f"?party={other.pk}"
    assert page.get(address).status_code == 403
    assert page.post(address, sent("ambition", "3")).status_code == 403
    assert stored(other) == {}


@pytest.mark.parametrize("asked", ["x", "-1", "1.5", "9" * 30, "٣", "%00"])
def test_a_party_that_cannot_exist_is_not_found(page, pages, asked):
    assert page.get(pages.question("ambition") + f"?party={asked}").status_code == 404


def test_saving_takes_few_queries(page, pages, party, django_assert_max_num_queries):
    make.positions(party, IDEAL)
    with django_assert_max_num_queries(10):
        page.post(pages.question("ambition"), sent("ambition", "4", edition=1, reason="Het Rijk wil huizen."))
    assert stored(party)["ambition"] == (4, "Het Rijk wil huizen.")
