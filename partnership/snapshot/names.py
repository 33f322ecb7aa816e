"""What the fields of a snapshot are called, for who reads about them on a page. Texts are Dutch message ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, get_args, get_type_hints

from partnership.words import gettext_noop as _

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Snapshot.schema": _("soort bestand"),
        "Snapshot.number": _("versie van het memo"),
        "Snapshot.taken_on": _("datum van het memo"),
        "Snapshot.reference": _("kenmerk"),
        "Snapshot.agreement": _("versie van de afspraken"),
        "Snapshot.status": _("status"),
        "Snapshot.title": _("titel"),
        "Snapshot.programme": _("programma"),
        "Snapshot.programme_name": _("naam van het programma"),
        "Snapshot.is_example": _("voorbeeld"),
        "Snapshot.coordinator": _("coördinator"),
        "Snapshot.task": _("opgave"),
        "Snapshot.value_what": _("wat het oplevert"),
        "Snapshot.value_for_whom": _("voor wie"),
        "Snapshot.value_noticed": _("hoe wij het merken"),
        "Snapshot.region": _("gebied"),
        "Snapshot.starts_on": _("begin"),
        "Snapshot.ends_on": _("einde"),
        "Snapshot.review_on": _("herijking"),
        "Snapshot.talked": _("besproken vragen"),
        "Snapshot.agreed_on": _("afgesproken op"),
        "Reveal.on": _("dag van de onthulling"),
        "Reveal.parties": _("partijen bij de onthulling"),
        "Reveal.in_time": _("ingebracht bij de onthulling"),
        "Organisation.name": _("naam"),
        "Organisation.layer": _("bestuurslaag"),
        "Organisation.short_name": _("korte naam"),
        "Organisation.tooi": _("nummer in het register van overheden"),
        "Organisation.code": _("code"),
        "Party.key": _("nummer van de partij"),
        "Party.side": _("kant"),
        "Party.handed_in_on": _("posities ingebracht op"),
        "Party.came_later": _("later ingebracht"),
        "Party.positions": _("posities te zien"),
        "Person.name": _("naam"),
        "Person.function": _("functie"),
        "Position.axis": _("vraag"),
        "Position.score": _("score"),
        "Position.reason": _("reden"),
        "Position.plain_answer": _("antwoord in gewone woorden"),
        "Position.hope": _("wat de partij van de andere kant hoopt"),
        "Earlier.score": _("eerdere score"),
        "Earlier.reason": _("eerdere reden"),
        "Earlier.until": _("tot en met"),
        "CornerText.corner": _("hoek"),
        "CornerText.text": _("tekst"),
        "CornerText.in_order": _("op orde"),
        "Contribution.year": _("jaar"),
        "Contribution.euro": _("euro"),
        "Contribution.hours": _("uren"),
        "Contribution.note": _("vorm en toelichting"),
        "Moment.kind": _("soort"),
        "Moment.body": _("wie erover gaat"),
        "Moment.happens_on": _("dag"),
        "Moment.when": _("wanneer, in woorden"),
        "Moment.what": _("wat er gebeurt"),
        "Moment.is_held": _("is geweest"),
        "RijkCheck.key": _("vraag"),
        "RijkCheck.answer": _("antwoord"),
        "RijkCheck.explanation": _("toelichting"),
        "Term.axis": _("vraag"),
        "Term.score": _("score"),
        "Term.argument": _("argument"),
        "Reservation.party": _("partij"),
        "Reservation.axis": _("vraag"),
        "Reservation.text": _("voorbehoud"),
        "SignalAnswer.signal": _("signaal"),
        "SignalAnswer.text": _("wat de partijen ervan zeggen"),
        "Expectation.party": _("partij"),
        "Expectation.of_party": _("van welke partij"),
        "Expectation.of_group": _("van welke partijen"),
        "Expectation.what": _("wat"),
        "Expectation.speaks_for_side": _("namens alle partijen aan die kant"),
        "Expectation.due_on": _("uiterlijk"),
        "Expectation.due_words": _("wanneer"),
        "ExpectationAnswer.party": _("partij"),
        "ExpectationAnswer.answer": _("antwoord"),
        "ExpectationAnswer.reason": _("toelichting bij het antwoord"),
        "ExpectationAnswer.state": _("stand"),
        "ExpectationAnswer.state_note": _("toelichting bij de stand"),
        "ExpectationAnswer.state_on": _("stand op"),
        "Who.parties": _("partijen"),
        "Who.text": _("in woorden"),
        "Division.monitoring": _("hoe de voortgang wordt gevolgd"),
        "Division.is_begun": _("ingevuld"),
        "Contact.name": _("naam"),
        "Contact.function": _("functie"),
        "Contact.mandate": _("mandaat"),
        "Phase.name": _("naam"),
        "Phase.starts_on": _("begin"),
        "Phase.ends_on": _("einde"),
        "Phase.role": _("rol van het Rijk"),
        "Phase.is_answered": _("rol ingevuld"),
        "Phase.does": _("wat het Rijk dan doet"),
        "Funding.who_pays": _("wie betaalt wat"),
        "Funding.instruments": _("hoe het geld komt"),
        "Funding.has_conditions": _("voorwaarden bij het geld"),
        "Funding.conditions": _("welke voorwaarden"),
        "Funding.afterwards": _("na het laatste jaar"),
        "LegalBasis.character": _("juridische vorm"),
        "LegalBasis.character_text": _("juridische vorm, in woorden"),
        "LegalBasis.authority": _("autonomie of medebewind"),
        "LegalBasis.article": _("wetsartikel"),
        "LegalBasis.ground": _("wet of regel die meedoen verplicht"),
        "LegalBasis.leaving": _("hoe een partij eruit stapt"),
        "LegalBasis.consultation_starts_on": _("begin van de consultatie"),
        "LegalBasis.consultation_ends_on": _("einde van de consultatie"),
        "LegalBasis.is_begun": _("ingevuld"),
        "Remark.subject": _("onderwerp"),
        "Remark.author": _("wie het zei"),
        "Remark.text": _("tekst"),
    }
)
"""A single value, by class and field."""
PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parties": _("Partij"),
        "organisation": _("Organisatie"),
        "reveal": _("Onthulling"),
        "provinces": _("Provincie"),
        "representatives": _("Vertegenwoordiger"),
        "positions": _("Positie"),
        "earlier": _("Eerdere positie"),
        "corners": _("Meerwaarde, steun en capaciteit"),
        "contributions": _("Bijdrage"),
        "moments": _("Democratisch moment"),
        "rijk_checks": _("Vraag over één Rijk"),
        "terms": _("Afspraak"),
        "noted": _("Nog niet afgesproken"),
        "reservations": _("Voorbehoud"),
        "signal_answers": _("Punt om te bespreken"),
        "expectations": _("Verwachting"),
        "answers": _("Antwoord"),
        "division": _("Wie doet wat"),
        "executes": _("Wie voert uit"),
        "monitors": _("Wie volgt de voortgang"),
        "decides": _("Wie beslist als partijen er niet uitkomen"),
        "contact": _("Aanspreekpunt van het Rijk"),
        "ministry": _("Ministerie"),
        "ministries": _("Ander ministerie"),
        "leading": _("Ministerie dat de leiding heeft"),
        "phases": _("Fase"),
        "funding": _("Geld"),
        "legal_basis": _("Juridische basis"),
        "remarks": _("Opmerking"),
    }
)
"""One thing that holds other values, by its field in a snapshot."""
LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parties": _("Partijen"),
        "provinces": _("Provincies"),
        "representatives": _("Vertegenwoordigers"),
        "positions": _("Posities"),
        "earlier": _("Eerdere posities"),
        "contributions": _("Bijdragen"),
        "moments": _("Democratische momenten"),
        "rijk_checks": _("Vragen over één Rijk"),
        "terms": _("Afspraken"),
        "reservations": _("Voorbehouden"),
        "signal_answers": _("Punten om te bespreken"),
        "expectations": _("Verwachtingen"),
        "answers": _("Antwoorden"),
        "ministries": _("Andere ministeries"),
        "phases": _("Fasen"),
        "remarks": _("Opmerkingen"),
    }
)
"""Several of those together, where they are called otherwise than one."""


@cache
def part_in(part: type, field: str) -> type | None:
    """Return what a field of a part of a snapshot holds, alone or in a list; None when it holds plain values."""
    return next(filter(is_dataclass, kinds_in(get_type_hints(part)[field])), None)


def kinds_in(hint: Any) -> Iterator[type]:
    """Yield every class in a type such as `tuple[Position, ...] | None`."""
    inner = get_args(hint)
    return chain.from_iterable(map(kinds_in, inner)) if inner else iter((hint,))
