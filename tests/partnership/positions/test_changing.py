"""After the reveal a party may change its mind: a new entry with a reason, and the old one stays readable."""

import pytest
from django.db import IntegrityError, transaction

from partnership.axes import AXIS
from partnership.dialogue.voices import voices_in
from partnership.models import ChangedPosition, Position, Status
from partnership.profile import IDEAL, Profile
from partnership.reveal import lock
from tests import make
from tests.forms_on_page import filled_in

WHY = "De raad dacht er anders over."


@pytest.fixture
def revealed(alice, beekdam, voorland):
    made = make.partnership(coordinator=alice, status=Status.CONVERSATION)
    make.party(made, beekdam, profile=Profile(3, 1, 3, 2, 3, 1), handed_in=True)
    make.party(made, voorland, profile=IDEAL, handed_in=True)
    return made


def address(partnership, axis="execution_demands"):
    return f"/samenwerkingen/{partnership.pk}/vragen/{axis}/wijzigen/"


def change(client, user, partnership, answer="4", reason=WHY, axis="execution_demands"):
    client.force_login(user)
    opened = client.get(address(partnership, axis))
    if opened.status_code != 200:
        return opened
    sent = filled_in(opened) | {f"{axis}-answer": answer, f"{axis}-reason": reason}
    return client.post(address(partnership, axis), sent, follow=True)


def shown(client, user, partnership):
    client.force_login(user)
    return client.get(f"/samenwerkingen/{partnership.pk}/vergelijken/").content.decode()


def test_everybody_sees_the_new_position_with_its_reason_and_the_old_one_beside_it(client, alice, bob, revealed):
    change(client, alice, revealed)
    page = shown(client, bob, revealed)
    assert WHY in page
    assert "Gewijzigd op" in page
    assert "Eerder 2:" in page
    (own, _other) = voices_in(revealed, bob)
    assert own.profile.execution_demands == 4


def test_round_one_itself_stays_as_it_was(client, alice, revealed):
    change(client, alice, revealed)
    assert Position.objects.get(party__organisation__name="Gemeente Beekdam", axis="execution_demands").score == 2


def test_all_earlier_ones_stay_readable(client, alice, bob, revealed):
    change(client, alice, revealed, answer="4", reason="Eerst dit.")
    change(client, alice, revealed, answer="none", reason="Nu weten wij het niet.")
    page = shown(client, bob, revealed)
    assert page.index("Nu weten wij het niet.") < page.index("Eerst dit.") < page.index("Eerder 2:")


def test_it_is_told_in_the_history_for_all_parties(client, alice, bob, revealed):
    change(client, alice, revealed)
    told = revealed.changes.visible_to(bob).get(field="score")
    assert (told.before, told.after) == ("2", "4")


def test_nothing_is_chosen_beforehand(client, alice, revealed):
    client.force_login(alice)
    assert "checked" not in client.get(address(revealed)).content.decode()


@pytest.mark.parametrize(
    ("answer", "reason", "sentence"),
    [
        ("4", "", "Schrijf waarom"),
        ("", WHY, "Kies een antwoord"),
        ("", "", "Kies wat u nu antwoordt"),
        ("6", WHY, "1 tot en met 5"),
    ],
)
def test_without_an_answer_or_a_reason_it_gets_a_sentence(client, alice, revealed, answer, reason, sentence):
    assert sentence in change(client, alice, revealed, answer, reason).content.decode()
    assert not ChangedPosition.objects.exists()


def test_a_second_click_changes_nothing(client, alice, revealed):
    change(client, alice, revealed)
    assert "Dit stond er al." in change(client, alice, revealed).content.decode()
    assert ChangedPosition.objects.count() == 1


@pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
def test_others_do_not(client, revealed, request, who, status):
    assert change(client, request.getfixturevalue(who), revealed).status_code == status


def test_before_the_reveal_it_gets_a_sentence(client, alice, partnership):
    client.force_login(alice)
    assert "zodra de posities zijn onthuld" in client.get(address(partnership), follow=True).content.decode()


def test_what_is_typed_when_the_agreement_came_first_stays_on_the_screen(client, alice, revealed):
    client.force_login(alice)
    sent = filled_in(client.get(address(revealed)))
    sent |= {"execution_demands-answer": "4", "execution_demands-reason": WHY}
    partnership = lock(revealed)
    partnership.status, partnership.agreed_at = Status.AGREED, partnership.revealed_at
    partnership.agreed_steps = partnership.agreed_to_rijk = 0
    partnership.save()
    reply = client.post(address(revealed), sent)
    assert reply.status_code == 200
    assert WHY in reply.content.decode()
    assert not ChangedPosition.objects.exists()


def test_a_party_that_is_not_in_has_nothing_to_change(client, bob, alice, beekdam, voorland):
    made = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CONVERSATION)
    make.party(made, voorland, profile=IDEAL, handed_in=False)
    client.force_login(bob)
    assert client.get(address(made)).status_code == 404


def test_the_database_lets_nobody_rewrite_it(alice, revealed):
    party = revealed.parties.first()
    made = ChangedPosition.objects.create(party=party, axis=AXIS["ambition"].key, score=2, reason=WHY)
    with pytest.raises(IntegrityError, match="guard_changed_position"), transaction.atomic():
        ChangedPosition.objects.filter(pk=made.pk).update(score=5)
