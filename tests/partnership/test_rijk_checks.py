from partnership.rijk_checks import CHECK, CHECKS


def test_every_check_asks_something_says_why_and_names_its_paragraph():
    assert len(CHECKS) == 7
    assert all(check.question.endswith("?") and check.why.endswith(".") for check in CHECKS)
    assert all(check.source.startswith(("ROB 2021, par. 5.4", "ROB 2021, par. 5.5")) for check in CHECKS)


def test_a_check_is_found_by_its_key():
    assert [CHECK[check.key] for check in CHECKS] == list(CHECKS)
