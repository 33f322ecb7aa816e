"""Loading again, loading changes, and loading what is broken."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from partnership.models import KnownDeal, Layer, Organisation, Partnership, Programme
from partnership.registers import BrokenRegisters
from partnership.registers.report import Tally
from tests import make

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = StringIO()
    call_command("load_registers", *map(str, arguments), stdout=out)
    return out.getvalue().splitlines()


def test_the_first_load_says_what_it_added():
    assert "gemeenten: 342 toegevoegd, 0 gewijzigd, 0 gelijk" in run()


def test_the_second_load_changes_nothing_and_says_so(registers):
    assert "gemeenten: 0 toegevoegd, 0 gewijzigd, 342 gelijk" in run()


def test_the_second_load_leaves_every_register_as_it_is(folder):
    assert any(tally.added for tally in folder.load().tallies)
    assert not any(tally.added or tally.changed for tally in folder.load().tallies)


def test_the_second_load_writes_nothing(folder, django_assert_max_num_queries):
    folder.load()
    with django_assert_max_num_queries(30) as queries:
        folder.load()
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_a_changed_name_is_changed(folder):
    folder.load()
    folder.replace("municipalities.csv", "Gemeente Aalten,Aalten", "Gemeente Nieuw-Aalten,Nieuw-Aalten")
    assert folder.load()["gemeenten"] == Tally("gemeenten", added=0, changed=1, same=341)
    assert Organisation.objects.get(code="GM0197").name == "Gemeente Nieuw-Aalten"


def test_a_changed_amount_is_changed(folder):
    folder.load()
    folder.replace("regio_deals.csv", "Zeeland,Zeeland,PV29,1,2018,35,", "Zeeland,Zeeland,PV29,1,2018,35.5,")
    assert folder.load()["Regio Deals"].changed == 1
    assert KnownDeal.objects.get(code="regio-deal-1-zeeland").rijk_contribution == Decimal("35.5")


def test_a_known_deal_that_came_to_lie_elsewhere_is_changed(folder):
    folder.load()
    folder.replace("mirt_regions.csv", "PV23;PV25", "PV23;PV24")
    assert folder.load()["MIRT-regio’s"].changed == 1
    oost = Partnership.objects.get(known_facts__code="mirt-oost-nederland")
    assert set(oost.provinces.values_list("code", flat=True)) == {"PV23", "PV24"}


def test_a_known_deal_is_as_old_as_its_selection(folder):
    folder.load()
    deal = Partnership.objects.get(known_facts__code="regio-deal-1-zeeland")
    assert deal.updated_at.year == deal.known_facts.year == 2018


def test_a_municipality_that_moves_to_another_res_region_is_changed(folder):
    folder.load()
    folder.replace("res_members.csv", "res-achterhoek,GM0197", "res-twente,GM0197")
    assert folder.load()["gemeenten per RES-regio"] == Tally("gemeenten per RES-regio", 0, 1, 341)
    assert KnownDeal.objects.get(members__code="GM0197").code == "res-twente"


def test_what_is_no_longer_in_a_file_stays(folder):
    folder.load()
    folder.replace("programmes.csv", "woondeal,Woondeal,5,eigen lijst\n", "")
    folder.load()
    assert Programme.objects.filter(key="woondeal").exists()


def test_an_organisation_that_was_added_by_hand_stays_as_it_is(folder):
    mine = make.organisation("Gemeente Aalten", layer=Layer.OTHER)
    folder.load()
    mine.refresh_from_db()
    assert (mine.layer, mine.code) == (Layer.OTHER, None)


def test_a_partnership_that_people_started_from_a_known_deal_stays_as_they_made_it(folder):
    folder.load()
    known = Partnership.objects.get(known_facts__code="regio-deal-1-zeeland")
    mine = make.partnership("Zeeland, onze versie", started_from=known, region="Walcheren", programme=known.programme)
    before = Partnership.objects.filter(pk=mine.pk).values().get()
    folder.replace("regio_deals.csv", "Regio Deal Zeeland,Zeeland,PV29", "Regio Deal Heel Zeeland,Zeeland,PV28")
    folder.load()
    assert Partnership.objects.filter(pk=mine.pk).values().get() == before
    assert not mine.provinces.exists()
    known.refresh_from_db()
    assert known.title == "Regio Deal Heel Zeeland"


def test_a_known_deal_that_was_itself_described_keeps_its_description_and_gets_new_facts(folder):
    folder.load()
    known = Partnership.objects.filter(known_facts__code="regio-deal-1-zeeland")
    known.update(status="draft", title="Onze titel")
    folder.replace("regio_deals.csv", "Regio Deal Zeeland,Zeeland,PV29,1,2018,35,", "Regio Deal X,X,PV28,1,2018,36,")
    folder.load()
    mine = known.get()
    assert (mine.title, mine.provinces.get().code) == ("Onze titel", "PV29")
    assert mine.known_facts.rijk_contribution == 36


def test_a_broken_line_changes_nothing_at_all(folder):
    folder.load()
    folder.replace("municipalities.csv", "Gemeente Aalten,Aalten", "Gemeente Nieuw-Aalten,Nieuw-Aalten")
    folder.replace("mirt_regions.csv", "PV23;PV25", "PV23;PV99")
    with pytest.raises(BrokenRegisters):
        folder.load()
    assert Organisation.objects.get(code="GM0197").name == "Gemeente Aalten"


def test_the_command_refuses_a_broken_file_with_the_place_and_exit_code_1(folder):
    line = folder.replace("mirt_regions.csv", "PV23;PV25", "PV23;PV99")
    with pytest.raises(CommandError) as refusal:
        run("--folder", folder.path)
    assert f"mirt_regions.csv, regel {line}, kolom ‘provinces’: ‘PV99’ staat niet in provinces.csv." in str(
        refusal.value
    )
    assert refusal.value.returncode == 1
    assert not Organisation.objects.exists()
