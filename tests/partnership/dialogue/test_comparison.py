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


def of(partnership, user, *profiles):
    """Compare, with a municipality for each of these profiles."""
    for profile in profiles:
        organisation = make.organisation(f"Gemeente {partnership.parties.count() + 1}")
        make.party(partnership, organisation, profile=profile, handed_in=True)
    return compare(partnership, voices_in(partnership, user))


def together(user, *profiles):
    return of(make.partnership(status=Status.CONVERSATION, coordinator=user), user, *profiles)


def keys(parts):
    return [part.axis.key for part in parts]


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
    assert (first.spread.lowest, first.lowest.names) == (1, ["Gemeente Beekdam"])
    assert (first.spread.highest, first.highest.names) == (5, ["Provincie Voorland"])


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


# --- the order


def test_with_an_equal_spread_the_question_that_divides_the_parties_most_comes_first(alice):
    """One of many nearly always stands at either end; what they do between decides."""
    comparison = together(
        alice, Profile(1, 1, 1, 1, 1, 1), Profile(3, 1, 3, 3, 3, 3), Profile(3, 5, 3, 3, 3, 3), Profile(*[5] * 6)
    )
    assert {part.spread.steps for part in comparison.axes} == {4}
    assert comparison.first.axis.key == "obligation"
    assert keys(comparison.equals_of_first) == []
    assert len(comparison.near_equals_of_first) == 5


def test_questions_that_divide_the_parties_equally_follow_their_deviation_and_then_the_model(alice):
    comparison = together(alice, Profile(3, 1, 3, 3, 3, 1), Profile(4, 2, 4, 4, 4, 3))
    assert keys(comparison.axes) == [
        "accountability",
        "ambition",
        "obligation",
        "decentral_funds",
        "execution_demands",
        "execution_responsibility",
    ]


def test_the_order_does_not_depend_on_the_order_in_which_parties_joined(alice):
    profiles = [Profile(1, 3, 2, 5, None, 1), Profile(4, 1, 3, 2, 4, 5), Profile(4, 2, 3, 2, 5, 3)]
    assert keys(together(alice, *profiles).axes) == keys(together(alice, *reversed(profiles)).axes)


def test_questions_with_exactly_the_same_differences_are_named_together(alice):
    comparison = together(alice, Profile(1, 1, 3, 3, 3, 1), Profile(5, 1, 3, 3, 3, 5))
    assert comparison.first.axis.key == "accountability"
    assert keys(comparison.equals_of_first) == ["ambition"]
    assert comparison.near_equals_of_first == []


def test_parties_agree_only_where_all_of_them_have_a_score(alice):
    comparison = together(alice, Profile(1, 1, 3, 3), Profile(5, 1, 3, 4))
    assert keys(comparison.nearest_to_each_other) == ["obligation", "decentral_funds"]
    assert comparison.agrees_there


def test_a_score_that_one_party_did_not_give_is_no_agreement(alice):
    comparison = together(alice, Profile(1, 1), Profile(5, 1), Profile(5, None))
    assert keys(comparison.nearest_to_each_other) == ["obligation"]
    assert not comparison.agrees_there


def test_where_all_questions_differ_equally_none_is_nearest(alice):
    assert together(alice, Profile(*[2] * 6), Profile(*[4] * 6)).nearest_to_each_other == ()


def test_only_differences_leaves_out_what_parties_agree_on_however_far_from_the_ideal_type(alice):
    comparison = together(alice, Profile(3, 5, 3, 3, 3, 1), Profile(3, 5, 3, 3, 4, None))
    assert keys(comparison.shown(only_differences=True)) == ["execution_responsibility"]
    assert len(comparison.shown(only_differences=False)) == 6


def test_alone_only_differences_shows_where_one_differs_from_the_ideal_type(beekdam, alice):
    comparison = own_comparison(Profile(3, 1, 3, 3, 5, None), beekdam, alice)
    assert keys(comparison.shown(only_differences=True)) == ["execution_responsibility"]


# --- many parties


def test_up_to_five_parties_are_shown_by_themselves(alice):
    assert not together(alice, *[IDEAL] * 5).is_crowded
    assert together(alice, *[IDEAL] * 6).is_crowded


def test_who_does_not_know_and_who_said_nothing_are_kept_apart(beekdam, voorland, alice):
    made = make.partnership(status=Status.CONVERSATION)
    make.party(made, beekdam, profile=Profile())
    make.positions(make.party(made, voorland), IDEAL, without=["execution_responsibility"])
    responsibility = next(part for part in of(made, alice).axes if part.axis.key == "execution_responsibility")
    assert responsibility.unknown.names == ["Gemeente Beekdam"]
    assert responsibility.unanswered.names == ["Provincie Voorland"]
    assert responsibility.lowest is responsibility.highest is None


def test_organisations_of_neither_side_are_known_by_name(revealed, alice):
    make.party(revealed, make.organisation("Stichting Dorp", layer="other"), profile=IDEAL)
    assert of(revealed, alice).of_neither_side.names == ["Stichting Dorp"]


def test_without_such_organisations_there_are_none_of_neither_side(comparison):
    assert comparison.of_neither_side is None


# --- what it is compared with


def test_the_programme_brings_its_reference_profile(comparison):
    assert comparison.programme.profile == Profile(5, 3, 2, 2, 4, 3)


def test_a_programme_the_source_did_not_score_brings_none(beekdam, alice):
    assert own_comparison(IDEAL, beekdam, alice, programme=make.programme("city-deal", "City Deal")).programme is None


def test_what_is_agreed_can_be_put_in_the_radar(beekdam, alice):
    comparison = own_comparison(IDEAL, beekdam, alice, agreed=Profile(4, 1, 3, 3, 3, 1))
    assert comparison.agreed.profile == Profile(4, 1, 3, 3, 3, 1)
