"""Examples look like real ones and are not taken for them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from partnership.designs import points_in
from partnership.models import (
    Contribution,
    CornerText,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    Funding,
    KnownDeal,
    Layer,
    LegalBasis,
    Membership,
    Organisation,
    Partnership,
    PhaseTerm,
    Position,
    Reply,
    Side,
    SignalAnswer,
    State,
    Status,
    User,
)
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.people.demo import DEMO_PEOPLE
from partnership.positions.open_points import open_points
from partnership.profile import IDEAL
from partnership.registers.example_parts import add_parts
from partnership.registers.loading_examples import CannotLoadExamples, load_examples
from partnership.sections.roles.facts import division_of
from tests import make


def every_example():
    return Partnership.objects.filter(is_example=True)


def test_at_least_six_examples_show_at_least_six_states(examples):
    assert every_example().count() >= 6
    assert set(every_example().values_list("status", flat=True)) == set(Status) - {Status.NOT_DESCRIBED}


def test_everything_that_is_described_is_marked_as_an_example(examples):
    assert not Partnership.objects.described().filter(is_example=False).exists()


def test_no_example_has_the_title_of_a_real_deal(examples):
    titles = set(every_example().values_list("title", flat=True))
    assert not titles & set(Partnership.objects.known().values_list("title", flat=True))


def test_no_real_organisation_takes_part_in_an_example(examples):
    parties = Organisation.objects.filter(parties__partnership__is_example=True)
    assert all(organisation.code.startswith("voorbeeld-") for organisation in parties)


def test_no_invented_organisation_has_the_name_of_a_real_one(examples):
    invented = Organisation.objects.filter(code__startswith="voorbeeld-")
    real = Organisation.objects.registered()
    assert not set(invented.values_list("name", flat=True)) & set(real.values_list("name", flat=True))


def test_no_example_stands_for_a_known_deal(examples):
    assert not every_example().exclude(started_from=None).exists()
    assert not KnownDeal.objects.filter(partnership__is_example=True).exists()


def test_examples_lie_in_real_provinces_of_several_parts_of_the_country(examples):
    codes = set(every_example().values_list("provinces__code", flat=True))
    assert len(codes) >= 6
    assert all(code.startswith("PV") for code in codes)


def test_examples_belong_to_several_programmes(examples):
    assert every_example().values("programme").distinct().count() >= 4


def test_a_party_of_an_example_has_handed_in_only_what_is_complete(examples):
    for example in every_example():
        for party in example.parties.handed_in():
            assert not open_points(party.stated_positions()), f"{example}: {party}"


def test_revealed_examples_wait_for_nobody_and_the_others_do(examples):
    for example in every_example().exclude(status=Status.DRAFT):
        assert example.parties.missing().exists() is (example.status not in REVEALED), example


def test_the_example_with_positions_waits_for_one_party(examples):
    example = every_example().get(status=Status.POSITIONS)
    assert [party.organisation.name for party in example.parties.missing()] == ["Gemeente Beekdam"]


def test_agreed_deviations_have_an_argument(examples):
    for example in every_example().filter(status__in=WITH_AGREEMENT):
        agreements = example.agreements.all()
        assert len(agreements) == 6
        assert all(agreement.argument for agreement in agreements if agreement.score != agreement.question.ideal)


def test_stored_steps_are_those_of_the_agreed_profile(examples):
    for example in every_example().filter(status__in=WITH_AGREEMENT):
        profile = example.agreed_profile
        stored = (example.agreed_steps, example.agreed_to_rijk)
        assert stored == (profile.steps_from(IDEAL), profile.lean_from(IDEAL).rijk), example


def test_agreed_profiles_differ(examples):
    steps = every_example().filter(status__in=WITH_AGREEMENT).values_list("agreed_steps", flat=True)
    assert len(set(steps)) >= 4


def test_some_answers_are_not_known_yet(examples):
    assert Position.objects.filter(score=None).count() >= 3


def test_some_parties_say_what_they_hope_of_the_other_side(examples):
    sides = {position.party.side for position in Position.objects.exclude(hope="")}
    assert sides >= {Side.RIJK, Side.DECENTRAL}


def test_at_least_two_examples_say_who_does_what_in_which_phases(examples):
    divided = [example for example in every_example() if Division.objects.filter(partnership=example).exists()]
    assert len(divided) >= 2
    assert all(example.phases.count() > 1 for example in divided)
    assert {division_of(example).has_counterpart for example in divided} == {True, False}
    assert PhaseTerm.objects.exists()


def test_agreed_deviations_of_a_phase_have_an_argument(examples):
    deviating = [term for term in PhaseTerm.objects.exclude(score=None) if term.score != term.question.ideal]
    assert deviating
    assert all(term.argument for term in deviating)


def test_at_least_two_examples_say_what_the_agreement_is_and_who_has_a_say_when(examples):
    lawful = LegalBasis.objects.filter(partnership__is_example=True)
    assert lawful.count() >= 2
    moments = DemocraticMoment.objects.filter(party__partnership__in=lawful.values("partnership"))
    assert set(moments.values_list("kind", flat=True)) == {"frame", "decide", "account"}
    assert moments.filter(happens_on=None).exists()
    assert {moment.party.side for moment in moments} == {Side.RIJK, Side.DECENTRAL}


def test_some_examples_say_what_parties_want_and_have_in_order(examples):
    assert CornerText.objects.filter(party=None).exists()
    sides = {text.party.side for text in CornerText.objects.exclude(party=None)}
    assert sides == {Side.RIJK, Side.DECENTRAL}


def test_at_least_two_examples_say_what_each_party_puts_in_and_how_the_money_comes(examples):
    paid = Funding.objects.filter(partnership__is_example=True)
    assert sum(funding.is_complete for funding in paid) >= 2
    for funding in paid:
        sides = {row.party.side for row in Contribution.objects.filter(party__partnership=funding.partnership)}
        assert sides == {Side.RIJK, Side.DECENTRAL}


def test_expectations_of_examples_go_both_ways_and_are_answered_in_all_ways(examples):
    assert {expectation.party.side for expectation in Expectation.objects.all()} == {Side.RIJK, Side.DECENTRAL}
    answers = ExpectationAnswer.objects.all()
    assert {answer.answer for answer in answers} == set(Reply)
    assert {answer.state for answer in answers} >= set(State)
    assert Expectation.objects.filter(answers=None).exists()
    assert all(answer.party != answer.expectation.party for answer in answers)


def test_no_example_shows_before_the_reveal_what_only_the_party_may_know(examples):
    revealed = Partnership.objects.filter(status__in=REVEALED)
    for rows in (Contribution.objects.all(), Expectation.objects.all()):
        assert not rows.exclude(party__partnership__in=revealed).exists()


def test_an_answer_to_a_signal_is_about_one_that_holds(examples):
    for answer in SignalAnswer.objects.all():
        points = points_in(answer.partnership, make.user(is_overseer=True))
        assert answer.signal in {point.key for point in points}


def test_an_answer_to_a_rule_that_does_not_exist_is_refused(partnership):
    with pytest.raises(KeyError, match="weather"):
        add_parts(partnership, {"signal_answers": {"weather": "Besproken."}}, partnership.updated_at)


def test_a_key_that_no_section_knows_is_refused(partnership):
    with pytest.raises(KeyError, match="weather"):
        add_parts(partnership, {"weather": {}}, partnership.updated_at)


def test_complete_examples_describe_task_and_public_value(examples):
    for example in every_example().exclude(status=Status.DRAFT):
        assert example.task
        assert example.public_value_described, example


def test_moments_follow_each_other(examples):
    for example in every_example():
        handed_in = [party.handed_in_at for party in example.parties.handed_in()]
        moments = [example.created_at, *sorted(handed_in), example.revealed_at, example.agreed_at, example.updated_at]
        known = [moment for moment in moments if moment]
        assert known == sorted(known), example


def test_the_second_load_leaves_examples_as_people_made_them(examples):
    every_example().filter(title="Warme Wijken").update(title="Onze wijken")
    report = {additions.label: (additions.added, additions.left) for additions in load_examples()}
    assert report == {"voorbeeldorganisaties": (0, 9), "voorbeelden": (0, 8)}
    assert every_example().filter(title="Onze wijken").exists()
    assert not every_example().filter(title="Warme Wijken").exists()


def test_outside_a_demonstration_examples_have_no_coordinator_and_nobody_is_made(examples):
    assert not every_example().exclude(coordinator=None).exists()
    assert not User.objects.exists()


def test_demo_people_are_refused_outside_a_demonstration(registers):
    with pytest.raises(CannotLoadExamples, match="DEMO=1"):
        load_examples(with_people=True)
    assert not User.objects.exists()
    assert not every_example().exists()


@pytest.mark.django_db
def test_examples_without_registers_say_what_to_load_first():
    with pytest.raises(CannotLoadExamples, match="load_registers"):
        load_examples()
    assert not Organisation.objects.exists()


def test_demo_people_cannot_log_in_with_a_password(demonstration):
    people = User.objects.all()
    assert {person.email for person in people} == {person.email for person in DEMO_PEOPLE}
    assert not any(person.has_usable_password() for person in people)


@pytest.mark.parametrize(
    ("email", "organisation", "role"),
    [
        ("janneke@beekdam.example", "Gemeente Beekdam", "editor"),
        ("rik@beekdam.example", "Gemeente Beekdam", "reader"),
        ("nora@voorland.example", "Provincie Voorland", "editor"),
        ("sem@devoorde.example", "Waterschap De Voorde", "editor"),
        ("anne@ministerie.example", "Rijk (voorbeeldministerie)", "editor"),
    ],
)
def test_a_demo_person_works_for_an_invented_organisation(demonstration, email, organisation, role):
    membership = Membership.objects.get(user__email=email)
    assert (membership.organisation.name, membership.role) == (organisation, role)


def test_one_demo_person_oversees_and_one_administers(demonstration):
    assert User.objects.get(is_overseer=True).email == "bea@bzk.example"
    assert User.objects.get(is_superuser=True, is_staff=True).email == "admin@onderlegger.example"


def test_in_a_demonstration_every_example_has_a_coordinator(demonstration):
    assert not every_example().filter(coordinator=None).exists()
    assert every_example().get(title="Water en wonen in het Beekdal").coordinator.email == "nora@voorland.example"


def test_examples_that_were_there_first_get_their_coordinator_when_the_people_come(examples, settings):
    settings.DEMO = True
    load_examples(with_people=True)
    assert not every_example().filter(coordinator=None).exists()


def test_the_second_load_leaves_demo_people_as_they_are(demonstration):
    User.objects.filter(email="rik@beekdam.example").update(name="Rik")
    load_examples(with_people=True)
    assert User.objects.get(email="rik@beekdam.example").name == "Rik"
    assert User.objects.count() == len(DEMO_PEOPLE)


def test_the_invented_province_is_not_offered_among_the_real_ones(examples):
    assert Organisation.objects.provinces().registered().count() == 12
    assert Organisation.objects.filter(layer=Layer.PROVINCE).count() == 13


def test_the_command_reports_what_it_added(registers):
    out = StringIO()
    call_command("load_examples", stdout=out)
    assert "voorbeelden: 8 toegevoegd, 0 al aanwezig" in out.getvalue().splitlines()


def test_the_command_refuses_demo_people_outside_a_demonstration(registers):
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("load_examples", "--people")
