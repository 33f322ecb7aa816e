"""A version is written once: the model refuses, and so does the database."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from partnership.guards import memos
from partnership.models import FinalMemo, Memo, Signatory
from partnership.models.fixed import IsFixed
from partnership.models.memo import hash_of
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
    with refused(memos.MEMO_IS_WRITTEN_ONCE), transaction.atomic():
        in_the_database(memo).update(**change)


def test_the_database_refuses_another_maker_and_another_partnership(memo, bob):
    other = make.partnership("Zon")
    for change in ({"made_by": bob}, {"partnership": other}):
        with refused(memos.MEMO_IS_WRITTEN_ONCE), transaction.atomic():
            in_the_database(memo).update(**change)


def test_the_database_refuses_that_a_version_goes(memo):
    with refused(memos.MEMO_STAYS), transaction.atomic():
        in_the_database(memo).delete()


def test_a_version_is_not_replaced_by_another_with_its_key(memo):
    columns = ", ".join(field.column for field in Memo._meta.concrete_fields)
    replace = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    with connection.cursor() as cursor, pytest.raises(IntegrityError), transaction.atomic():
        cursor.execute(f"{replace} INTO partnership_memo ({columns}) SELECT {columns} FROM partnership_memo")  # noqa: S608


def test_every_column_is_guarded():
    columns = {field.column for field in Memo._meta.concrete_fields}
    assert columns == set(memos.MEMO_IS_WRITTEN_ONCE.columns)


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


# --- who signed, and the final PDF


@pytest.fixture
def signed(memo, alice):
    return make.signatory(memo, memo.partnership.parties.first(), alice, decision="signed", decided_at=timezone.now())


@pytest.mark.parametrize(
    "change",
    [
        {"email": "x@beekdam.example"},
        {"name": "Bob"},
        {"function": "raadslid"},
        {"mandate": "Ander besluit"},
        {"decision": "declined", "reason": "Toch niet"},
        {"decision": "", "decided_at": None},
        {"decided_at": "2020-01-01T00:00:00Z"},
        {"edition": 9},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_database_refuses_a_change_of_what_somebody_signed(signed, change):
    with refused(memos.DECISION_IS_FINAL), transaction.atomic():
        Signatory.objects.filter(pk=signed.pk).update(**change)


def test_a_signature_does_not_move_or_become_that_of_another(signed, bob, voorland):
    other = signed.partnership.parties.get(organisation=voorland)
    for change in ({"decided_by": bob}, {"party": other}):
        with refused(memos.DECISION_IS_FINAL), transaction.atomic():
            Signatory.objects.filter(pk=signed.pk).update(**change)


def test_a_signature_does_not_go_and_who_has_not_decided_can(signed, bob, voorland):
    with refused(memos.DECISION_STAYS), transaction.atomic():
        signed.delete()
    make.signatory(signed.memo, signed.partnership.parties.get(organisation=voorland), bob).delete()
    assert Signatory.objects.get() == signed


def test_the_account_that_signed_can_leave_and_the_name_stays(signed, alice):
    Signatory.objects.filter(decision="").delete()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE partnership_signatory SET decided_by_id = NULL")
    assert Signatory.objects.get().name == "Alice"


@pytest.fixture
def final(memo):
    return make.final_memo(memo, sealed=b"%PDF sealed", sealed_sha256=hash_of(b"%PDF sealed"))


@pytest.mark.parametrize(
    "change",
    [
        {"settled_on": "2020-01-01"},
        {"made_at": "2020-01-01T00:00:00Z"},
        {"pdf": b"%PDF"},
        {"pdf_sha256": "0" * 64},
        {"sealed": None, "sealed_sha256": ""},
        {"sealed_sha256": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_database_refuses_a_change_of_the_final_pdf(final, change):
    with refused(memos.FINAL_MEMO_IS_WRITTEN_ONCE), transaction.atomic():
        FinalMemo._base_manager.filter(pk=final.pk).update(**change)


def test_the_final_pdf_does_not_go(final):
    with refused(memos.FINAL_MEMO_STAYS), transaction.atomic():
        FinalMemo._base_manager.filter(pk=final.pk).delete()
    for refuses in (final.delete, final.save, FinalMemo.objects.all().delete):
        with pytest.raises(IsFixed):
            refuses()
