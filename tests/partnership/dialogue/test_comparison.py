import pytest

from partnership.dialogue.comparison import compare
from partnership.dialogue.voices import voices_in
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def revealed(beekdam, voorland):
    made = make.partnership(status=Status.CONVERSATION, programme=make.programme())
    make.party(made, beekdam, profile=Profile(3, 1, 1, 2, None, 1), handed_in=True)
    make.party(made, voorland, profile=Profile(4, 1, 3, 4, 4, 5), handed_in=True)
    return made


@pytest.fixture
def comparison(revealed, alice):
    return compare(revealed, voices_in(revealed, alice))


def own_comparison(profile, beekdam, alice, **fields):
    made = make.partnership(**fields)
    make.party(made, beekdam, profile=profile)
    return compare(made, voices_in(made, alice))


def test_axes_come_with_the_largest_difference_first(comparison):
    assert [axis.spread.steps for axis in comparison.axes] == [4, 2, 2, 1, 0, 0]


def test_the_first_axis_names_who_stands_where(comparison):
    first = comparison.first
    assert (first.spread.lowest, first.lowest_voice.name) == (1, "Gemeente Beekdam")
    assert (first.spread.highest, first.highest_voice.name) == (5, "Provincie Voorland")


def test_alone_the_largest_deviation_comes_first(beekdam, alice):
    comparison = own_comparison(Profile(3, 1, 3, 3, 5, 2), beekdam, alice)
    assert comparison.first.axis.key == "execution_responsibility"
    assert not comparison.compares_parties


def test_on_the_ideal_type_there_is_nothing_to_start_with(beekdam, alice):
    assert own_comparison(IDEAL, beekdam, alice).first is None


def test_an_unknown_score_counts_in_no_spread(comparison):
    responsibility = next(axis for axis in comparison.axes if axis.axis.key == "execution_responsibility")
    assert responsibility.spread.n == 1
    assert responsibility.lone_voice.name == "Provincie Voorland"
    assert not comparison.is_complete


def test_parties_that_all_have_a_score_leave_no_voice_alone(comparison):
    assert [axis.lone_voice for axis in comparison.axes if axis.spread.n == 2] == [None] * 5


def test_the_programme_brings_its_reference_profile(comparison):
    assert comparison.programme.profile == Profile(5, 3, 2, 2, 4, 3)


def test_a_programme_the_source_did_not_score_brings_none(beekdam, alice):
    assert own_comparison(IDEAL, beekdam, alice, programme=make.programme("city-deal", "City Deal")).programme is None


def test_a_radar_shows_at_most_three(revealed, alice):
    for number in range(4):
        make.party(revealed, make.organisation(f"Gemeente {number}"), profile=IDEAL)
    comparison = compare(revealed, voices_in(revealed, alice))
    assert len(comparison.chosen([choice.key for choice in comparison.choices])) == 3


def test_without_a_choice_the_radar_shows_the_first_two(comparison):
    assert [choice.name for choice in comparison.chosen(["bestaat-niet"])] == ["Gemeente Beekdam", "Provincie Voorland"]


def test_what_is_agreed_can_be_put_in_the_radar(beekdam, alice):
    comparison = own_comparison(IDEAL, beekdam, alice, agreed=Profile(4, 1, 3, 3, 3, 1))
    assert comparison.agreed.profile == Profile(4, 1, 3, 3, 3, 1)


def test_differing_ambitions_are_a_signal_only_when_all_may_see_them(revealed, beekdam, alice):
    revealed.parties.first().positions.filter(axis="ambition").update(score=1)
    keys = [signal.key for signal in compare(revealed, voices_in(revealed, alice)).signals]
    assert "ambition-differs" in keys


def test_a_partnership_without_public_value_gets_a_signal(comparison):
    assert "public-value-missing" in [signal.key for signal in comparison.signals]
