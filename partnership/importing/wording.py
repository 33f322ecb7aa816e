"""Why a file is not taken over, in words: what is wrong, and where in the memo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from partnership.importing.reading import Why
from partnership.snapshot.canonical import Problem
from partnership.snapshot.names import FIELDS, LISTS, PLACES, part_in
from partnership.snapshot.snapshot import Snapshot

MOST_SHOWN: Final = 12

REASONS: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.EMPTY: _("Dit bestand is leeg. Kies de pdf of het JSON-bestand van het memo."),
        Why.NO_MEMO: _("Dit is geen pdf en geen JSON-bestand van een memo. Kies een van die twee."),
        Why.NO_DATA: _("In deze pdf zitten geen gegevens van een memo. Kies een pdf die Onderlegger heeft gemaakt."),
        Why.SEVERAL: _("In deze pdf zitten de gegevens van meer dan één memo. Kies de pdf van één memo."),
        Why.LOCKED: _("Deze pdf is beveiligd met een wachtwoord. Kies een pdf zonder wachtwoord."),
        Why.BROKEN: _("Deze pdf is beschadigd. Download het memo opnieuw en probeer het nog eens."),
        Why.TOO_LARGE: _("Dit bestand is te groot voor een memo. Het mag hooguit %(megabytes)d MB zijn."),
        Why.TOO_MUCH: _("Het lezen van dit bestand kost te veel tijd of geheugen. Een gewoon memo past wel."),
        Why.BUSY: _("Er worden nu al andere bestanden gelezen. Wacht een halve minuut en probeer het opnieuw."),
        Why.FAILED: _("Het lezen van dit bestand is niet gelukt. Geef het door aan uw beheerder."),
    }
)

WHOLE: Final = _("het hele bestand")

FIRST: Final[Mapping[str, str]] = MappingProxyType(
    {
        "json_invalid": _("Dit is geen geldige JSON. Misschien is het bestand niet helemaal gedownload."),
        "dataclass_type": _("Hier staan gegevens in een andere vorm dan die van een memo."),
        "too_large": _("Dit zijn meer gegevens dan er in een memo passen."),
        "not_described": _("Dit is een bekende deal waarover de partijen nog niets hebben gezegd."),
        "missing": _("Dit ontbreekt."),
        "empty": _("Dit is leeg en moet zijn ingevuld."),
        "literal_error": _("Deze waarde kennen wij niet."),
        "enum": _("Deze waarde kennen wij niet."),
        "unknown_party": _("Deze partij komt in de lijst van partijen niet voor."),
        "twice": _("Dit staat er twee keer, en mag er één keer staan."),
        "miscounted": _("Dit aantal klopt niet met de lijst van partijen."),
    }
)
"""What matters most, in this order: it may be why other problems are there too."""
OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unexpected_keyword_argument": _("Dit gegeven hoort niet in een memo."),
        "string_type": _("Hier moet tekst staan."),
        "string_too_long": _("Deze tekst is langer dan hier past."),
        "hidden_characters": _("In deze tekst staat een teken dat wij niet kunnen bewaren."),
        "int_type": _("Hier moet een heel getal staan."),
        "int_parsing": _("Hier moet een heel getal staan."),
        "int_parsing_size": _("Dit getal is te groot."),
        "greater_than_equal": _("Dit getal is te klein."),
        "less_than_equal": _("Dit getal is te groot."),
        "decimal_type": _("Hier moet een bedrag of aantal staan."),
        "decimal_parsing": _("Hier moet een bedrag of aantal staan."),
        "decimal_max_places": _("Dit heeft meer dan twee cijfers achter de komma."),
        "finite_number": _("Hier moet een bedrag of aantal staan."),
        "bool_type": _("Hier moet ja of nee staan."),
        "tuple_type": _("Hier moet een lijst staan."),
        "too_long": _("Dit zijn er meer dan een samenwerking hier kan hebben."),
        "date_type": _("Hier moet een datum staan."),
        "date_parsing": _("Dit is geen datum die bestaat."),
        "date_from_datetime_parsing": _("Dit is geen datum die bestaat."),
        "date_from_datetime_inexact": _("Dit is geen datum die bestaat."),
        "outside_years": _("Deze datum ligt te ver weg: wij kennen 1990 tot en met 2100."),
        "out_of_order": _("Deze dag ligt voor de dag waar hij op volgt."),
        "in_future": _("Deze dag ligt later dan kan."),
        "too_early": _("Dit hoort nog niet bij de status van de samenwerking."),
        "other_side": _("Deze kant past niet bij de bestuurslaag van de organisatie."),
        "not_in": _("Deze partij heeft niet gedeeld, dus haar antwoorden kunnen hier niet staan."),
        "incomplete": _("Deze partij heeft gedeeld, maar niet alle zes antwoorden staan er."),
        "needs_reason": _("Hier ontbreekt de reden of toelichting die erbij hoort."),
        "without_score": _("Er zijn afspraken, maar bij geen enkele vraag staat een score."),
        "without_yes": _("Er staat hoe ver het is, zonder dat de partij ja heeft gezegd."),
        "one_of_two": _("Van deze twee moet er precies één zijn ingevuld."),
        "of_itself": _("Een partij kan van zichzelf niets verwachten."),
        "not_asked": _("Van deze partij wordt hier niets verwacht."),
        "no_conditions": _("Er staan voorwaarden, terwijl er geen voorwaarden zijn."),
    }
)
DOES_NOT_FIT: Final = _("Dit past niet in een memo.")
ORDER: Final = {kind: place for place, kind in enumerate(FIRST)}


@dataclass(frozen=True, slots=True)
class Line:
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The problems a reader sees, and how many there are besides."""

    lines: tuple[Line, ...]
    more: int


def reason(why: Why, *, most_bytes: int) -> str:
    """Return why there is nothing to read in a file, in the reader's language."""
    text = gettext(REASONS[why])
    return text % {"megabytes": most_bytes // 1_000_000} if why is Why.TOO_LARGE else text


def listed(problems: Iterable[Problem]) -> Listed:
    """Return what is wrong, the most important first, no more than somebody reads."""
    problems = sorted(problems, key=lambda problem: ORDER.get(problem.kind, len(ORDER)))
    lines = tuple(dict.fromkeys(Line(where(problem.place), what(problem.kind)) for problem in problems))
    return Listed(lines[:MOST_SHOWN], max(0, len(lines) - MOST_SHOWN))


def what(kind: str) -> str:
    return gettext(FIRST.get(kind) or OTHERS.get(kind) or DOES_NOT_FIT)


def where(place: str) -> str:
    """Return 'Partij 4, positie 1, score' for 'parties.3.positions.0.score'.

    What a file calls its own things is left out: it is not repeated on our page.
    """
    part, words, names = Snapshot, [], place.split(".")
    for name, following in zip_longest(names, names[1:], fillvalue=""):
        if name not in names_in(part):
            continue
        words.append(named(part, name, number=int(following) + 1 if is_number(following) else None))
        part = part_in(part, name) or part
    return capfirst(", ".join(words) or gettext(WHOLE))


def named(part: type, name: str, *, number: int | None) -> str:
    """Return what a field is called; with a number one of the things in it."""
    if part_in(part, name) is None:
        text = gettext(FIELDS[f"{part.__name__}.{name}"])
        return text if number is None else gettext("%(what)s, nummer %(n)d") % {"what": text, "n": number}
    if number is None:
        return uncapitalised(gettext(LISTS.get(name, PLACES[name])))
    return f"{uncapitalised(gettext(PLACES[name]))} {number}"


def names_in(part: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(part))


def is_number(name: str) -> bool:
    return name.isdecimal() and len(name) < 8


def uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]
