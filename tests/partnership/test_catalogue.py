import re

import pytest
from django.conf import settings

from partnership.management.catalogue import Message, read_catalogue
from partnership.management.commands.check_translations import CATALOGUE as STORED
from partnership.management.commands.check_translations import differences

CATALOGUE = r"""msgid ""
msgstr "Language: en\n"

#: templates/home.html
msgid "Gemeente"
msgstr "Municipality"

#: templates/home.html
#, fuzzy, python-format
msgctxt "knop"
msgid ""
"Bewaar \"alles\"\n"
"en ga verder"
msgstr "Save"

msgid "%(n)s partij"
msgid_plural "%(n)s partijen"
msgstr[0] "%(n)s party"
msgstr[1] ""

#~ msgid "Weg"
#~ msgstr "Gone"
"""


@pytest.fixture
def messages(tmp_path):
    (tmp_path / "django.po").write_text(CATALOGUE)
    return read_catalogue(tmp_path / "django.po")


def test_a_message_has_its_text_and_its_translation(messages):
    assert messages[0] == Message(text="Gemeente", translations=["Municipality"])


def test_a_text_over_several_lines_is_one_text_with_its_context(messages):
    assert messages[1].key == ("knop", 'Bewaar "alles"\nen ga verder', "")


def test_a_fuzzy_message_is_known_as_such(messages):
    assert [message.is_fuzzy for message in messages] == [False, True, False]


def test_a_plural_is_translated_when_all_its_forms_are(messages):
    assert not messages[2].is_translated
    assert Message(text="a", plural="b", translations=["c", "d"]).is_translated


def test_the_header_and_what_is_no_longer_used_are_left_out(messages):
    assert len(messages) == 3


@pytest.mark.parametrize(
    ("stored", "fresh", "said"),
    [
        ([], [Message(text="Nieuw", translations=[""])], "Niet vertaald: Nieuw"),
        ([], [Message(text="Nieuw", translations=["New"], is_fuzzy=True)], "Vertaling onzeker: Nieuw"),
        ([Message(text="Oud", translations=["Old"])], [], "Wordt niet meer gebruikt: Oud"),
    ],
)
def test_what_is_not_right_is_said_with_the_text(stored, fresh, said):
    assert list(differences(stored, fresh)) == [said]


def test_a_complete_catalogue_has_no_differences():
    message = Message(text="Gemeente", translations=["Municipality"])
    assert list(differences([message], [message])) == []


def test_no_text_has_a_percent_sign_of_its_own():
    """A template that translates a variable looks for two of them, and finds nothing."""
    texts = [message.text for message in read_catalogue(settings.BASE_DIR / STORED)]
    assert [text for text in texts if re.search(r"(?<!%)%(?![(sd%])", text)] == []
