from hypothesis import given
from hypothesis import strategies as st

from partnership.dialogue.sides import means_per_axis, sides_of
from partnership.dialogue.voices import Voice
from partnership.models import Layer, Side
from partnership.profile import IDEAL, Profile


def voice(layer, profile=IDEAL):
    return Voice("partij-1", "Aa", "A", "p1", layer, False, profile, {})


def means(*voices):
    return {(mean.side, mean.mean, mean.n) for mean in means_per_axis(sides_of(voices))["ambition"]}


def test_both_sides_have_a_mean_over_their_own_parties():
    voices = [
        voice(Layer.RIJK, Profile(5)),
        voice(Layer.PROVINCE, Profile(2)),
        voice(Layer.MUNICIPALITY, Profile(3)),
        voice(Layer.WATER_AUTHORITY, Profile(1)),
    ]
    assert means(*voices) == {(Side.RIJK, 5.0, 1), (Side.DECENTRAL, 2.0, 3)}


def test_who_has_no_score_counts_in_no_mean():
    voices = [voice(Layer.PROVINCE, Profile(2)), voice(Layer.PROVINCE, Profile(None, 3)), voice(Layer.RIJK, Profile(4))]
    assert means(*voices) == {(Side.RIJK, 4.0, 1), (Side.DECENTRAL, 2.0, 1)}


def test_a_side_without_a_score_on_an_axis_has_no_mean_there():
    voices = [voice(Layer.RIJK, Profile(None, 3)), voice(Layer.PROVINCE, Profile(2))]
    assert means(*voices) == {(Side.RIJK, None, 0), (Side.DECENTRAL, 2.0, 1)}


def test_a_side_without_any_score_is_not_there():
    assert means(voice(Layer.RIJK, Profile()), voice(Layer.PROVINCE, Profile(2))) == {(Side.DECENTRAL, 2.0, 1)}


def test_other_organisations_count_at_neither_side():
    assert means(voice(Layer.OTHER, Profile(5)), voice(Layer.PROVINCE, Profile(2))) == {(Side.DECENTRAL, 2.0, 1)}


def test_one_party_alone_has_no_sides():
    assert sides_of([voice(Layer.RIJK)]) == ()
    assert means_per_axis(())["ambition"] == ()


def test_a_side_says_over_how_few_and_how_many_scores_its_means_were_taken():
    (side,) = sides_of([voice(Layer.PROVINCE, Profile(2, 3)), voice(Layer.PROVINCE, Profile(2))])
    assert (side.parties, side.fewest, side.most) == (2, 1, 2)


@given(st.lists(st.sampled_from(Layer), min_size=2, max_size=12))
def test_no_party_counts_at_two_sides(layers):
    sides = sides_of([voice(layer) for layer in layers])
    assert sum(side.parties for side in sides) == sum(layer is not Layer.OTHER for layer in layers)
