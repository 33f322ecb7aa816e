from hypothesis import given
from hypothesis import strategies as st

from partnership.axes import AXES, AXIS, LEVELS
from partnership.dialogue.answers import grouped, said
from partnership.dialogue.voices import Voice
from partnership.models import Layer, Position
from partnership.profile import Profile

AMBITION = AXES[0]
UNANSWERED = "unanswered"


def voice(name, score=3, layer=Layer.MUNICIPALITY, *, own=False, reason="", plain=""):
    answers = {}
    if score != UNANSWERED:
        answers = {"ambition": Position(axis="ambition", score=score, reason=reason, plain_answer=plain)}
    return Voice(f"partij-{name}", name, name[0], "p1", layer, own, Profile(), answers)


def groups(*voices):
    return grouped(AMBITION, [said(AMBITION, one) for one in voices])


def names(*voices):
    return [group.names for group in groups(*voices)]


def test_who_says_the_same_stands_together_the_lowest_score_first():
    assert names(voice("A", 5), voice("B", 1), voice("C", 5)) == [["B"], ["A", "C"]]


def test_who_does_not_know_and_who_said_nothing_come_last_and_apart():
    found = groups(voice("A", UNANSWERED), voice("B", None), voice("C", 4))
    assert [(group.score, group.is_answered, group.names) for group in found] == [
        (4, True, ["C"]),
        (None, True, ["B"]),
        (None, False, ["A"]),
    ]


def test_in_a_group_the_own_party_comes_first_then_the_layers_then_the_names():
    found = names(
        voice("Zand"),
        voice("Aa", layer=Layer.WATER_AUTHORITY),
        voice("duin"),
        voice("Beek", layer=Layer.PROVINCE),
        voice("Rijk", layer=Layer.RIJK),
        voice("Zee", own=True),
    )
    assert found == [["Zee", "Rijk", "Beek", "duin", "Zand", "Aa"]]


def test_a_group_counts_its_layers_from_rijk_to_other():
    (group,) = groups(voice("A", layer=Layer.OTHER), voice("B"), voice("C", layer=Layer.RIJK), voice("D"))
    assert list(group.layers.items()) == [(Layer.RIJK, 1), (Layer.MUNICIPALITY, 2), (Layer.OTHER, 1)]


def test_a_group_knows_whether_the_own_party_is_in_it():
    assert [group.includes_own for group in groups(voice("A", 1), voice("B", 2, own=True))] == [False, True]


def test_who_wrote_nothing_beside_the_score_is_kept_apart():
    (group,) = groups(voice("A", reason="Daarom."), voice("B", plain="Wij."), voice("C"))
    assert [one.voice.name for one in group.with_words] == ["A", "B"]
    assert group.silent == ["C"]


def test_a_group_says_how_far_its_score_lies_from_the_ideal_type():
    assert [group.steps for group in groups(voice("A", 5), voice("B", None))] == [2, None]


@given(st.lists(st.sampled_from([*LEVELS, None, UNANSWERED]), max_size=40))
def test_every_party_is_in_exactly_one_group(scores):
    voices = [voice(f"{place:02}", score) for place, score in enumerate(scores)]
    found = groups(*voices)
    assert sorted(name for group in found for name in group.names) == [one.name for one in voices]
    assert len({(group.score, group.is_answered) for group in found}) == len(found)


def test_an_axis_without_voices_has_no_groups():
    assert grouped(AXIS["ambition"], []) == ()
