import pytest
from django.core.management import call_command


@pytest.fixture
def generated(settings, tmp_path):
    settings.GENERATED_DIR = tmp_path / "generated"
    return settings.GENERATED_DIR


def test_it_makes_fonts_and_plotly_once(generated, capsys):
    call_command("prepare_static")
    made = {path: path.stat().st_mtime_ns for path in generated.rglob("*.*")}
    call_command("prepare_static")
    assert {path.name for path in made} > {"onderlegger-sans-400.woff2", "OFL.txt", "plotly.min.js", "plotly.css"}
    assert {path: path.stat().st_mtime_ns for path in generated.rglob("*.*")} == made


def test_it_makes_them_again_for_another_version_of_a_package(generated):
    call_command("prepare_static")
    font = generated / "fonts" / "onderlegger-sans-400.woff2"
    font.write_bytes(b"of an older version")
    (generated / ".made-from").write_text("plotly 1.0\n")
    call_command("prepare_static")
    assert font.read_bytes().startswith(b"wOF2")


def test_it_leaves_no_half_files(generated):
    call_command("prepare_static")
    assert {path.name for path in generated.rglob(".*")} == {".made-from"}
    assert [path.name for path in generated.parent.iterdir()] == ["generated"]
