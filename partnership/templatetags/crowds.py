"""What a page repeats for every party on every axis, hundreds of times with forty parties.

It is written here because a template takes about ten times as long. Every text is escaped.
"""

from collections.abc import Iterable, Sequence
from html import escape

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partnership import hopes
from partnership.wording import day

register = template.Library()


@register.simple_tag
def said(answer) -> SafeString:
    """Write what a party wrote beside its score on one axis, a paragraph for each: nothing where it wrote nothing."""
    return SafeString(paragraphs(answer))


@register.simple_tag
def reasons(answers: Iterable) -> SafeString:
    """Write who says why, for inside `<div class="reasons">`."""
    return SafeString(
        "".join(
            f'<div class="reason"><p><strong>{escape(answer.voice.name)}</strong></p>{paragraphs(answer)}</div>'
            for answer in answers
        )
    )


def paragraphs(answer) -> str:
    position, written = answer.position, ""
    if position is None:
        return written
    if position.reason:
        written += paragraph("", position.reason)
    for earlier in reversed(getattr(position, "earlier", ())):
        written += paragraph(was(earlier), earlier.reason)
    if position.hope:
        written += paragraph(hopes.label(answer.voice.side), position.hope)
    if position.plain_answer:
        written += paragraph(_(answer.axis.plain_question), position.plain_answer)
    return written


def was(earlier) -> str:
    """Return 'Gewijzigd op 3 december 2026. Eerder 2:' for what a party said before."""
    score = _("weten we nog niet") if earlier.score is None else earlier.score
    values = {"day": day(timezone.localtime(earlier.until)), "score": score}
    return _("Gewijzigd op %(day)s. Eerder %(score)s:") % values


def paragraph(label: str, text: str) -> str:
    before = f'<span class="muted">{escape(label)}</span> ' if label else ""
    lines = escape(text).replace("\r\n", "\n").replace("\n", "<br>")
    return f"<p>{before}{lines}</p>"


@register.filter
def cells(values: Iterable[str]) -> SafeString:
    """Write the cells of a row with figures."""
    return SafeString("".join(f'<td class="c">{escape(value)}</td>' for value in values))


@register.simple_tag
def options(choices: Sequence, chosen: str) -> SafeString:
    """Write the choices of a list, with the one that has this key chosen."""
    return SafeString(
        "".join(
            f'<option value="{escape(choice.key)}"{" selected" if choice.key == chosen else ""}>'
            f"{escape(choice.label)}</option>"
            for choice in choices
        )
    )
