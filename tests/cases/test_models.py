import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from cases.models import Case, CaseChange, CaseStatus
from partnership import history
from tests import make


@pytest.mark.parametrize("status", [CaseStatus.DRAFT, CaseStatus.WITHDRAWN])
def test_only_bzk_sees_a_case_that_is_not_published(status, bea, alice, db):
    make.case(status=status)
    assert Case.objects.visible_to(bea).exists()
    assert not Case.objects.visible_to(alice).exists()
    assert not Case.objects.visible_to(AnonymousUser()).exists()


@pytest.mark.parametrize("fields", [{"ambition": 6}, {"status": "gone"}, {"status": "withdrawn", "published_at": None}])
def test_the_database_refuses_what_cannot_be(fields, db):
    case = make.case()
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(**fields)


def test_a_change_of_a_case_is_told_in_its_own_history(bea, alice, db):
    case = make.case()
    history.save(case, edition=1, by=bea, name="Anders")
    history.remove(make.finding(case), by=bea)
    assert list(case.changes.values_list("field", "before", "after")) == [
        ("", "", "weggehaald"),
        ("korte naam", "Waterdeal", "Anders"),
    ]
    assert CaseChange.objects.visible_to(bea).count() == 2
    assert not CaseChange.objects.visible_to(alice).exists()


def test_a_corner_about_which_nothing_is_written_has_nothing_to_show(db):
    case = make.case()
    make.finding(case, corner="capacity", kind="works")
    corners = Case.objects.with_lines().get().description.corners
    assert [(corner.typical, len(corner.works), len(corner.chafes)) for corner in corners] == [
        (None, 0, 0),
        (None, 0, 0),
        (None, 1, 0),
    ]
