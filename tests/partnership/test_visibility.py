"""Who sees which partnership and which position, and who may do what: one table per question."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Value
from django.db.models.functions import Concat
from django.http import Http404

from partnership import rights
from partnership.models import Membership, Partnership, Position, User
from partnership.profile import IDEAL
from tests import make

EVERYBODY = ["alice", "rob", "carla", "bob", "charlie", "bea", "admin", "nobody"]


@pytest.fixture
def carla(db):
    """Coordinates the partnership of these tests and works for none of its parties."""
    return make.user("carla@regio.example")


@pytest.fixture
def nobody():
    return AnonymousUser()


@pytest.fixture
def partnership(carla, beekdam, voorland):
    return make.partnership(coordinator=carla, parties=[beekdam, voorland])


@pytest.fixture
def answered(partnership):
    """Both parties have answered all questions."""
    for party in partnership.parties.all():
        make.positions(party, IDEAL)
    return partnership


@pytest.fixture
def who(request):
    return request.getfixturevalue(request.param)


def each(outcomes):
    """Parametrise over everybody; `outcomes` holds who, by what they get."""
    table = [(name, outcome) for outcome, names in outcomes.items() for name in names.split()]
    assert sorted(name for name, _outcome in table) == sorted(EVERYBODY)
    return pytest.mark.parametrize(("who", "outcome"), table, indirect=["who"])


def outcome_of(action, *arguments):
    """Return what a page would answer: 404, 403, or 200."""
    try:
        action(*arguments)
    except Http404:
        return 404
    except PermissionDenied:
        return 403
    return 200


def seen_by(user):
    """Return the names of the organisations whose positions a user sees."""
    names = Position.objects.visible_to(user).values_list("party__organisation__name", flat=True)
    return sorted(set(names))


def join(user, organisation):
    Membership.objects.create(user=user, organisation=organisation, role="editor")


@each({True: "alice rob carla bob bea admin", False: "charlie nobody"})
def test_a_partnership_is_seen_by_its_parties_its_coordinator_and_who_oversees_all(who, outcome, partnership):
    assert Partnership.objects.visible_to(who).filter(pk=partnership.pk).exists() == outcome


@each({True: "alice rob carla bob charlie bea admin", False: "nobody"})
def test_a_known_deal_is_seen_by_everybody_who_has_logged_in(who, outcome, db):
    deal = make.known_deal()
    assert Partnership.objects.visible_to(who).filter(pk=deal.pk).exists() == outcome


@each({("Gemeente Beekdam",): "alice rob", ("Provincie Voorland",): "bob", (): "carla charlie bea admin nobody"})
def test_before_the_reveal_one_sees_only_the_positions_of_the_own_organisation(who, outcome, answered):
    assert seen_by(who) == list(outcome)


@each({("Gemeente Beekdam", "Provincie Voorland"): "alice rob carla bob bea admin", (): "charlie nobody"})
def test_after_the_reveal_all_parties_see_all_positions(who, outcome, answered):
    make.reveal(answered)
    assert seen_by(who) == list(outcome)


@each(
    {
        ("Gemeente Beekdam", "Gemeente Heidekamp", "Provincie Voorland"): "alice rob",
        ("Gemeente Heidekamp", "Provincie Voorland"): "carla bob bea admin",
        (): "charlie nobody",
    }
)
def test_after_a_reveal_without_a_party_its_own_people_alone_see_what_it_prepares(who, outcome, answered, beekdam):
    make.party(answered, make.organisation("Gemeente Heidekamp"), profile=IDEAL)
    make.reveal(answered, without=[beekdam])
    assert seen_by(who) == list(outcome)


@each({("Gemeente Beekdam",): "alice rob", (): "carla bob charlie bea admin nobody"})
def test_one_handing_in_reveals_nothing(who, outcome, partnership, beekdam):
    partnership.parties.filter(organisation=beekdam).update(handed_in_at=partnership.created_at)
    make.positions(partnership.parties.get(organisation=beekdam), IDEAL)
    assert seen_by(who) == list(outcome)


@each({200: "alice rob carla bob bea admin", 404: "charlie nobody"})
def test_reading_a_partnership(who, outcome, partnership):
    assert outcome_of(rights.visible_partnership, who, partnership.pk) == outcome


@each({200: "carla admin", 403: "alice rob bob bea", 404: "charlie nobody"})
def test_describing_a_partnership(who, outcome, partnership):
    assert outcome_of(rights.describable_partnership, who, partnership.pk) == outcome


@each({200: "alice bob", 403: "rob carla bea admin", 404: "charlie nobody"})
def test_stating_a_position(who, outcome, partnership):
    assert outcome_of(rights.edited_party, who, partnership.pk) == outcome


@each({403: "alice rob carla bob charlie bea admin", 404: "nobody"})
def test_nobody_describes_a_known_deal(who, outcome, db):
    assert outcome_of(rights.describable_partnership, who, make.known_deal().pk) == outcome


@each({404: " ".join(EVERYBODY)})
def test_nobody_states_a_position_in_a_known_deal(who, outcome, db):
    assert outcome_of(rights.edited_party, who, make.known_deal().pk) == outcome


def test_nobody_states_the_position_of_another_party(alice, partnership, voorland):
    other = partnership.parties.get(organisation=voorland)
    assert outcome_of(rights.edited_party, alice, partnership.pk, other.pk) == 403


def test_an_editor_of_two_parties_says_for_which_one(alice, partnership, voorland):
    join(alice, voorland)
    other = partnership.parties.get(organisation=voorland)
    assert rights.edited_party(alice, partnership.pk, other.pk) == other
    assert [party.organisation.name for party in rights.own_parties(alice, partnership)] == [
        "Gemeente Beekdam",
        "Provincie Voorland",
    ]


def test_who_has_a_seat_twice_sees_each_position_once(alice, answered, voorland):
    join(alice, voorland)
    make.reveal(answered)
    assert Position.objects.visible_to(alice).count() == Position.objects.count()


def test_who_leaves_an_organisation_sees_its_positions_no_more(alice, answered):
    alice.memberships.all().delete()
    assert seen_by(alice) == []


def test_who_is_no_longer_active_oversees_nothing(bea, partnership):
    bea.is_active = False
    assert not Partnership.objects.visible_to(bea).filter(pk=partnership.pk).exists()


@pytest.mark.django_db
class TestAnEmailAddress:
    def test_is_kept_in_lower_case(self):
        assert make.user(" Nora@Voorland.Example ").email == "nora@voorland.example"

    def test_is_found_in_any_case(self):
        nora = make.user("nora@voorland.example")
        assert User.objects.get(email="NORA@voorland.example") == nora
        assert User.objects.get_by_natural_key("Nora@Voorland.example") == nora

    def test_belongs_to_one_person_whatever_the_case(self):
        make.user("nora@voorland.example")
        with pytest.raises(IntegrityError), transaction.atomic():
            User.objects.bulk_create([User(email="NORA@voorland.example")])

    def test_is_refused_by_the_database_with_a_capital(self):
        nora = make.user("nora@voorland.example")
        with pytest.raises(IntegrityError), transaction.atomic():
            User.objects.filter(pk=nora.pk).update(email=Concat(Value("N"), "email"))

    def test_that_is_taken_gets_a_sentence(self):
        make.user("nora@voorland.example")
        with pytest.raises(ValidationError, match="Er is al een gebruiker met dit e-mailadres"):
            User(email="Nora@Voorland.example", name="Nora").full_clean(exclude=["password"])


class TestWhoIsInvitedForOneParty:
    @pytest.fixture
    def ina(self, partnership, beekdam):
        """Invited to fill in for Gemeente Beekdam in this partnership alone."""
        ina = make.user("ina@elders.example")
        make.participant(partnership.parties.get(organisation=beekdam), ina)
        return ina

    def test_sees_and_fills_in_that_partnership(self, ina, partnership):
        assert outcome_of(rights.visible_partnership, ina, partnership.pk) == 200
        assert outcome_of(rights.edited_party, ina, partnership.pk) == 200

    def test_sees_no_other_partnership_of_the_organisation(self, ina, beekdam):
        other = make.partnership("Zon", parties=[beekdam])
        assert outcome_of(rights.visible_partnership, ina, other.pk) == 404

    def test_starts_nothing_on_behalf_of_the_organisation(self, ina, beekdam):
        assert not rights.edited_organisations(ina).exists()

    def test_sees_the_positions_of_that_party_alone(self, ina, answered):
        assert seen_by(ina) == ["Gemeente Beekdam"]

    def test_reads_along_as_a_reader(self, ina, partnership):
        ina.participations.update(role="reader")
        assert outcome_of(rights.visible_partnership, ina, partnership.pk) == 200
        assert outcome_of(rights.edited_party, ina, partnership.pk) == 403

    def test_fills_in_once_for_a_party_whose_organisation_ina_works_for_too(self, ina, partnership, beekdam):
        Membership.objects.create(user=ina, organisation=beekdam, role="editor")
        assert len(rights.edited_parties(ina, partnership.pk)) == 1
