import pytest
from django.core.exceptions import ValidationError

from partnership.forms.fields import Line, Paragraph


def test_text_comes_back_stripped_with_one_kind_of_newline():
    assert Paragraph(max_length=50).clean("  een\r\ntwee\rdrie \n") == "een\ntwee\ndrie"


def test_text_comes_back_in_one_unicode_form():
    assert Line(max_length=50).clean("Su\u0301dwest") == "S\u00fadwest"


def test_a_line_holds_no_newlines_and_tabs():
    assert Line(max_length=50).clean("Water\r\nen\twonen") == "Water en wonen"


def test_a_line_holds_no_other_breaks_either():
    assert Line(max_length=50).clean("Water\u2028en\u2029wonen") == "Water en wonen"


@pytest.mark.parametrize("blank", ["\u200b", "\u00ad\u2060", " \u200e \u200f", "\ufeff\n\u200d"])
def test_text_that_nobody_can_see_is_no_text(blank):
    assert Paragraph(max_length=50, required=False).clean(blank) == ""
    with pytest.raises(ValidationError):
        Line(max_length=50).clean(blank)


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u202e", "\ud800"])
def test_a_hidden_character_is_refused_with_a_sentence(hidden):
    with pytest.raises(ValidationError, match="een teken dat wij niet kunnen bewaren") as refused:
        Paragraph(max_length=50).clean(f"Water{hidden}en wonen")
    assert refused.value.code == "hidden_characters"


def test_a_letter_made_of_joined_signs_is_no_hidden_character():
    assert Line(max_length=50).clean("👩\u200d🌾 boerin") == "👩\u200d🌾 boerin"


def test_too_long_a_text_says_how_many_characters_are_too_many():
    with pytest.raises(ValidationError, match=r"95000 tekens te lang. Het mogen er 5000 zijn"):
        Paragraph(max_length=5000).clean("a" * 100_000)


def test_one_character_too_many_is_one_character():
    with pytest.raises(ValidationError, match="1 teken te lang"):
        Line(max_length=5).clean("zesles")


def test_a_text_of_the_full_length_is_accepted():
    assert len(Paragraph(max_length=5000).clean("a" * 5000)) == 5000


def test_the_browser_does_not_cut_off_what_is_pasted():
    assert "maxlength" not in Line(max_length=5).widget.attrs


def test_text_left_out_is_empty_where_it_may_be():
    assert Line(max_length=5, required=False).clean(None) == ""
