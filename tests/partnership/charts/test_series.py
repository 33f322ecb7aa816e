from partnership.charts.markers import SHAPES
from partnership.charts.series import SPARE, Series, told_apart
from partnership.profile import IDEAL


def kinds(*given):
    return [one.kind for one in told_apart(Series(kind, IDEAL) for kind in given)]


def test_different_marks_stay_as_they_are():
    assert kinds("p2", "agreed", "reference") == ["p2", "agreed", "reference"]


def test_who_comes_later_with_the_same_mark_gets_a_free_one():
    assert kinds("p1", "p1", "p1") == ["p1", "p2", "p3"]
    assert kinds("p2", "p1", "p2") == ["p2", "p1", "p3"]


def test_a_series_keeps_its_profile_and_name():
    first, second = told_apart([Series("p1", IDEAL, "Een"), Series("p1", IDEAL, "Twee")])
    assert (second.name, second.profile, first.name) == ("Twee", IDEAL, "Een")


def test_every_spare_mark_has_a_shape():
    assert set(SPARE) <= SHAPES.keys()
