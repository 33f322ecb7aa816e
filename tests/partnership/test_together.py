import pytest

from partnership import together
from partnership.models import Layer
from partnership.sides import Side


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({Layer.RIJK: 1}, "1 van het Rijk"),
        ({Layer.PROVINCE: 1, Layer.MUNICIPALITY: 1}, "1 provincie en 1 gemeente"),
        ({Layer.RIJK: 2, Layer.PROVINCE: 2, Layer.MUNICIPALITY: 14}, "2 van het Rijk, 2 provincies en 14 gemeenten"),
        ({Layer.WATER_AUTHORITY: 1, Layer.OTHER: 1}, "1 waterschap en 1 andere organisatie"),
        ({Layer.WATER_AUTHORITY: 3, Layer.OTHER: 2}, "3 waterschappen en 2 andere organisaties"),
    ],
)
def test_many_parties_are_counted_per_layer(counts, words):
    assert together.layers(counts) == words


def test_every_layer_has_a_name_for_several():
    assert set(together.LAYERS) == set(Layer)


def test_a_few_parties_are_called_by_name_and_more_are_counted():
    counts = {Layer.MUNICIPALITY: 4}
    assert together.who(["A", "B", "C"], counts) == "A, B en C"
    assert together.who(["A", "B", "C", "D"], counts) == "4 gemeenten"


@pytest.mark.parametrize(
    ("value", "n", "words"),
    [(4.0, 2, "4,0 (n = 2)"), (2.25, 4, "2,3 (n = 4)"), (7 / 3, 3, "2,3 (n = 3)"), (None, 0, "–")],
)
def test_a_mean_is_rounded_and_said_with_over_how_many_it_was_taken(value, n, words):
    assert together.mean(value, n) == words


def test_a_mean_of_a_side_names_the_side():
    assert together.side_mean(Side.RIJK, 5.0, 1) == "Rijk 5,0 (n = 1)"
    assert together.side_mean(Side.DECENTRAL, 2.5, 4) == "decentraal 2,5 (n = 4)"
    assert [together.mean_of_side(side) for side in (Side.RIJK, Side.DECENTRAL)] == [
        "Gemiddelde Rijk",
        "Gemiddelde decentraal",
    ]


def test_a_number_that_differs_per_question_is_said_from_least_to_most():
    assert (together.between(3, 3), together.between(2, 3)) == ("3", "2–3")


@pytest.mark.parametrize(
    ("score", "is_answered", "words"),
    [(3, True, "Score 3"), (None, True, "Weten we nog niet"), (None, False, "Niet ingevuld")],
)
def test_not_knowing_and_not_answering_are_said_apart(score, is_answered, words):
    assert together.says(score, is_answered) == words
