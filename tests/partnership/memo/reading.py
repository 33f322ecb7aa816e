"""Looks things up in the facts of a memo."""

from partnership.memo.blocks import Beside, Lines, Paragraph, Radar, Table


def value(facts, label):
    return next(fact for fact in facts.facts if fact.label == label)


def section(facts, key):
    return next(section for section in facts.sections if section.key == key)


def blocks(facts, key):
    """The blocks of a section, also those that stand beside a figure."""
    for block in section(facts, key).blocks:
        yield from (block.figure, *block.blocks) if isinstance(block, Beside) else (block,)


def table(facts, key):
    return next(
        block for each in facts.sections for block in each.blocks if isinstance(block, Table) and block.key == key
    )


def radar(facts):
    return next((block for block in blocks(facts, "agreements") if isinstance(block, Radar)), None)


def row(facts, number):
    """The row of a question, by the headings of its columns."""
    found = table(facts, "agreements")
    headings = [column.heading for column in found.columns]
    return dict(zip(headings, found.rows[number - 1].cells, strict=True))


def lines(facts, key):
    return [line for block in blocks(facts, key) if isinstance(block, Lines) for line in block.lines]


def still_open(facts):
    return [line.text for line in lines(facts, "open")]


def words(facts, key):
    """All that a section says in paragraphs."""
    return [block.text for block in blocks(facts, key) if isinstance(block, Paragraph)]
