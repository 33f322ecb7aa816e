"""Which texts of a partnership a case begins with, and how the parties see them before they say anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cases.case import CHARACTERISTICS
from cases.models import Case, Finding
from cases.models.line import Line
from partnership.axes import AXES
from partnership.models import Layer, Organisation, Partnership

WHOLE: Final = ("name", "title", "summary", "in_one_sentence", "programme")
LINES: Final = ("findings", "lessons", "tensions")


class Shown(NamedTuple):
    """One text of a case, with what it is called and where it comes from."""

    label: str
    text: str
    source: str = ""


def case_of(partnership: Partnership) -> Case:
    """Return the case that the texts of a partnership make, not saved."""
    return Case(partnership=partnership, **taken_from(partnership))


def taken_from(partnership: Partnership) -> dict[str, object]:
    """Return the fields of a case that its partnership can fill; what is too long is cut off at its limit."""
    source = source_of(partnership)
    characteristics = {
        "goal": partnership.value_what,
        "region_size": partnership.region,
        "departments": ", ".join(ministries_of(partnership)),
    }
    told = {"name": partnership.title, "title": partnership.title, "summary": partnership.task, **characteristics}
    profile = partnership.agreed_profile
    return {
        **{name: cut(name, text) for name, text in told.items()},
        **profile.as_mapping(),
        "programme": partnership.programme,
        "summary_source": source,
        "profile_source": source if profile.known else "",
        "characteristics_source": source if any(characteristics.values()) else "",
    }


def cut(name: str, text: str) -> str:
    return Truncator(text.strip()).chars(Case._meta.get_field(name).max_length)


def ministries_of(partnership: Partnership) -> list[str]:
    """Return the ministries that are a party, and those that work along."""
    parties = Organisation.objects.filter(layer=Layer.RIJK, parties__in=partnership.parties.all())
    division = getattr(partnership, "division", None)
    along = division.ministries.all() if division else Organisation.objects.none()
    return sorted({str(one) for one in (*parties, *along)})


def source_of(partnership: Partnership) -> str:
    """Return where the texts come from: the newest version of the memo, else the partnership itself."""
    newest = partnership.memos.without_files().first()
    told = {"reference": partnership.reference, "version": newest.number if newest else None}
    source = (_("Memo %(reference)s, versie %(version)s") if newest else _("Samenwerking %(reference)s")) % told
    return _("Verzonnen voorbeeld. %(source)s") % {"source": source} if partnership.is_example else source


def shown_to_others(partnership: Partnership) -> list[Shown]:
    """Return what others would read: of its case when there is one, else of the partnership itself."""
    case = Case.objects.filter(partnership=partnership).with_lines().select_related("programme").first()
    return shown_in(case or case_of(partnership))


def fingerprint(shown: list[Shown]) -> str:
    """Return a short text that is another one as soon as anything that is shown is."""
    return sha256(json.dumps(shown).encode()).hexdigest()[:16]


def shown_in(case: Case) -> list[Shown]:
    """Return all that readers of a case would see, in the order of its page; what is empty is left out."""
    return [one for one in _said_in(case) if one.text]


def _said_in(case: Case) -> Iterator[Shown]:
    for name in WHOLE:
        source = case.summary_source if name == "summary" else ""
        yield Shown(_label(name), str(getattr(case, name) or ""), source)
    for axis in AXES:
        score = getattr(case, axis.key)
        level = f"{score}: {_(axis.levels[score - 1])}" if score else ""
        yield Shown(_(axis.label), level, case.profile_source)
    for name, label in CHARACTERISTICS.items():
        yield Shown(_(label), getattr(case, name), case.characteristics_source)
    for name in LINES if case.pk else ():
        for line in getattr(case, name).all():
            yield Shown(_label_of_line(line), line.text, line.source)


def _label_of_line(line: Line) -> str:
    label = str(line._meta.verbose_name).capitalize()
    is_finding = isinstance(line, Finding)
    return f"{label}: {line.get_corner_display()} · {line.get_kind_display()}" if is_finding else label


def _label(name: str) -> str:
    return str(Case._meta.get_field(name).verbose_name).capitalize()
