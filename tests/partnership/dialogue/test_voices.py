import pytest

from partnership.dialogue.voices import letters_for, voices_in
from partnership.models import Organisation, Status
from partnership.profile import IDEAL, Profile
from tests import make

MINE, THEIRS = Profile(1, 1, 1, 1, 1, 1), Profile(5, 5, 5, 5, 5, 5)


@pytest.fixture
def stated(beekdam, voorland):
    """A blind partnership in which both parties have stated positions."""
    made = make.partnership(status=Status.POSITIONS)
    make.party(made, beekdam, profile=MINE, handed_in=True)
    make.party(made, voorland, profile=THEIRS)
    return made


def names(voices):
    return [voice.name for voice in voices]


def test_before_the_reveal_a_party_hears_only_itself(stated, alice):
    assert names(voices_in(stated, alice)) == ["Gemeente Beekdam"]


@pytest.mark.parametrize("who", ["bea", "admin"])
def test_before_the_reveal_who_oversees_everything_hears_nobody(stated, who, request):
    assert voices_in(stated, request.getfixturevalue(who)) == ()


def test_after_the_reveal_everybody_is_heard_in_the_order_they_joined(stated, alice):
    assert names(voices_in(make.reveal(stated), alice)) == ["Gemeente Beekdam", "Provincie Voorland"]


def test_the_own_organisation_is_marked(stated, bob):
    assert [voice.is_own for voice in voices_in(make.reveal(stated), bob)] == [False, True]


def test_a_party_without_an_answer_has_no_voice_yet(partnership, alice):
    assert voices_in(partnership, alice) == ()


def test_the_letter_of_a_party_is_the_same_before_and_after_the_reveal(stated, bob):
    before = voices_in(stated, bob)[0].letter
    after = next(voice for voice in voices_in(make.reveal(stated), bob) if voice.is_own).letter
    assert before == after == "V"


@pytest.mark.parametrize("who", ["alice", "bob", "bea"])
def test_a_party_that_is_not_in_has_no_voice_for_anybody(without_beekdam, request, who):
    heard = names(voices_in(without_beekdam, request.getfixturevalue(who)))
    assert heard == ["Provincie Voorland", "Gemeente Heidekamp"]


def test_listening_takes_the_same_number_of_queries_for_any_number_of_parties(
    stated, alice, django_assert_max_num_queries
):
    for number in range(20):
        make.party(stated, make.organisation(f"Gemeente {number}"), profile=IDEAL)
    make.reveal(stated)
    with django_assert_max_num_queries(4):
        assert len(voices_in(stated, alice)) == 22


@pytest.mark.parametrize(
    ("organisations", "letters"),
    [
        (["Gemeente Beekdam", "Provincie Voorland"], ["B", "V"]),
        (["Waterschap De Voorde", "Provincie Voorland"], ["V", "O"]),
        (["Ministerie van Aa", "Gemeente Aa", "Gemeente Aa"], ["A", "1", "2"]),
        (["Rijk (voorbeeldministerie)"], ["R"]),
    ],
)
def test_every_party_gets_a_letter_of_its_own(organisations, letters):
    assert letters_for([Organisation(name=name) for name in organisations]) == letters


def test_a_hundred_parties_of_the_same_name_still_differ():
    assert len(set(letters_for([Organisation(name="Aa")] * 100))) == 100
