import pytest

from partnership.memo.wording import MAX_LINES, lies_from_ideal, one_line, paragraphs, steps
from partnership.profile import IDEAL, REFERENCES, Profile


def test_steps_have_a_singular():
    assert (steps(1), steps(2)) == ("1 stap", "2 stappen")


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (IDEAL, "is gelijk aan het ideaaltype."),
        (REFERENCES["mirt"], "ligt 10 stappen van het ideaaltype: alles meer bij het Rijk."),
        (REFERENCES["res"], "ligt 9 stappen van het ideaaltype: 7 meer bij het Rijk en 2 meer bij de regio."),
        (
            Profile(1, 1, 3),
            "ligt 2 stappen van het ideaaltype: alles meer bij de regio (geteld over 3 van de 6 vragen).",
        ),
    ],
)
def test_a_distance_says_steps_sides_and_what_was_counted(profile, sentence):
    assert lies_from_ideal(profile) == sentence


def test_a_text_keeps_its_paragraphs_and_lines():
    assert paragraphs("Een\r\ntwee\n\n\n drie ") == ("Een\ntwee", "drie")


def test_a_text_of_only_line_breaks_has_no_paragraphs():
    assert paragraphs("\n \n") == ()


def test_a_text_with_very_many_lines_runs_on_without_losing_a_word():
    text = "\n".join(f"regel{number}" for number in range(500))
    (paragraph,) = paragraphs(text)
    assert paragraph.count("\n") == MAX_LINES
    assert paragraph.split() == text.split()


def test_characters_that_no_one_sees_are_left_out():
    assert one_line("a\x00b\x1b\u202ec\ufffe\nd") == "abc d"


def test_letters_of_every_language_stay():
    text = "Súdwest-Fryslân שלום مرحبا 中文 🦦"
    assert one_line(text) == text
