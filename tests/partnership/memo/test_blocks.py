"""How much room a block takes is decided by how much there is to say."""

from partnership.memo.blocks import Kind, Line, Lines, Paragraph, Section
from partnership.memo.numbering import all_numbered

SHORT = Paragraph("Droge voeten.", "Wat levert het op?")
LONG = Paragraph("Droge voeten. " * 10, "Wat levert het op?")


def in_core(*blocks):
    (section,), _none = all_numbered([Section("x", "X", blocks)], ())
    return section.blocks


def in_appendix(*blocks):
    _none, (section,) = all_numbered((), [Section("x", "X", blocks)])
    return section.blocks


def test_lines_without_labels_have_bullets():
    assert Lines((Line("Eerst."), Line("Dan."))).css == "memo-points"
    assert Lines((Line("Eerst.", "Beekdam"),)).css == ""


def test_short_facts_stand_behind_each_other():
    (run,) = in_core(SHORT, SHORT)
    assert run == Lines((Line("Droge voeten.", "Wat levert het op?"),) * 2, runs_on=True)


def test_a_long_fact_keeps_a_line_of_its_own():
    assert in_core(SHORT, LONG, SHORT) == (SHORT, LONG, SHORT)


def test_what_somebody_said_is_no_fact():
    quote = Paragraph("Ja.", "Besproken", Kind.QUOTE)
    assert in_core(quote, quote) == (quote, quote)


def test_short_lines_run_on_in_an_appendix_alone():
    short = Lines((Line("Ja.", "Beekdam"),) * 3)
    assert in_core(short) == (short,)
    assert in_appendix(short)[0].runs_on


def test_one_long_line_gives_all_lines_a_line_of_their_own():
    assert not in_appendix(Lines((*[Line("Ja.", "Beekdam")] * 3, Line("Nee, want " * 10, "Voorland"))))[0].runs_on


def test_what_is_not_filled_in_stands_together_at_the_end():
    first, second = (Paragraph("Niet ingevuld", label, Kind.EMPTY) for label in ("Vorm", "Einde"))
    assert in_core(first, LONG, second) == (LONG, Paragraph("Vorm; Einde", "Niet ingevuld", Kind.EMPTY))


def test_questions_that_are_not_filled_in_keep_their_own_sign():
    empty = [Paragraph("Niet ingevuld", label, Kind.EMPTY) for label in ("Opgave", "Voor wie?", "Hoe?")]
    assert in_core(*empty)[0].text == "Opgave; Voor wie? Hoe?"


def test_a_label_by_itself_has_no_colon():
    assert Line("", "Gemeente Beekdam").lead_in == "Gemeente Beekdam"
    assert Line("voert uit.", "Gemeente Beekdam").lead_in == "Gemeente Beekdam:"
