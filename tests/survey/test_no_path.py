"""Who has answered is known; who said what is not. Looks at the tables, as somebody with the database would."""

import itertools
from collections import Counter
from random import Random

import pytest
from django.db import connection, transaction

from partnership.models import Change
from survey import actions
from survey.answers import Answers
from survey.box import MIXED_WITH
from survey.instruments import INSTRUMENTS
from survey.models import Code, Invitation, Remark, Response
from tests import make

MANY = 60


def code(number):
    letters = "".join("BCDFGHJKLM"[int(digit)] for digit in f"{number:04}")
    return f"BBBB-CCCC-{letters}"


def text(number):
    """Answers that tell who gave them: to nobody but this test."""
    digits = "".join("123450"[number // 6**place % 6] for place in range(4))
    return digits + "3" * 20


@pytest.fixture
def sent(round_):
    """So many people that answered one after the other, each with a remark; what each said, in that order."""
    invitations = [
        make.survey_invitation(round_, code(number), number=number + 1, addressee=f"Persoon {number}")
        for number in range(MANY)
    ]
    Random(4).shuffle(invitations)  # noqa: S311 - people answer in another order than they are invited
    for number, invitation in enumerate(invitations):
        answers = Answers(INSTRUMENTS[1], text(number))
        with transaction.atomic():
            actions.send(invitation, answers, f"Opmerking {number}")
    return invitations


def places(model):
    """The texts in the order in which the database keeps its rows."""
    place = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT text FROM {model._meta.db_table} ORDER BY {place}")  # noqa: S608
        return [found for (found,) in cursor.fetchall()]


def agreement(order):
    """How much an order looks like 0, 1, 2, …: the part of the pairs that stand so; by chance a half."""
    pairs = list(itertools.combinations(order, 2))
    return sum(one < other for one, other in pairs) / len(pairs)


def test_everything_that_was_sent_is_there_once(sent):
    assert Counter(places(Response)) == Counter(map(text, range(MANY)))
    assert Counter(places(Remark)) == Counter(f"Opmerking {number}" for number in range(MANY))


@pytest.mark.parametrize("model", [Response, Remark])
def test_the_order_of_the_rows_is_not_that_of_sending(sent, model):
    said = [text(number) if model is Response else f"Opmerking {number}" for number in range(MANY)]
    order = [said.index(found) for found in places(model)]
    # Of 1,770 pairs in an order of chance the part that stands right lies within 0.27 of a half in all but one of
    # a million million runs; rows in the order of sending give 1.
    assert 0.2 < agreement(order) < 0.8


def test_the_order_of_the_keys_is_not_that_of_sending(sent):
    said = [text(number) for number in range(MANY)]
    order = [said.index(found) for found in Response.objects.order_by("pk").values_list("text", flat=True)]
    assert 0.2 < agreement(order) < 0.8


def test_the_first_row_and_the_last_hold_no_fixed_text(round_):
    """Of nine that answer one after the other, the last row is not always that of the last one."""
    last = set()
    for _run in range(30):
        with transaction.atomic():
            for number in range(9):
                person = make.survey_invitation(round_, code(number))
                actions.send(person, Answers(INSTRUMENTS[1], text(number)))
            last.add(places(Response)[-1])
            transaction.set_rollback(True)
    assert len(last) > 2


def test_a_response_knows_its_round_and_side_and_nothing_else():
    def columns(model):
        return {field.column for field in model._meta.concrete_fields}

    assert columns(Response) == {"id", "round_id", "side", "text"}
    assert columns(Remark) == {"id", "round_id", "text"}
    assert columns(Invitation) & columns(Response) == {"id", "round_id", "side"}
    assert columns(Code) == {"id", "invitation_id", "digest"}


def test_no_key_of_a_response_occurs_anywhere_else(sent):
    keys = {str(one.pk) for one in [*Response.objects.all(), *Remark.objects.all()]}
    tables = set(connection.introspection.table_names()) - {Response._meta.db_table, Remark._meta.db_table}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            told = repr(cursor.fetchall())
            assert not [key for key in keys if key in told], table


def test_no_date_or_time_is_kept_of_an_answer():
    kinds = {
        field.get_internal_type() for model in (Response, Remark, Invitation, Code) for field in model._meta.fields
    }
    assert not {kind for kind in kinds if "Date" in kind or "Time" in kind}


def test_nothing_is_left_of_a_draft(sent):
    assert set(Invitation.objects.values_list("draft", "is_answered")) == {("", True)}


def test_neither_history_nor_log_tells_of_answering(sent, caplog):
    caplog.set_level("DEBUG")
    assert not Change.objects.filter(kind__in=["invitation", "code", "response", "remark"]).exists()
    assert "Persoon" not in repr(list(Change.objects.values_list("before", "after")))
    assert not [record for record in caplog.records if "BBBBCCCC" in record.getMessage()]


def test_the_order_of_the_invitations_is_not_that_of_answering(sent):
    """The list says who has answered; the rows behind it do not say who did so first."""
    place = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM survey_invitation ORDER BY {place}")  # noqa: S608
        rows = [key for (key,) in cursor.fetchall()]
    order = [[one.pk for one in sent].index(key) for key in rows]
    assert 0.2 < agreement(order) < 0.8


def test_after_closing_the_invitations_tell_no_order(sent, round_, alice):
    before = dict(Code.objects.values_list("digest", "invitation_id"))
    digest_of = {key: digest for digest, key in before.items()}
    actions.close(round_, by=alice)
    after = dict(Code.objects.values_list("digest", "invitation_id"))
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())
    for by_key in (
        sorted(after, key=lambda digest: after[digest]),
        list(Code.objects.order_by("pk").values_list("digest", flat=True)),
    ):
        order = [[digest_of[one.pk] for one in sent].index(digest) for digest in by_key]
        assert 0.2 < agreement(order) < 0.8


def test_after_closing_no_row_leads_from_a_person_to_anything(sent, round_, alice):
    actions.close(round_, by=alice)
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            assert "Persoon" not in repr(cursor.fetchall()), table


@pytest.mark.django_db(transaction=True)
def test_no_transaction_wrote_one_invitation_or_one_response(round_, alice):
    """PostgreSQL tells of each row which transaction wrote it."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite does not keep this")
    for number in range(MANY):
        actions.send(make.survey_invitation(round_, code(number)), Answers(INSTRUMENTS[1], text(number)), "Zo.")
    by_invitation = transactions(Invitation)
    last = max(by_invitation, key=int)
    for model in (Invitation, Response, Remark):
        assert transactions(model)[last] == MIXED_WITH["postgresql"] + 1
    assert not transactions(Code).keys() & transactions(Response).keys()
    actions.close(round_, by=alice)
    for model in (Invitation, Code):
        assert not transactions(model).keys() & (transactions(Response).keys() | transactions(Remark).keys())


def test_the_place_of_the_row_of_who_answered_last_is_not_fixed(round_):
    """Of nine that answer one after the other, the last row is not always that of the last one."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite keeps a row where it is")
    places = set()
    for _run in range(30):
        with transaction.atomic():
            people = [make.survey_invitation(round_, code(number)) for number in range(9)]
            for number, person in enumerate(people):
                actions.send(person, Answers(INSTRUMENTS[1], text(number)))
            with connection.cursor() as cursor:
                cursor.execute("SELECT id FROM survey_invitation ORDER BY ctid")
                places.add([key for (key,) in cursor.fetchall()].index(people[-1].pk))
            transaction.set_rollback(True)
    assert len(places) > 2


def transactions(model):
    """How many rows each transaction wrote."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT xmin::text FROM {model._meta.db_table}")  # noqa: S608
        return Counter(found for (found,) in cursor.fetchall())
