from survey.results import results
from survey.scoring import Order
from survey.statements import Category


def test_all_statements_are_in_view_in_the_four_categories_of_the_source():
    everything = results(Order.DIFFERENCE)
    assert [section.key for section in everything.sections] == list(Category)
    assert everything.shown == everything.total == 24


def test_one_category_leaves_the_others_out_and_keeps_the_tops():
    means = results(Order.RIJK, Category.MEANS)
    assert (means.shown, means.total, len(means.top_rijk), len(means.shared)) == (2, 24, 6, 3)


def test_a_section_is_sorted_as_asked():
    [section] = results(Order.DECENTRAL, Category.GOALS).sections
    ranks = [statement.decentral.rank for statement in section.statements]
    assert ranks == sorted(ranks)


def test_a_top_says_which_statements_are_in_both():
    everything = results(Order.RIJK)
    for top in (everything.top_rijk, everything.top_decentral):
        assert {item.statement for item in top if item.is_shared} == set(everything.shared)


def test_the_points_to_improve_stand_in_the_order_of_the_source():
    points = [(point.label, point.statement.key) for point in results(Order.RIJK).improvements]
    assert points == [
        ("Houding", "rijk_unaware_of_concerns"),
        ("Structuur", "rijk_not_one_voice"),
        ("Capaciteit", "staff_capacity"),
    ]
