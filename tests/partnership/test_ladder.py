from partnership.ladder import RijkRole


def test_the_roles_are_the_five_of_the_source_from_the_least_to_the_most_steering():
    assert [role.label for role in RijkRole] == ["loslaten", "faciliteren", "stimuleren", "regisseren", "reguleren"]
