"""Remarks at the foot of a page, on a page of their own and all together, and the buttons beside them."""

import pytest
from django.utils import timezone

from partnership.models import Remark, Status
from tests import make
from tests.partnership.remarks.writing import open_as

# --- where they stand


@pytest.mark.parametrize("page", ["waarmee/", "wie-doet-wat/", "recht-en-democratie/", "een-rijk/", "driehoek/"])
def test_a_page_of_a_section_without_remarks_has_one_quiet_line(client, alice, home, page):
    html = open_as(client, alice, home + page)
    assert "<summary>Opmerking plaatsen</summary>" in html
    assert '<h2 class="h3 vh" id="h-opmerkingen">' in html


def test_they_stand_at_the_foot_of_their_page(client, alice, home, remark):
    html = open_as(client, alice, f"{home}waarmee/")
    assert "Klopt dit bedrag?" in html
    assert "Bob</strong>, Provincie Voorland" in html
    assert "Klopt dit bedrag?" not in open_as(client, alice, f"{home}wie-doet-wat/")


def test_beside_the_box_it_says_who_reads_it_and_what_not_to_write_before_the_reveal(client, alice, home, beekdam):
    html = open_as(client, alice, f"{home}waarmee/")
    assert "Alle partijen lezen dit meteen." in html
    assert "Schrijf hier niet welke score u kiest" in html
    revealed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CONVERSATION)
    assert "Schrijf hier niet welke" not in open_as(client, alice, f"/samenwerkingen/{revealed.pk}/waarmee/")


def test_the_screen_of_the_conversation_has_them_per_question(client, alice, beekdam):
    revealed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CONVERSATION)
    make.remark(revealed, alice, subject="ambition", text="Ook voor de provincie?")
    start = f"/samenwerkingen/{revealed.pk}/gesprek/"
    assert "Ook voor de provincie?" in open_as(client, alice, f"{start}ambition/")
    assert "Ook voor de provincie?" not in open_as(client, alice, f"{start}obligation/")


def test_the_task_has_them_too_and_the_other_parties_read_them_elsewhere(client, alice, bob, partnership, home):
    make.remark(partnership, alice, subject="task", text="Hoort het dal erbij?")
    assert "Hoort het dal erbij?" in open_as(client, alice, f"{home}opgave/")
    every = open_as(client, bob, f"{home}opmerkingen/")
    assert "Hoort het dal erbij?" in every
    assert f'href="{home}opmerkingen/task/#opmerkingen"' in every


def test_who_only_oversees_sees_none_of_it(client, bea, home, remark):
    html = open_as(client, bea, f"{home}waarmee/")
    assert "Klopt dit bedrag?" not in html
    assert "Opmerking plaatsen" not in html


def test_a_reader_reads_and_has_nothing_to_press(client, rob, home, remark):
    html = open_as(client, rob, f"{home}waarmee/")
    assert "Klopt dit bedrag?" in html
    assert "Opmerking plaatsen" not in html
    assert "Afgehandeld</button>" not in html


def test_the_list_of_tasks_says_how_many_are_open(client, alice, partnership, home, remark):
    make.remark(partnership, alice, text="Klaar.", settled_at=timezone.now())
    assert "Opmerkingen (1 open)" in open_as(client, alice, home)


# --- what becomes of them


@pytest.mark.parametrize(
    ("who", "step", "expected"),
    [
        ("alice", "settle", {"is_settled": True}),
        ("bob", "memo", {"in_memo": True}),
        ("bob", "take-back", {"is_gone": True}),
    ],
)
def test_a_button_does_what_it_says(client, request, home, address, remark, who, step, expected):
    client.force_login(request.getfixturevalue(who))
    reply = client.post(f"{address}{remark.pk}/", {"step": step})
    assert reply.url == f"{home}waarmee/#opmerking-{remark.pk}"
    now = Remark.everything.get()
    is_now = {"is_settled": now.is_settled, "in_memo": now.in_memo, "is_gone": bool(now.removed_at)}
    assert {name for name, value in is_now.items() if value} == set(expected)


@pytest.mark.parametrize("step", ["take-back", "memo", "put-back"])
def test_a_remark_of_somebody_else_stays_theirs(client, alice, address, remark, step):
    client.force_login(alice)
    assert client.post(f"{address}{remark.pk}/", {"step": step}).status_code == 403


@pytest.mark.parametrize("step", ["", "delete", "\x00"])
def test_an_unknown_step_is_not_found(client, bob, address, remark, step):
    client.force_login(bob)
    assert client.post(f"{address}{remark.pk}/", {"step": step}).status_code == 404


def test_what_was_taken_back_is_put_back_from_the_history_by_its_author_only(
    client, alice, bob, partnership, home, address, remark
):
    client.force_login(bob)
    client.post(f"{address}{remark.pk}/", {"step": "take-back"})
    removal = partnership.changes.get(kind="remark", after="weggehaald")
    back = f"{home}geschiedenis/{removal.pk}/terugzetten/"
    assert "Zet terug" not in open_as(client, alice, f"{home}geschiedenis/")
    assert client.post(back).status_code == 403
    assert "Zet terug" in open_as(client, bob, f"{home}geschiedenis/")
    client.post(back)
    assert Remark.objects.exists()


# --- all together


def test_all_open_ones_are_listed_with_counts_and_ways_there(client, bob, partnership, home, remark):
    make.remark(partnership, bob, subject="roles", text="Wie belt er?")
    make.remark(partnership, bob, subject="roles", text="Is geregeld.", settled_at=timezone.now())
    html = open_as(client, bob, f"{home}opmerkingen/")
    assert "2 opmerkingen zijn nog open. Afgehandeld: 1." in html
    assert f'href="{home}wie-doet-wat/#opmerkingen"' in html
    assert html.index("Wie belt er?") < html.index("1 afgehandelde opmerking") < html.index("Is geregeld.")
    assert html.index("Wie belt er?") < html.index("Klopt dit bedrag?")


@pytest.mark.parametrize(("who", "status"), [("rob", 200), ("admin", 200), ("bea", 403), ("charlie", 404)])
@pytest.mark.parametrize("path", ["opmerkingen/", "opmerkingen/means/"])
def test_who_takes_part_reads_the_list(client, request, home, remark, who, status, path):
    client.force_login(request.getfixturevalue(who))
    assert client.get(home + path).status_code == status


@pytest.mark.parametrize("subject", ["nergens", "Means"])
def test_an_unknown_subject_is_not_found(client, alice, home, subject):
    client.force_login(alice)
    assert client.get(f"{home}opmerkingen/{subject}/").status_code == 404
