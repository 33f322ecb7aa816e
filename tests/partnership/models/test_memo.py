"""A version is written once: the model refuses, and so does the database."""

import pytest
from django.db import IntegrityError, connection, transaction

from partnership import fixed_guards
from partnership.models import Memo
from partnership.models.fixed import IsFixed
from partnership.profile import IDEAL
from tests import make


@pytest.fixture
def memo(alice, beekdam, voorland):
    return make.memo(make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL))


def refused(guard):
    return pytest.raises(IntegrityError, match=guard.name)


def in_the_database(memo):
    """Rows of which no model knows that they are fixed."""
    return Memo._base_manager.filter(pk=memo.pk)


def test_a_version_is_not_saved_again(memo):
    with pytest.raises(IsFixed):
        memo.save()


def test_a_version_is_not_written_over_by_another_with_its_key(memo):
    other = Memo(**{field.attname: getattr(memo, field.attname) for field in Memo._meta.concrete_fields})
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()


def test_a_version_is_not_deleted(memo):
    with pytest.raises(IsFixed):
        memo.delete()


@pytest.mark.parametrize("rows", [lambda memo: Memo.objects.all(), lambda memo: memo.partnership.memos.all()])
def test_versions_neither_change_nor_go_together(memo, rows):
    with pytest.raises(IsFixed):
        rows(memo).update(why="Anders")
    with pytest.raises(IsFixed):
        rows(memo).delete()


@pytest.mark.parametrize(
    "change",
    [
        {"number": 2},
        {"agreement": 9},
        {"has_agreement": False},
        {"why": "Anders"},
        {"language": "en"},
        {"snapshot": b"{}"},
        {"snapshot_sha256": "0" * 64},
        {"pdf": b"%PDF"},
        {"pdf_sha256": "0" * 64},
        {"made_at": "2020-01-01T00:00:00Z"},
        {"made_by_name": "Bob"},
        {"id": 999},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_database_refuses_a_change(memo, change):
    with refused(fixed_guards.MEMO_IS_WRITTEN_ONCE), transaction.atomic():
        in_the_database(memo).update(**change)


def test_the_database_refuses_another_maker_and_another_partnership(memo, bob):
    other = make.partnership("Zon")
    for change in ({"made_by": bob}, {"partnership": other}):
        with refused(fixed_guards.MEMO_IS_WRITTEN_ONCE), transaction.atomic():
            in_the_database(memo).update(**change)


def test_the_database_refuses_that_a_version_goes(memo):
    with refused(fixed_guards.MEMO_STAYS), transaction.atomic():
        in_the_database(memo).delete()


def test_every_column_is_guarded():
    columns = {field.column for field in Memo._meta.concrete_fields}
    assert columns == set(fixed_guards.MEMO_IS_WRITTEN_ONCE.columns)


def test_the_maker_can_leave_and_the_name_stays(memo, alice):
    memo.partnership.coordinator = None
    memo.partnership.save()
    alice.delete()
    stored = Memo.objects.get()
    assert (stored.made_by, stored.made_by_name) == (None, "Alice")


def test_a_partnership_with_versions_does_not_go_in_the_database_either(memo):
    with connection.cursor() as cursor, pytest.raises(IntegrityError):
        delete_with(cursor, memo.partnership_id)


@transaction.atomic
def delete_with(cursor, partnership):
    cursor.execute("DELETE FROM partnership_partnership WHERE id = %s", [partnership])
    connection.check_constraints()


def test_versions_are_of_who_sees_the_partnership(memo, alice, bob, bea, charlie):
    seen = [Memo.objects.visible_to(person).exists() for person in (alice, bob, bea, charlie)]
    assert seen == [True, True, True, False]
