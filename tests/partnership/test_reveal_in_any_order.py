"""Whatever people do, in whatever order: positions are revealed exactly when they may be."""

import datetime as dt
from unittest import mock

from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnership.intake.actions import add_parties, remove_party
from partnership.life import NotNow
from partnership.models import Party, Position
from partnership.positions.actions import AlreadyHandedIn, edition_of, hand_in
from partnership.profile import IDEAL
from partnership.reveal import reveal_now
from tests import make

TODAY = timezone.localdate()
WHO = st.integers(0, 3)
STEP = st.one_of(
    *(st.tuples(st.just(step), WHO) for step in ("share", "remove", "add")),
    *(st.tuples(st.just(step), st.just(0)) for step in ("reveal", "sleep")),
)
"""What happens, and to which of four organisations; to sleep is to wait for the next day."""
STEPS = st.builds(
    lambda at_once, then: [*(("share", who) for who in sorted(at_once)), *then],
    st.sets(st.integers(0, 2), max_size=2),
    st.lists(STEP, max_size=10),
)
"""Up to two parties share first, so that most examples come near a reveal."""


class Expected:
    """The rule in its shortest form: who takes part, who is in, and whether that was ever enough."""

    def __init__(self, last_day):
        self.parties, self.handed_in = {0, 1, 2}, set()
        self.last_day, self.today, self.is_revealed = last_day, TODAY, False

    def happens(self, step, who):
        if step == "share" and who in self.parties:
            self.handed_in.add(who)
        elif step == "remove" and not self.is_revealed:
            self.parties -= {who} - self.handed_in
        elif step == "add" and not self.is_revealed:
            self.parties.add(who)
        elif step == "sleep":
            self.today += dt.timedelta(days=1)
        is_overdue = self.last_day is not None and self.today > self.last_day
        completes = step in ("share", "remove", "reveal") and self.handed_in == self.parties
        clicked = step == "reveal" and is_overdue
        self.is_revealed |= len(self.handed_in) > 1 and (completes or clicked)


def do(step, party, partnership, organisation, by):
    """Do what a person does, and take a refusal for an answer, as a page would."""
    try:
        if step == "share" and party:
            hand_in(party, seen=edition_of(party.stated_positions()), by=by, knows_reveal=True)
        elif step == "remove" and party and not partnership.is_revealed:
            remove_party(party, by=by)
        elif step == "add" and not partnership.is_revealed:
            add_parties(partnership, [organisation], by=by)
        elif step == "reveal":
            reveal_now(partnership, by=by)
    except (NotNow, AlreadyHandedIn):
        pass


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, days=st.sampled_from([None, -1, 0, 1]))
def test_positions_are_revealed_exactly_when_they_may_be(db, steps, days):
    with transaction.atomic():
        last_day = None if days is None else TODAY + dt.timedelta(days=days)
        expected = Expected(last_day)
        places = [make.organisation(f"Gemeente {number}") for number in range(4)]
        alice, bea = make.user("alice@beekdam.example"), make.user("bea@bzk.example", is_overseer=True)
        partnership = make.partnership(coordinator=alice, positions_due_on=last_day)
        for place in places:
            make.positions(make.party(partnership, place), IDEAL)
        Party.objects.filter(organisation=places[3]).update(withdrawn_at=timezone.now())
        reveal = None
        for step, who in steps:
            expected.happens(step, who)
            partnership.refresh_from_db()
            party = partnership.parties.filter(organisation=places[who]).first()
            with mock.patch("django.utils.timezone.localdate", lambda *_, today=expected.today: today):
                do(step, party, partnership, places[who], alice)
            partnership.refresh_from_db()
            assert partnership.is_revealed == expected.is_revealed
            seen = set(Position.objects.visible_to(bea).values_list("party__organisation", flat=True))
            assert seen == ({places[who].pk for who in expected.handed_in} if expected.is_revealed else set())
            assert reveal in (None, partnership.revealed_at)
            reveal = partnership.revealed_at
        transaction.set_rollback(True)
