"""What changes expectations: saying one, changing it, taking it away, and answering. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from django.db import transaction
from django.utils import timezone

from partnership import history
from partnership.editions import Overtaken
from partnership.life import Action, require_moment
from partnership.models import Expectation, ExpectationAnswer, Partnership, Party, Reply, State, User
from partnership.models.blind import stays_private
from partnership.reveal import lock

MOST_EXPECTATIONS: Final = 150
"""Of one partnership; a list nobody reads helps nobody."""
ASKED: Final = frozenset({"of_party", "of_group", "what", "due_on", "due_words"})
"""What a party says yes or no to: when one of these changes, it answers again."""


class TooManyExpectations(Exception):
    """The partnership has MOST_EXPECTATIONS of them."""


def open_partnership(party: Party) -> Partnership:
    """Return the partnership of a party, locked until the transaction of the caller ends; raises NotNow."""
    party.partnership = lock(party.partnership)
    require_moment(party.partnership, Action.ARRANGE_OWN)
    return party.partnership


@transaction.atomic
def expect(party: Party, *, by: User, **said) -> Expectation:
    """Let a party say what it expects. Before the reveal only the party itself sees it; raises TooManyExpectations."""
    partnership = open_partnership(party)
    if Expectation.objects.filter(party__partnership=partnership).count() >= MOST_EXPECTATIONS:
        raise TooManyExpectations
    expectation = Expectation(party=party, **said)
    return history.create(expectation, by=by, is_private=stays_private(expectation))


@transaction.atomic
def rephrase(expectation: Expectation, *, by: User, edition: int, **said) -> bool:
    """Change what is expected; False when nothing differs. Who had answered another text, has to answer again.

    Raises Overtaken when it is no longer the edition that was read.
    """
    open_partnership(expectation.party)
    asks_something_else = any(getattr(expectation, name) != said[name] for name in ASKED & said.keys())
    is_private = stays_private(expectation)
    changed = history.save(expectation, edition=edition, by=by, is_private=is_private, **said)
    if changed and asks_something_else:
        _ask_again(expectation.answers.select_related("party"), by=by)
    return changed


def _ask_again(answers: Iterable[ExpectationAnswer], *, by: User) -> None:
    nothing = {"answer": "", "reason": "", "state": "", "state_note": "", "state_on": None}
    for answer in answers:
        history.save(answer, edition=answer.edition, by=by, **nothing)


@transaction.atomic
def take_away(expectation: Expectation, *, by: User) -> bool:
    """Take an expectation away with its answers; it can be put back. False when somebody else already did."""
    open_partnership(expectation.party)
    return history.remove(expectation, by=by, is_private=stays_private(expectation))


@transaction.atomic
def put_back(expectation: Expectation, *, by: User) -> bool:
    """Put an expectation back, with its answers; False when it is there already. Raises TooManyExpectations."""
    partnership = open_partnership(expectation.party)
    if Expectation.objects.filter(party__partnership=partnership).count() >= MOST_EXPECTATIONS:
        raise TooManyExpectations
    return history.restore(expectation, by=by, is_private=stays_private(expectation))


@transaction.atomic
def answer(expectation: Expectation, party: Party, *, by: User, seen: int | None, **said) -> bool:
    """Let a party say yes or no with a reason, and how far it is; False when nothing differs.

    `seen` is the edition of the text that was on the screen: raises Overtaken when it has changed since, so that
    nobody says yes to something else. A yes without a state keeps the one it had, or has not begun.
    """
    open_partnership(party)
    if not Expectation.objects.filter(pk=expectation.pk, edition=seen).exists():
        raise Overtaken
    stored = expectation.answers.filter(party=party).first() or ExpectationAnswer(expectation=expectation, party=party)
    says = {**said, **state_after(stored, said)}
    if stored.pk:
        return history.save(stored, edition=stored.edition, by=by, **says)
    for name, value in says.items():
        setattr(stored, name, value)
    history.create(stored, by=by)
    return True


def state_after(stored: ExpectationAnswer, said: Mapping[str, object]) -> dict[str, object]:
    """Return the state that goes with an answer, with the day on which that was last said; none with a no."""
    if said["answer"] != Reply.ACCEPTED:
        return {"state": "", "state_note": "", "state_on": None}
    state = said.get("state") or stored.state or State.NOT_BEGUN
    note = said.get("state_note", stored.state_note)
    is_same = (stored.state, stored.state_note) == (state, note)
    return {"state": state, "state_note": note, "state_on": stored.state_on if is_same else timezone.localdate()}
