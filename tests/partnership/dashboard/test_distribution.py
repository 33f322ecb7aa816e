import pytest

from partnership.axes import AXIS, Direction
from partnership.dashboard.distribution import distribution_of
from partnership.models import Partnership, Status
from partnership.profile import IDEAL, REFERENCES, Profile
from tests import make

pytestmark = pytest.mark.django_db


def distribution():
    return distribution_of(Partnership.objects.all())


def cell(programme, key):
    row = next(row for row in distribution().programmes if row.name == programme)
    return next(cell for cell in row.cells if cell.axis.key == key)


def test_each_agreed_score_is_counted_on_its_axis():
    make.partnership(agreed=IDEAL)
    make.partnership(agreed=REFERENCES["mirt"])
    counts = {part.axis.key: part.counts for part in distribution().axes}
    assert counts["accountability"] == (1, 0, 0, 0, 1)
    assert counts["ambition"] == (0, 0, 2, 0, 0)


def test_drafts_do_not_count():
    make.partnership()
    assert distribution().n == 0


def test_an_axis_without_agreement_lowers_its_n():
    make.partnership(agreed=Profile(3, None, 3, 3, 3, 1))
    assert {part.axis.key: part.n for part in distribution().axes}["obligation"] == 0


def test_a_cell_is_the_mean_of_the_signed_steps():
    make.partnership(agreed=Profile(3, 1, 3, 5, 3, 1), programme=make.programme())
    make.partnership(agreed=IDEAL, programme=make.programme())
    assert cell("RES", "execution_demands").mean == 1
    assert cell("RES", "execution_demands").direction == Direction.RIJK


def test_a_high_share_of_responsibility_leans_to_the_region():
    make.partnership(agreed=REFERENCES["regio-deal"], programme=make.programme("regio-deal", "Regio Deal"))
    assert cell("Regio Deal", "execution_responsibility").direction == Direction.REGION


def test_opposite_directions_cancel_out():
    for score in (1, 5):
        make.partnership(agreed=Profile(3, 1, 3, score, 3, 1), programme=make.programme())
    assert cell("RES", "execution_demands").mean == 0
    assert cell("RES", "execution_demands").css == ""


def test_a_deal_in_two_provinces_counts_in_both():
    provinces = [
        make.organisation(name, layer="province", code=code)
        for name, code in (("Drenthe", "PV22"), ("Utrecht", "PV26"))
    ]
    make.partnership().provinces.set(provinces)
    assert distribution().provinces == {"Drenthe": 1, "Utrecht": 1}


def test_the_waiting_list_names_who_is_missing_and_nothing_more():
    waiting = make.partnership(status=Status.POSITIONS)
    make.party(waiting, make.organisation("Gemeente Klaar"), handed_in=True)
    missing = make.party(waiting, make.organisation("Gemeente Laat"))
    assert [entry.parties for entry in distribution().waiting] == [(missing,)]


def test_the_number_of_queries_does_not_depend_on_the_number_of_deals(django_assert_num_queries):
    make.partnership(agreed=IDEAL, programme=make.programme())
    make.partnership(status=Status.POSITIONS, parties=[make.organisation("Gemeente Een")])
    with django_assert_num_queries(7):
        distribution()
    for number in range(5):
        make.partnership(agreed=IDEAL, programme=make.programme())
        make.partnership(status=Status.POSITIONS, parties=[make.organisation(f"Gemeente {number}")])
    with django_assert_num_queries(7):
        distribution()


def test_axes_come_in_the_order_of_the_model():
    assert [part.axis.key for part in distribution().axes] == list(AXIS)


def test_what_was_taken_over_from_a_memo_does_not_count():
    make.origin(make.partnership(agreed=IDEAL))
    assert distribution().n == 0
