"""The administration: what an administrator can do, and what nobody can do there."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from partnership.admin import site
from partnership.models import Membership, Partnership, Position, User
from partnership.profile import IDEAL
from tests import make

REASON = "Dit is ons geheim tot de onthulling."


@pytest.fixture
def admin_client(client, admin):
    client.force_login(admin)
    return client


@pytest.fixture
def blind(partnership, alice):
    """A partnership of which one party has stated its position and handed it in."""
    party = partnership.parties.first()
    make.positions(party, IDEAL, reason=REASON)
    Position.objects.update(updated_by=alice)
    return partnership


def change_data(client, address, **changes):
    """Return what a browser would send from a page of the administration, with changes."""
    context = client.get(address).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    sent = {field.html_name: field.value() for form in forms for field in form}
    return {name: value for name, value in sent.items() if value is not None and value is not False} | changes


def test_who_has_not_logged_in_goes_to_our_login(client, db):
    response = client.get("/beheer/partnership/user/", follow=True)
    assert response.redirect_chain[-1][0] == "/account/inloggen/?next=/beheer/partnership/user/"


def test_who_is_no_administrator_may_not_enter(client, alice):
    client.force_login(alice)
    assert client.get("/beheer/", follow=True).status_code == 403


def test_the_administration_is_in_dutch(admin_client, db):
    page = admin_client.get("/beheer/").content.decode()
    for word in ("Beheer van Onderlegger", "Gebruikers", "Organisaties", "Samenwerkingen", "Bekende deals"):
        assert word in page


def test_positions_have_no_page(admin_client):
    assert Position not in site._registry
    assert admin_client.get("/beheer/partnership/position/").status_code == 404


@pytest.mark.parametrize("model", site._registry, ids=lambda model: model.__name__)
@pytest.mark.parametrize("kind", ["changelist", "change", "delete", "history"])
def test_no_page_knows_a_position_before_the_reveal(admin_client, blind, alice, model, kind):
    make.known_deal()
    make.programme()
    make.invitation(blind.parties.first())
    first = User.objects.get(pk=alice.pk) if model is User else model.objects.first()
    address = reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}",
        args=[] if kind == "changelist" else [first.pk],
    )
    response = admin_client.get(address)
    page = response.content.decode()
    assert response.status_code in (200, 403)
    assert REASON not in page
    assert all(str(position) not in page for position in Position.objects.all())


@pytest.mark.parametrize("question", ["parties__positions__score=3", "parties__positions__reason__contains=geheim"])
def test_a_list_cannot_be_filtered_by_a_position(admin_client, blind, question):
    assert admin_client.get(f"/beheer/partnership/partnership/?{question}").status_code == 400


def test_the_coordinator_can_be_changed(admin_client, partnership, bob):
    address = reverse("admin:partnership_partnership_change", args=[partnership.pk])
    admin_client.post(address, change_data(admin_client, address, coordinator=bob.pk))
    partnership.refresh_from_db()
    assert partnership.coordinator == bob


def test_the_history_tells_the_parties_that_an_administrator_changed_the_coordinator(
    admin_client, admin, partnership, alice, bob
):
    address = reverse("admin:partnership_partnership_change", args=[partnership.pk])
    admin_client.post(address, change_data(admin_client, address, coordinator=bob.pk))
    told = partnership.changes.visible_to(alice).get()
    assert (told.field, told.before, told.after, told.by) == ("coördinator", str(alice), str(bob), admin)


@pytest.mark.parametrize("chosen", ["iedereen", "9" * 30, "\x00"])
def test_a_choice_that_does_not_exist_gets_a_sentence(admin_client, partnership, alice, chosen):
    address = reverse("admin:partnership_partnership_change", args=[partnership.pk])
    reply = admin_client.post(address, change_data(admin_client, address, coordinator=chosen))
    assert reply.status_code == 200
    assert reply.context["adminform"].form.has_error("coordinator")


def test_saving_here_does_not_undo_what_somebody_else_saves_meanwhile(admin_client, partnership, bob, monkeypatch):
    address = reverse("admin:partnership_partnership_change", args=[partnership.pk])
    data = change_data(admin_client, address, coordinator=bob.pk)
    model_admin = site._registry[Partnership]
    found = model_admin.get_object

    def found_before_somebody_saves(*args):
        stored = found(*args)
        Partnership.objects.update(task="Nieuwe opgave")
        return stored

    monkeypatch.setattr(model_admin, "get_object", found_before_somebody_saves)
    admin_client.post(address, data)
    partnership.refresh_from_db()
    assert (partnership.task, partnership.coordinator) == ("Nieuwe opgave", bob)


def test_nothing_that_decides_about_the_reveal_can_be_changed(admin_client, partnership):
    address = reverse("admin:partnership_partnership_change", args=[partnership.pk])
    sent = {"status": "conversation", "revealed_at_0": "2026-11-23", "revealed_at_1": "14:02", "title": "Anders"}
    admin_client.post(address, change_data(admin_client, address, **sent))
    before = partnership.title, partnership.status, partnership.revealed_at
    partnership.refresh_from_db()
    assert (partnership.title, partnership.status, partnership.revealed_at) == before


def test_partnerships_are_not_deleted_here(admin_client, partnership):
    sent = {"action": "delete_selected", "_selected_action": [partnership.pk], "post": "yes"}
    admin_client.post("/beheer/partnership/partnership/", sent)
    assert Partnership.objects.filter(pk=partnership.pk).exists()


def test_a_known_deal_gets_no_coordinator(admin_client, alice):
    deal = make.known_deal()
    address = reverse("admin:partnership_partnership_change", args=[deal.pk])
    assert admin_client.post(address, {"coordinator": alice.pk}).status_code == 403


def test_a_new_user_has_no_password_and_an_address_in_lower_case(admin_client, beekdam):
    address = reverse("admin:partnership_user_add")
    sent = {"email": "Nieuw@Beekdam.Example", "name": "Nieuw", "language": "nl", "is_active": "on"}
    sent |= {"memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0}
    sent |= {"memberships-0-organisation": beekdam.pk, "memberships-0-role": "editor"}
    admin_client.post(address, sent)
    made = User.objects.get(email="nieuw@beekdam.example")
    assert not made.has_usable_password()
    assert Membership.objects.get(user=made).organisation == beekdam


def test_an_address_that_differs_only_in_case_is_refused_with_a_sentence(admin_client, alice):
    sent = {"email": alice.email.upper(), "memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}
    page = admin_client.post(reverse("admin:partnership_user_add"), sent).content.decode()
    assert "Er is al een gebruiker met dit e-mailadres." in page


def test_an_administrator_may_do_all_that_the_administration_allows(admin_client, alice):
    address = reverse("admin:partnership_user_change", args=[alice.pk])
    admin_client.post(address, change_data(admin_client, address, is_staff="on"))
    alice.refresh_from_db()
    assert (alice.is_staff, alice.is_superuser) == (True, True)


def test_what_was_changed_is_logged_by_name_only(admin_client, alice):
    address = reverse("admin:partnership_user_change", args=[alice.pk])
    admin_client.post(address, change_data(admin_client, address, name="Alice Anders"))
    entry = LogEntry.objects.get()
    assert "naam" in entry.get_change_message().lower()
    assert "Anders" not in entry.change_message


def test_an_organisation_from_a_register_is_only_read(admin_client):
    registered = make.organisation("Gemeente Utrecht", code="gm0344")
    address = reverse("admin:partnership_organisation_change", args=[registered.pk])
    admin_client.post(address, change_data(admin_client, address, name="Gemeente Anders"))
    registered.refresh_from_db()
    assert registered.name == "Gemeente Utrecht"


def test_an_organisation_added_by_hand_can_be_corrected(admin_client, beekdam):
    address = reverse("admin:partnership_organisation_change", args=[beekdam.pk])
    admin_client.post(address, change_data(admin_client, address, name="Gemeente Beekdam aan Zee"))
    beekdam.refresh_from_db()
    assert beekdam.name == "Gemeente Beekdam aan Zee"
