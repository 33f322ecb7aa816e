"""What a browser sends from the screen of one question, and saying things without a browser."""

import re

from partnership.answer import Answer
from partnership.dialogue.actions import Term, record_agreement, save_terms
from partnership.profile import IDEAL
from tests.partnership.dialogue.agreeing import terms


def sent(axis="decentral_funds", answer="3", argument="Ieder wat hij kan.", edition="0", **fields):
    """What a browser sends with the button that records."""
    return {f"{axis}-answer": answer, f"{axis}-argument": argument, f"{axis}-edition": edition, "rows": "1"} | fields


def agree_on(partnership, by, **scores):
    save_terms(partnership, [Term(axis, Answer(score), "Zo doen wij het.") for axis, score in scores.items()], by=by)


def record(partnership, by):
    return record_agreement(partnership, terms(IDEAL, "Zo."), by=by)


def text_of(reply):
    """Return what a reader sees of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", reply.content.decode()))
