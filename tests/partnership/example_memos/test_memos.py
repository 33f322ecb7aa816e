import io

import pytest
from django.core.management import call_command
from django.utils import translation
from pypdf import PdfReader

from partnership.example_memos.building import described, draft
from partnership.example_memos.memos import EXAMPLES, example
from partnership.example_memos.sections import full
from partnership.memo import document
from partnership.memo.pages import administrators_page
from partnership.models import Expectation, Organisation, Partnership, Phase, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch):
    """The command with only the examples that are made in a moment."""
    monkeypatch.setattr("partnership.example_memos.memos.EXAMPLES", {"leeg": ("nl", draft), "english": ("en", draft)})
    monkeypatch.setattr("partnership.example_memos.memos.PAGES", {"samenvatting": administrators_page})


def test_the_command_writes_every_example_in_a_folder_that_it_makes(few, tmp_path, capsys):
    call_command("example_memos", "--output", str(tmp_path / "nieuw"))
    assert sorted(path.name for path in (tmp_path / "nieuw").iterdir()) == [
        "memo-bundel.pdf",
        "memo-english.pdf",
        "memo-leeg.pdf",
        "memo-samenvatting.pdf",
    ]
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_the_english_example_is_in_english_and_the_others_are_not(few, tmp_path):
    call_command("example_memos", "--output", str(tmp_path))
    languages = {path.stem: PdfReader(path).trailer["/Root"]["/Lang"] for path in tmp_path.iterdir()}
    assert languages == {"memo-leeg": "nl", "memo-english": "en", "memo-samenvatting": "nl", "memo-bundel": "nl"}
    assert translation.get_language() == "nl"


def test_the_database_keeps_nothing_of_an_example():
    example(lambda: full(parties=2, phases=1, expectations=2))
    for model in (Partnership, Organisation, User, Phase, Expectation):
        assert not model.objects.exists()


def test_nothing_stays_either_when_an_example_cannot_be_built():
    def broken():
        described("Half", "tekst", parties=2)
        raise LookupError

    with pytest.raises(LookupError):
        example(broken)
    assert not Partnership.objects.exists()


def test_the_fullest_example_has_what_it_promises():
    made = full()
    assert made.parties.count() == 40
    assert made.phases.count() == 5
    assert Expectation.objects.filter(party__partnership=made).count() == 60


@pytest.mark.parametrize("name", ["moeilijke-tekens", "zonder-spaties"])
def test_hard_texts_are_printed(name):
    _language, build = EXAMPLES[name]
    content = document.pdf(example(build))
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "Súdwest-Fryslân" in text
