"""Who may do what in which status: the table, tried for everybody in every status."""

import pytest
from django.core.exceptions import PermissionDenied

from partnership.life import ALWAYS, LIFE, Action, NotNow, Role, has_role, may, require, roles_in
from partnership.models import Status
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.profile import IDEAL
from tests import make

EVERYBODY = ("alice", "bob", "rob", "charlie", "bea", "admin")


@pytest.fixture(params=ALWAYS)
def living(request, alice, beekdam, voorland):
    """A partnership in each status, coordinated by Alice."""
    agreed = IDEAL if request.param in WITH_AGREEMENT else None
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], status=request.param, agreed=agreed)


@pytest.fixture(params=EVERYBODY)
def person(request):
    return request.getfixturevalue(request.param)


def test_every_action_is_in_the_table():
    assert set(LIFE) == set(Action)


def test_people_are_what_they_are(partnership, alice, bob, rob, bea, admin):
    assert roles_in(alice, partnership) == {Role.COORDINATOR, Role.EDITOR}
    assert roles_in(bob, partnership) == {Role.EDITOR}
    assert roles_in(admin, partnership) == {Role.COORDINATOR}
    assert roles_in(rob, partnership) == roles_in(bea, partnership) == frozenset()


@pytest.mark.parametrize("action", Action)
def test_the_table_decides_who_may_do_what_when(action, person, living):
    expected = bool(LIFE[action].roles & roles_in(person, living, Role)) and living.status in LIFE[action].statuses
    assert may(person, living, action) == expected


@pytest.mark.parametrize("action", Action)
def test_a_wrong_moment_gives_a_sentence(action, living, alice):
    if has_role(alice, living, action) and living.status not in LIFE[action].statuses:
        with pytest.raises(NotNow, match=r"^[A-Z].+\.$"):
            require(alice, living, action)


def test_without_the_role_one_is_refused(partnership, rob):
    with pytest.raises(PermissionDenied):
        require(rob, partnership, Action.DESCRIBE)


def test_a_partnership_only_moves_on_to_statuses_that_exist():
    steps = [(status, rule.leads_to) for rule in LIFE.values() if rule.leads_to for status in rule.statuses]
    assert (Status.AGREED, Status.CONVERSATION) in steps
    assert all(rule.leads_to in REVEALED for rule in LIFE.values() if rule.leads_to)


def test_nothing_changes_in_the_archive(partnership, alice):
    partnership.archived_at = partnership.created_at
    assert may(alice, partnership, Action.ARCHIVE)
    with pytest.raises(NotNow, match="archief"):
        require(alice, partnership, Action.DESCRIBE)


def test_nobody_does_anything_with_a_known_deal(admin, db):
    deal = make.known_deal()
    assert not any(has_role(admin, deal, action) for action in Action)
