from cases.case import Corner, Kind
from cases.facts import characteristics, corners, scores
from cases.library import LIBRARY
from partnership.axes import AXES


def test_the_characteristics_stand_side_by_side_per_row_of_the_source():
    rows = characteristics(LIBRARY)
    assert len(rows) == 7
    assert all([case for case, _value in row.values] == list(LIBRARY) for row in rows)


def test_the_regio_deals_are_paid_half_and_half():
    [finance] = [row for row in characteristics(LIBRARY) if row.label == "Geld"]
    per_case = {case.key: value for case, value in finance.values}
    assert per_case["regio-deal"] == "Het Rijk 50 procent, de regio 50 procent"


def test_the_scores_end_with_those_of_the_ideal_type():
    assert [row.scores for row in scores(LIBRARY)] == [
        (3, 5, 3, 3),
        (1, 3, 1, 1),
        (1, 2, 3, 3),
        (5, 2, 2, 3),
        (1, 4, 5, 3),
        (5, 3, 3, 1),
    ]
    assert [row.axis for row in scores(LIBRARY)] == list(AXES)


def test_the_findings_stand_side_by_side_per_corner_and_kind():
    found = corners(LIBRARY)
    assert [corner.key for corner in found] == list(Corner)
    assert all(len(corner.rows) == len(Kind) for corner in found)
    shown = {finding for corner in found for row in corner.rows for _case, cell in row.cells for finding in cell}
    assert shown == {finding for case in LIBRARY for finding in case.findings}
