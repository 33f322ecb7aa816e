"""Bringing a partnership further, and putting it away without losing anything."""

import pytest

from partnership.models import Partnership, Status
from partnership.profile import IDEAL
from tests import make


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


def step(client, user, partnership, name, **more):
    client.force_login(user)
    return client.post(f"/samenwerkingen/{partnership.pk}/status/", {"step": name, **more}, follow=True)


def status_of(partnership):
    return Partnership.objects.get(pk=partnership.pk).status


def own_titles(client, user, query=""):
    client.force_login(user)
    return [row.title for row in client.get(f"/samenwerkingen/{query}").context["rows"]]


def test_the_coordinator_lets_it_begin_and_rounds_it_off(client, alice, agreed):
    step(client, alice, agreed, "start")
    assert status_of(agreed) == Status.RUNNING
    step(client, alice, agreed, "close", sure="1")
    assert status_of(agreed) == Status.CLOSED
    told = agreed.changes.order_by("pk").values_list("before", "after")
    assert list(told) == [("Afgesproken", "Loopt"), ("Loopt", "Afgerond")]


def test_before_it_is_rounded_off_a_page_says_what_can_no_longer_be_done(client, alice, agreed):
    step(client, alice, agreed, "start")
    html = step(client, alice, agreed, "close").content.decode()
    assert "U kunt dit niet terugdraaien." in html
    assert "nog niet door alle partijen ondertekend" in html
    assert status_of(agreed) == Status.RUNNING


def test_rounding_off_says_nothing_of_signing_once_all_have_signed(client, alice, agreed):
    step(client, alice, agreed, "start")
    make.final_memo(make.memo(agreed, agreement=agreed.version))
    assert "ondertekend" not in step(client, alice, agreed, "close").content.decode()


def test_who_is_too_early_to_round_off_reads_so_at_once(client, alice, agreed):
    assert "De samenwerking loopt nog niet." in step(client, alice, agreed, "close").content.decode()


def test_a_step_at_the_wrong_moment_gets_a_sentence(client, alice, partnership):
    reply = step(client, alice, partnership, "start")
    assert "zodra de afspraken zijn vastgelegd" in reply.content.decode()
    assert status_of(partnership) == Status.DRAFT


def test_a_second_click_gets_a_sentence(client, alice, agreed):
    step(client, alice, agreed, "start")
    assert "De samenwerking loopt al." in step(client, alice, agreed, "start").content.decode()


@pytest.mark.parametrize("name", ["", "agree", "delete", "\x00"])
def test_an_unknown_step_changes_nothing(client, alice, agreed, name):
    assert "Er is niets veranderd." in step(client, alice, agreed, name).content.decode()
    assert status_of(agreed) == Status.AGREED


@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("rob", 403), ("bea", 403), ("charlie", 404)])
@pytest.mark.parametrize("name", ["start", "close", "archive"])
def test_others_only_look(client, agreed, request, who, status, name):
    assert step(client, request.getfixturevalue(who), agreed, name).status_code == status
    assert status_of(agreed) == Status.AGREED


def test_what_is_archived_leaves_the_lists_and_comes_back(client, alice, bea, agreed):
    step(client, alice, agreed, "archive")
    assert own_titles(client, alice) == []
    assert own_titles(client, alice, "?archief=1") == [agreed.title]
    client.force_login(bea)
    assert agreed.title not in client.get("/overzicht/").content.decode()

    step(client, alice, agreed, "unarchive")
    assert own_titles(client, alice) == [agreed.title]


def test_nothing_changes_in_the_archive(client, alice, agreed):
    step(client, alice, agreed, "archive")
    assert "staat in het archief" in step(client, alice, agreed, "start").content.decode()
    assert status_of(agreed) == Status.AGREED


def test_everybody_can_read_on_in_the_archive(client, alice, bob, agreed):
    step(client, alice, agreed, "archive")
    client.force_login(bob)
    assert client.get(agreed.get_absolute_url()).status_code == 200


class TestReallyDeleting:
    def address(self, partnership):
        return f"/beheer/partnership/partnership/{partnership.pk}/delete/"

    def test_is_only_for_what_was_archived_first(self, client, admin, agreed):
        client.force_login(admin)
        assert client.get(self.address(agreed)).status_code == 403

    def test_says_how_much_goes_and_never_what_stands_in_it(self, client, admin, alice, agreed):
        make.positions(agreed.parties.first(), IDEAL, reason="Geheim")
        step(client, alice, agreed, "archive")
        client.force_login(admin)
        said = client.get(self.address(agreed)).content.decode()
        assert "Partijen: 2" in said
        assert "Posities: 6" in said
        assert "Geheim" not in said

    def test_takes_everything_along(self, client, admin, alice, agreed):
        step(client, alice, agreed, "archive")
        client.force_login(admin)
        client.post(self.address(agreed), {"post": "yes"})
        assert not Partnership.objects.filter(pk=agreed.pk).exists()
