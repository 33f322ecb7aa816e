"""What the database refuses about the reveal by itself, on SQLite and on PostgreSQL."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from partnership.checks import guards_are_in_place
from partnership.guards import placing, reveal
from partnership.models import Partnership, Party, Position, Status
from partnership.profile import IDEAL
from tests import make


@pytest.fixture
def revealed(beekdam, voorland):
    """Revealed with Beekdam and Voorland in; De Voorde answered and is not in."""
    made = make.partnership(status=Status.POSITIONS)
    devoorde = make.organisation("Waterschap De Voorde", layer="water-authority")
    for place in (beekdam, voorland, devoorde):
        make.party(made, place, profile=IDEAL)
    return make.reveal(made, without=[devoorde])


def of(partnership):
    return Partnership.objects.filter(pk=partnership.pk)


def party(partnership, name):
    return Party.objects.filter(partnership=partnership, organisation__name=name)


def positions(partnership, name="Gemeente Beekdam"):
    return Position.objects.filter(party__in=party(partnership, name))


def refused(guard):
    return pytest.raises(IntegrityError, match=guard.name)


def at_the_end():
    """Let what waits for the end of the transaction happen now."""
    connection.check_constraints()


def test_all_guards_are_in_place(db):
    assert placing.missing(connection) == []


# --- the reveal


LATER = timezone.now() + dt.timedelta(days=1)


@pytest.mark.parametrize(
    "change", [{"revealed_at": LATER}, {"revealed_on": LATER.date()}, {"parties_at_reveal": 2}, {"in_at_reveal": 3}]
)
def test_a_reveal_does_not_change(revealed, change):
    with refused(reveal.REVEAL_IS_FINAL), transaction.atomic():
        of(revealed).update(**change)


def test_a_reveal_is_not_undone(revealed):
    nothing = {"revealed_at": None, "revealed_on": None, "parties_at_reveal": None, "in_at_reveal": None}
    with refused(reveal.REVEAL_IS_FINAL), transaction.atomic():
        of(revealed).update(status=Status.POSITIONS, **nothing)


def test_the_rest_of_a_revealed_partnership_does_change(revealed):
    revealed.title = "Anders"
    revealed.save()
    assert of(revealed).get().title == "Anders"


@pytest.mark.parametrize("told", [make.as_revealed(3), make.as_revealed(4, without=1), make.as_revealed(3, without=1)])
def test_a_reveal_counts_who_is_there(partnership, told):
    """Two parties take part and one of them is in, whatever somebody writes."""
    partnership.parties.filter(pk=partnership.parties.first().pk).update(handed_in_at=timezone.now())
    with refused(reveal.REVEAL_COUNTS), transaction.atomic():
        of(partnership).update(status=Status.CONVERSATION, **told)


def test_a_party_that_was_taken_out_does_not_count(partnership, beekdam, voorland):
    out = make.party(partnership, make.organisation("Gemeente Elders"))
    Party.objects.filter(pk=out.pk).update(withdrawn_at=timezone.now())
    make.reveal(partnership)
    assert partnership.parties_at_reveal == 2


# --- parties


@pytest.mark.parametrize("change", [{"handed_in_at": None}, {"handed_in_at": LATER}])
def test_who_was_in_at_the_reveal_stays_in(revealed, change):
    with refused(reveal.PARTY_STAYS_IN), transaction.atomic():
        party(revealed, "Gemeente Beekdam").update(**change)


def test_who_was_in_does_not_become_another_or_move(revealed, charlie):
    for change in ({"organisation": charlie.organisations.get()}, {"partnership": make.partnership("Zon")}):
        with refused(reveal.PARTY_STAYS_IN), transaction.atomic():
            party(revealed, "Gemeente Beekdam").update(**change)


def test_who_was_not_in_can_still_come_in_and_then_stays(revealed):
    late = party(revealed, "Waterschap De Voorde")
    late.update(handed_in_at=LATER)
    with refused(reveal.PARTY_STAYS_IN), transaction.atomic():
        late.update(handed_in_at=None)


def test_before_the_reveal_nobody_is_held(partnership):
    partnership.parties.update(handed_in_at=timezone.now())
    partnership.parties.update(handed_in_at=None)
    assert not partnership.parties.handed_in().exists()


# --- positions


@pytest.mark.parametrize(
    "change",
    [{"score": 5}, {"score": None}, {"reason": "Toch anders."}, {"plain_answer": "Wij."}, {"hope": "Nee."}],
)
def test_round_one_is_frozen_at_the_reveal(revealed, change):
    with refused(reveal.POSITION_IS_FROZEN), transaction.atomic():
        positions(revealed).filter(axis="ambition").update(**change)


def test_a_frozen_position_does_not_move(revealed):
    other = make.party(make.partnership("Zon"), make.organisation("Gemeente Elders"))
    with refused(reveal.POSITION_IS_FROZEN), transaction.atomic():
        positions(revealed).filter(axis="ambition").update(party=other)


def test_a_frozen_position_does_not_become_one_on_another_question(revealed):
    late = make.party(revealed, make.organisation("Gemeente Laat"))
    Position.objects.create(party=late, axis="ambition", score=3)
    with refused(reveal.POSITION_IS_FROZEN), transaction.atomic():
        late.positions.update(axis="obligation")


def test_saving_a_frozen_position_as_it_is_changes_nothing(revealed, alice):
    one = positions(revealed).first()
    one.updated_by = alice
    one.save()
    alice.delete()
    one.refresh_from_db()
    assert one.updated_by is None


def test_before_the_reveal_positions_change(partnership, beekdam):
    make.positions(partnership.parties.get(organisation=beekdam), IDEAL)
    partnership.parties.update(handed_in_at=timezone.now())
    assert positions(partnership).update(score=5) == 6


def test_the_draft_of_a_party_that_is_not_in_changes_and_goes(revealed):
    drafts = positions(revealed, "Waterschap De Voorde")
    assert drafts.update(score=5) == 6
    drafts.first().delete()
    at_the_end()
    assert drafts.count() == 5


# --- deleting


@pytest.mark.django_db(transaction=True)
class TestDeleting:
    def test_a_frozen_position_alone_is_refused(self, revealed):
        with pytest.raises(IntegrityError):
            positions(revealed).first().delete()
        assert positions(revealed).count() == 6

    def test_frozen_positions_all_together_are_refused(self, revealed):
        with pytest.raises(IntegrityError):
            positions(revealed).delete()
        assert positions(revealed).count() == 6

    def test_is_refused_at_the_end_of_a_transaction_that_did_more(self, revealed):
        @transaction.atomic
        def take_one_and_go_on():
            positions(revealed).first().delete()
            of(revealed).update(title="Anders")

        with pytest.raises(IntegrityError):
            take_one_and_go_on()
        assert of(revealed).get().title != "Anders"

    def test_is_no_way_to_replace_a_position_by_another(self, revealed):
        @transaction.atomic
        def replace(position):
            Position.objects.filter(pk=position.pk).delete()
            Position.objects.create(party=position.party, axis=position.axis, score=5)

        with pytest.raises(IntegrityError):
            replace(positions(revealed).get(axis="ambition"))
        assert positions(revealed).get(axis="ambition").score == 3

    def test_a_whole_party_goes_with_its_positions(self, revealed):
        party(revealed, "Gemeente Beekdam").delete()
        assert not positions(revealed).exists()

    def test_a_whole_partnership_goes_with_all_of_it(self, revealed):
        revealed.delete()
        assert not Position.objects.exists()

    def test_what_was_rolled_back_leaves_nothing_behind(self, revealed):
        with transaction.atomic():
            sid = transaction.savepoint()
            positions(revealed).delete()
            transaction.savepoint_rollback(sid)
        assert positions(revealed).count() == 6

    def test_before_the_reveal_is_free(self, partnership, beekdam):
        make.positions(partnership.parties.get(organisation=beekdam), IDEAL)
        partnership.parties.update(handed_in_at=timezone.now())
        positions(partnership).delete()
        assert not Position.objects.exists()


# --- putting them in place


def test_they_are_put_in_place_again_without_harm(revealed):
    placing.put_in_place("default")
    placing.put_in_place("default")
    assert placing.missing(connection) == []
    with refused(reveal.POSITION_IS_FROZEN), transaction.atomic():
        positions(revealed).update(score=5)


def test_migrating_puts_back_what_is_missing(db):
    placing.take_away("default")
    assert placing.missing(connection) == [guard.name for guard in placing.GUARDS]
    call_command("migrate", verbosity=0)
    assert placing.missing(connection) == []


def test_they_step_aside_only_when_there_is_something_to_migrate(db):
    placing.before_migrating("default", plan=[])
    assert placing.missing(connection) == []
    placing.before_migrating("default", plan=[("a migration", False)])
    assert placing.missing(connection) == [guard.name for guard in placing.GUARDS]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["party_once", "position_axis_known", "partnership_status_known"])
def test_a_migration_can_rebuild_the_tables_they_look_at(name, revealed):
    models = (Partnership, Party, Position)
    model, constraint = next((each, one) for each in models for one in each._meta.constraints if one.name == name)
    placing.before_migrating("default", plan=[("a migration", False)])
    with connection.schema_editor() as editor:
        editor.remove_constraint(model, constraint)
        editor.add_constraint(model, constraint)
    placing.after_migrating("default")
    assert placing.missing(connection) == []
    with refused(reveal.POSITION_IS_FROZEN), transaction.atomic():
        positions(revealed).update(score=5)


def test_taking_them_away_takes_all_of_them(db):
    placing.take_away("default")
    assert placing.removals(connection) == []


def test_a_database_without_the_columns_gets_none_and_misses_none(db, monkeypatch):
    placing.take_away("default")
    monkeypatch.setattr(placing, "columns_of", lambda table, connection: {"id"})
    placing.put_in_place("default")
    assert placing.removals(connection) == []
    assert placing.missing(connection) == []


def test_checking_the_database_names_what_is_missing(db):
    assert guards_are_in_place(databases=["default"]) == []
    placing.take_away("default")
    (warning,) = guards_are_in_place(databases=["default"])
    assert all(guard.name in warning.msg for guard in placing.GUARDS)
    assert "migrate" in warning.hint
