from partnership.ladder import LADDER, RijkRole


def test_the_roles_are_the_five_of_the_source_from_the_least_to_the_most_steering():
    assert [role.label for role in RijkRole] == ["loslaten", "faciliteren", "stimuleren", "regisseren", "reguleren"]
    assert tuple(RijkRole) == LADDER


def test_every_role_says_what_the_rijk_does_in_one_or_two_short_sentences():
    assert len({role.meaning for role in LADDER}) == len(LADDER)
    assert all("Rijk" in role.meaning and role.meaning.count(".") <= 2 for role in LADDER)
    assert all(len(role.meaning) < 100 for role in LADDER)
