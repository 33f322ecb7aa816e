"""Every way in which a file can be broken names its place. Reading needs no database."""

import pytest

from partnership.registers import BrokenRegisters
from partnership.registers.loading import read_registers
from partnership.registers.problems import Problem

DEALS = "regio_deals.csv"
ZEELAND = "Regio Deal Zeeland,Zeeland,PV29,1,2018,35,"


def problems(folder):
    with pytest.raises(BrokenRegisters) as broken:
        read_registers(folder.path)
    return list(broken.value.problems)


def only_problem(folder):
    (problem,) = problems(folder)
    return problem


def test_the_real_files_have_no_problem(folder):
    assert len(read_registers(folder.path)) == 10


def test_a_byte_order_mark_is_no_problem(folder):
    path = folder.path / "provinces.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    read_registers(folder.path)


def test_blank_lines_and_windows_line_ends_are_no_problem(folder):
    path = folder.path / "provinces.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n")
    assert len(read_registers(folder.path)["provinces.csv"].rows) == 12


@pytest.mark.parametrize(
    ("old", "new", "column", "sentence"),
    [
        (",2018,35,", ",2018,vijf,", "rijk_contribution", "‘vijf’ is geen getal. Schrijf een getal als 7.5."),
        (",2018,35,", ",2018,NaN,", "rijk_contribution", "‘NaN’ is geen getal. Schrijf een getal als 7.5."),
        (",2018,35,", ",2018,-35,", "rijk_contribution", "‘-35’ is lager dan nul."),
        (",2018,35,", ",2018,35.1234,", "rijk_contribution", "‘35.1234’ heeft meer dan drie cijfers na de punt."),
        (",2018,35,", ",2018,1000000,", "rijk_contribution", "‘1000000’ is hoger dan 999999."),
        (",2018,", ",later,", "year", "‘later’ is geen heel getal van 1950 tot en met 2100."),
        (",1,2018", ",²,2018", "tranche", "‘²’ is geen heel getal van 1 tot en met 99."),
        (",PV29,", ",PV99,", "provinces", "‘PV99’ staat niet in provinces.csv."),
        (",PV29,", ",PV29;PV99,", "provinces", "‘PV99’ staat niet in provinces.csv."),
        ("Regio Deal Zeeland,", ",", "title", "De waarde ontbreekt."),
        ("Regio Deal Zeeland,", "   ,", "title", "De waarde ontbreekt."),
        ("Regio Deal Zeeland,", "Zee\x07land,", "title", "De tekst ‘Zee�land’ bevat een teken dat u niet kunt zien."),
        ("Regio Deal Zeeland,", "x" * 201 + ",", "title", "De tekst is 201 tekens lang. Er passen er 200."),
    ],
)
def test_a_wrong_value_names_file_line_and_column(folder, old, new, column, sentence):
    line = folder.replace(DEALS, ZEELAND, ZEELAND.replace(old, new))
    assert only_problem(folder) == Problem(DEALS, sentence, line, column)


@pytest.mark.parametrize("date", ["2022-02-30", "31-12-2020", "20201231", "gisteren"])
def test_a_wrong_date_names_file_line_and_column(folder, date):
    line = folder.replace("ministries.csv", "VRO,2024-07-02,", f"VRO,{date},")
    sentence = f"‘{date}’ is geen datum. Schrijf een datum als 2026-02-23."
    assert only_problem(folder) == Problem("ministries.csv", sentence, line, "valid_from")


def test_an_unknown_certainty_names_what_is_possible(folder):
    line = folder.replace("mirt_regions.csv", "PV23;PV25,own-knowledge", "PV23;PV25,misschien")
    sentence = "‘misschien’ kan hier niet. Kies uit: source, derived, uncertain, own-knowledge."
    assert only_problem(folder) == Problem("mirt_regions.csv", sentence, line, "certainty")


def test_a_source_that_is_no_web_address_is_refused(folder):
    line = folder.append("mirt_regions.csv", "mirt-x,MIRT X,X,PV20,source,,javascript:alert(1)")
    assert only_problem(folder) == Problem(
        "mirt_regions.csv", "‘javascript:alert(1)’ is geen webadres.", line, "source"
    )


def test_a_missing_file_is_named(folder):
    (folder.path / "provinces.csv").unlink()
    assert only_problem(folder) == Problem("provinces.csv", "Het bestand ontbreekt.")


def test_a_missing_folder_is_named(folder, tmp_path):
    folder.path = tmp_path / "nergens"
    assert only_problem(folder) == Problem(str(folder.path), "De map ontbreekt.")


def test_a_folder_in_the_place_of_a_file_is_refused(folder):
    (folder.path / "provinces.csv").unlink()
    (folder.path / "provinces.csv").mkdir()
    assert "provinces.csv: Het bestand is niet te lezen" in str(only_problem(folder))


def test_a_missing_column_is_named(folder):
    folder.replace("provinces.csv", "code,name,short_name", "code,naam,short_name")
    assert only_problem(folder) == Problem("provinces.csv", "De kolom ontbreekt.", 1, "name")


def test_a_column_that_occurs_twice_is_named(folder):
    folder.replace("provinces.csv", "tooi_uri,source", "tooi_uri,name")
    assert only_problem(folder) == Problem("provinces.csv", "De kolom komt vaker voor.", 1, "name")


def test_an_empty_file_misses_every_column(folder):
    (folder.path / "res_members.csv").write_text("")
    assert [problem.column for problem in problems(folder)] == ["region", "municipality"]


def test_a_line_with_too_few_columns_names_the_first_one_that_is_missing(folder):
    line = folder.append("programmes.csv", "nieuw,Nieuw")
    sentence = "De regel heeft 2 kolommen in plaats van 4."
    assert only_problem(folder) == Problem("programmes.csv", sentence, line, "order")


def test_a_line_with_too_many_columns_shows_the_first_one_too_many(folder):
    line = folder.append("programmes.csv", "nieuw,Nieuw,7,eigen lijst,nog iets")
    sentence = "De regel heeft 5 kolommen in plaats van 4. De eerste die te veel is: ‘nog iets’."
    assert only_problem(folder) == Problem("programmes.csv", sentence, line, "5")


def test_a_code_that_occurs_twice_names_both_places(folder):
    line = folder.append("municipalities.csv", "GM1680,Gemeente Dubbel,Dubbel,PV22,,,")
    sentence = "‘GM1680’ staat er al, in municipalities.csv op regel 2."
    assert only_problem(folder) == Problem("municipalities.csv", sentence, line, "code")


def test_a_code_that_occurs_in_two_files_names_both_places(folder):
    line = folder.append("water_authorities.csv", "PV20,Waterschap Dubbel,Dubbel,,,")
    sentence = "‘PV20’ staat er al, in provinces.csv op regel 2."
    assert only_problem(folder) == Problem("water_authorities.csv", sentence, line, "code")


def test_a_municipality_in_an_unknown_province_is_refused(folder):
    line = folder.replace("municipalities.csv", "Gemeente Aalten,Aalten,PV25", "Gemeente Aalten,Aalten,PV52")
    assert only_problem(folder) == Problem(
        "municipalities.csv", "‘PV52’ staat niet in provinces.csv.", line, "province"
    )


def test_a_municipality_in_two_res_regions_is_refused(folder):
    line = folder.append("res_members.csv", "res-twente,GM0197,")
    problem = only_problem(folder)
    assert (problem.file, problem.line, problem.column) == ("res_members.csv", line, "municipality")


def test_a_name_that_ends_before_it_starts_is_refused(folder):
    line = folder.replace("ministries.csv", "VRO,2024-07-02,2026-02-23", "VRO,2024-07-02,2024-07-02")
    problem = only_problem(folder)
    assert (problem.file, problem.line, problem.column) == ("ministries.csv", line, "valid_until")


def test_a_highest_bid_below_the_bid_is_refused(folder):
    line = folder.replace("res_regions.csv", ",0.4,0.5,", ",0.5,0.4,")
    problem = only_problem(folder)
    assert (problem.file, problem.line, problem.column) == ("res_regions.csv", line, "highest_bid")


def test_a_programme_that_known_deals_need_is_missed(folder):
    folder.replace("programmes.csv", "res,RES,2,ROB 2021\n", "")
    sentence = "‘res’ ontbreekt. res_regions.csv heeft dit programma nodig."
    assert only_problem(folder) == Problem("programmes.csv", sentence, column="key")


def test_text_that_is_not_utf8_names_line_and_column(folder):
    path = folder.path / "provinces.csv"
    path.write_bytes(path.read_bytes().replace("Provincie Fryslân".encode(), "Provincie Fryslân".encode("latin-1")))
    sentence = "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."
    assert only_problem(folder) == Problem("provinces.csv", sentence, 3, "name")


def test_an_open_quotation_mark_names_the_line_where_it_opens(folder):
    line = folder.append("programmes.csv", 'nieuw,"Nieuw,7,')
    folder.append("programmes.csv", "nog,Nog,8,")
    sentence = "De regel is niet te lezen. Kijk of elk aanhalingsteken een tweede heeft."
    assert only_problem(folder) == Problem("programmes.csv", sentence, line)


def test_a_line_after_a_text_of_two_lines_keeps_its_own_number(folder):
    folder.append("programmes.csv", 'nieuw,Nieuw,7,"een\ntwee"')
    line = folder.append("programmes.csv", "nog,,8,")
    assert only_problem(folder).line == line


def test_all_problems_are_named_at_once(folder):
    folder.append("programmes.csv", ",,x,")
    folder.replace("mirt_regions.csv", "PV23;PV25", "PV23;PV99")
    assert [problem.column for problem in problems(folder)] == ["key", "name", "order", "provinces"]


def test_a_broken_file_is_not_blamed_on_the_files_that_refer_to_it(folder):
    folder.replace("provinces.csv", "Provincie Drenthe,", ",")
    assert only_problem(folder).file == "provinces.csv"


def test_a_message_names_twenty_problems_and_counts_the_rest():
    message = str(BrokenRegisters(Problem("a.csv", "Fout.", line) for line in range(1, 24)))
    assert message.splitlines()[0] == "De registers zijn niet geladen. Er is niets veranderd."
    assert message.count("a.csv") == 20
    assert message.endswith("En nog 3 andere problemen.")


def test_a_long_value_is_shortened_in_the_message(folder):
    folder.replace(DEALS, ZEELAND, ZEELAND.replace("2018", "9" * 500))
    assert "‘" + "9" * 40 + "…’" in str(only_problem(folder))
