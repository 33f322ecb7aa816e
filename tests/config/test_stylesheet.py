"""The styles of the pages: written in several files, prepared for use as one."""

import shutil
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from config.stylesheet import IMPORT, SITE, OneStylesheetStorage, whole

STYLES = Path(__file__).resolve().parents[2] / "static" / "css"
ON_THEIR_OWN = {"site.css", "admin.css", "memo.css", "memo-blocks.css", "memo-screen.css"}
"""The stylesheet itself, and what only the administration and the memo load."""
WRITTEN = {
    SITE: '/* In order. */\n@import url("first.css");\n@import url("second.css");\n',
    "css/first.css": ".a { color: red }\n",
    "css/second.css": ".a { color: blue }\n",
}


@pytest.fixture
def source(tmp_path):
    """The folder that styles are written in."""
    for name, text in WRITTEN.items():
        path = tmp_path / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "source"


@pytest.fixture
def prepare(source, tmp_path):
    """Prepare what stands in the source for use; return the path of the stylesheet that pages then load."""
    target, written = tmp_path / "prepared", FileSystemStorage(source)

    def prepare():
        shutil.copytree(source, target, dirs_exist_ok=True)
        storage = OneStylesheetStorage(target, "/static/")
        list(storage.post_process({name: (written, name) for name in WRITTEN}))
        return target / storage.stored_name(SITE)

    return prepare


def test_the_files_stand_after_each_other_in_the_order_in_which_they_are_named():
    text = whole(WRITTEN.__getitem__)
    assert "@import" not in text
    assert text.index("red") < text.index("blue")


def test_every_file_with_styles_of_pages_is_named_once():
    named = IMPORT.findall((STYLES / "site.css").read_text())
    assert sorted(named) == sorted({path.name for path in STYLES.glob("*.css")} - ON_THEIR_OWN)


def test_what_is_prepared_is_one_file_under_a_name_with_a_hash(prepare):
    path = prepare()
    assert path.name != "site.css"
    assert path.read_text() == whole(WRITTEN.__getitem__)


def test_another_colour_in_one_of_the_files_gives_what_is_prepared_another_name(prepare, source):
    before = prepare()
    (source / "css/second.css").write_text(".a { color: green }\n")
    after = prepare()
    assert after != before
    assert "green" in after.read_text()
