"""Remarks through the front door: at the foot of a page, on a page of their own, and all together."""

import pytest
from django.utils import timezone

from partnership.models import Remark, Status
from tests import make

HTMX = {"HX-Request": "true"}


@pytest.fixture
def home(partnership):
    return f"/samenwerkingen/{partnership.pk}/"


@pytest.fixture
def address(home):
    return f"{home}opmerkingen/means/"


@pytest.fixture
def remark(partnership, bob):
    return make.remark(partnership, bob)


def sent(text="Klopt dit bedrag?", **fields):
    return {"opmerking-text": text} | fields


def open_as(client, user, address):
    client.force_login(user)
    return client.get(address).content.decode()


# where they stand


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


# placing


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_placing_leads_back_to_the_page_at_the_remark(client, request, home, address, who):
    client.force_login(request.getfixturevalue(who))
    reply = client.post(address, sent())
    assert reply.url == f"{home}waarmee/#opmerking-{Remark.objects.get().pk}"


def test_on_their_own_page_one_stays_there(client, bob, address):
    client.force_login(bob)
    reply = client.post(address, sent(**{"own-page": "1"}))
    assert reply.url == f"{address}#opmerking-{Remark.objects.get().pk}"


def test_the_author_says_at_once_that_it_belongs_in_the_memo(client, bob, partnership, home, address):
    client.force_login(bob)
    client.post(address, sent(**{"opmerking-in_memo": "on"}))
    assert Remark.objects.for_memo(partnership).exists()
    assert "Komt in het memo" in client.get(f"{home}waarmee/").content.decode()


def test_an_empty_remark_is_refused(client, bob, address):
    client.force_login(bob)
    assert "Schrijf wat u wilt opmerken." in client.post(address, sent(" ")).content.decode()
    assert not Remark.objects.exists()


def test_too_long_a_remark_is_refused_and_stays_on_the_screen(client, bob, address):
    client.force_login(bob)
    html = client.post(address, sent("x" * 2001)).content.decode()
    assert "1 teken te lang" in html
    assert "x" * 2001 in html


def test_replying(client, alice, partnership, address, remark):
    client.force_login(alice)
    client.post(address, {"parent": remark.pk, f"reactie-{remark.pk}-text": "Ja, dat klopt."})
    reply = remark.replies.get()
    assert (reply.text, reply.subject, reply.by) == ("Ja, dat klopt.", "means", alice)


def test_an_empty_reply_is_refused_at_its_remark(client, alice, address, remark):
    client.force_login(alice)
    html = client.post(address, {"parent": remark.pk, f"reactie-{remark.pk}-text": ""}).content.decode()
    assert "Schrijf uw reactie." in html
    assert f'href="#id_reactie-{remark.pk}-text"' in html


def test_a_reply_has_no_replies(client, alice, partnership, address, remark):
    reply = make.remark(partnership, alice, parent=remark)
    client.force_login(alice)
    sent_back = client.post(address, {"parent": reply.pk, f"reactie-{reply.pk}-text": "Nee."})
    assert sent_back.status_code == 404


@pytest.mark.parametrize("parent", ["", "x", "999", "9" * 50])
def test_a_remark_that_is_not_there_has_no_replies(client, alice, address, remark, parent):
    client.force_login(alice)
    assert client.post(address, {"parent": parent, "opmerking-text": "x"}).status_code == 404


def test_a_remark_on_another_subject_gets_no_replies_here(client, alice, home, remark):
    client.force_login(alice)
    data = {"parent": remark.pk, f"reactie-{remark.pk}-text": "Ja."}
    assert client.post(f"{home}opmerkingen/roles/", data).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
def test_others_say_nothing(client, request, address, remark, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address, sent("Nog iets.")).status_code == status
    assert client.post(f"{address}{remark.pk}/", {"step": "settle"}).status_code == status
    assert Remark.objects.count() == 1


def test_what_is_typed_once_it_is_closed_stays_on_the_screen(client, alice, beekdam):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED)
    client.force_login(alice)
    html = client.post(f"/samenwerkingen/{closed.pk}/opmerkingen/means/", sent("Nog iets.")).content.decode()
    assert "De samenwerking is afgerond." in html
    assert "Nog iets." in html
    assert "Plaats de opmerking" not in html
    assert not Remark.objects.exists()


def test_a_reply_that_is_typed_once_it_is_closed_stays_on_the_screen(client, alice, beekdam):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED)
    asked = make.remark(closed, alice)
    client.force_login(alice)
    data = {"parent": asked.pk, f"reactie-{asked.pk}-text": "Toch nog iets."}
    html = client.post(f"/samenwerkingen/{closed.pk}/opmerkingen/means/", data).content.decode()
    assert "De samenwerking is afgerond." in html
    assert "Toch nog iets." in html
    assert not asked.replies.exists()


def test_who_has_to_log_in_again_finds_the_text_back(client, bob, address):
    client.post(address, sent("Halverwege."))
    assert "Halverwege." in open_as(client, bob, address)
    assert not Remark.objects.exists()


def test_on_a_question_before_the_reveal_it_says_when(client, alice, home):
    client.force_login(alice)
    reply = client.get(f"{home}opmerkingen/ambition/", follow=True)
    assert "Dit kan zodra de posities zijn onthuld." in reply.content.decode()


# what becomes of them


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


# all together


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


# without leaving the page


def test_a_new_remark_comes_with_an_empty_box_the_count_and_an_announcement(client, bob, address):
    client.force_login(bob)
    html = client.post(address, sent(), headers=HTMX).content.decode()
    assert "<html" not in html
    assert html.lstrip().startswith('<details class="on-screen new-remark"')
    assert '<div hx-swap-oob="beforeend:#opmerkingen-open"><article' in html
    assert html.count("Klopt dit bedrag?") == 1
    assert '<textarea name="opmerking-text"' in html
    assert 'id="announcements" hx-swap-oob="innerHTML">Uw opmerking staat er.' in html
    assert 'id="aantal-opmerkingen" hx-swap-oob="innerHTML">1 open' in html


def test_a_refused_remark_comes_with_what_is_wrong(client, bob, address):
    client.force_login(bob)
    reply = client.post(address, sent("x" * 2001), headers=HTMX)
    assert reply.status_code == 200
    assert "1 teken te lang" in reply.content.decode()


@pytest.mark.parametrize("text", ["Ja, dat klopt.", ""])
def test_a_reply_brings_its_thread_alone(client, alice, partnership, address, remark, text):
    make.remark(partnership, alice, text="Iets anders.")
    client.force_login(alice)
    data = {"parent": remark.pk, f"reactie-{remark.pk}-text": text}
    html = client.post(address, data, headers=HTMX).content.decode()
    assert html.count("<article") == 1
    assert "Iets anders." not in html
    assert ("Ja, dat klopt." if text else "Schrijf uw reactie.") in html


def test_settling_brings_the_thread_as_it_is_now(client, alice, address, remark):
    client.force_login(alice)
    html = client.post(f"{address}{remark.pk}/", {"step": "settle"}, headers=HTMX).content.decode()
    assert "Afgehandeld door Alice" in html
    assert "Toch niet afgehandeld" in html
    assert "alles is afgehandeld" in html


def test_who_takes_a_remark_back_can_put_it_back_at_once(client, bob, address, remark):
    client.force_login(bob)
    html = client.post(f"{address}{remark.pk}/", {"step": "take-back"}, headers=HTMX).content.decode()
    assert "Deze opmerking is teruggetrokken." in html
    assert "Klopt dit bedrag?" not in html
    assert 'value="put-back"' in html
