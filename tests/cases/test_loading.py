from cases.library import CASES, LIBRARY
from cases.loading import load_library
from cases.models import Case, Finding
from partnership import history
from tests import make


def stored(key):
    return Case.objects.with_lines().get(key=key)


def test_what_is_loaded_reads_as_the_library_does(library):
    assert [stored(case.key).description for case in LIBRARY] == list(LIBRARY)
    assert Case.objects.published().count() == len(LIBRARY)


def test_loading_again_writes_nothing(library):
    before = set(Finding.objects.values_list("pk", flat=True))
    assert load_library().same == tuple(case.name for case in LIBRARY)
    assert set(Finding.objects.values_list("pk", flat=True)) == before


def test_what_differs_from_the_library_is_written_again(library):
    Finding.objects.filter(case__key="res").first().delete()
    assert load_library().written == ("RES",)
    assert stored("res").description == CASES["res"]


def test_what_somebody_changed_in_the_browser_stays(library, bea):
    case = stored("res")
    history.save(case, edition=case.edition, by=bea, name="Energie")
    report = load_library()
    assert report.left == ("RES",)
    assert stored("res").name == "Energie"
    assert "Met rust gelaten, want in de browser veranderd: RES." in str(report)


def test_a_case_finds_its_programme_once_the_registers_are_there(db):
    load_library()
    programme = make.programme()
    assert stored("res").programme is None
    load_library()
    assert stored("res").programme == programme
