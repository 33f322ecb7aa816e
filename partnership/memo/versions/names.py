"""What a difference calls the fields of a snapshot, and the values of a choice. Texts are Dutch message ids."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from partnership import democracy, funding, ladder, law, sides
from partnership.memo import labels
from partnership.words import gettext_noop as _

FIELDS: Final = MappingProxyType(
    {
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
        "Position.score": _("score"),
        "Position.reason": _("reden"),
        "Position.plain_answer": _("antwoord in gewone woorden"),
        "Position.hope": _("wat de partij van de andere kant hoopt"),
        "Earlier.score": _("eerdere score"),
        "Earlier.reason": _("eerdere reden"),
        "Earlier.until": _("tot en met"),
        "CornerText.text": _("tekst"),
        "CornerText.in_order": _("op orde"),
        "Contribution.euro": _("euro"),
        "Contribution.hours": _("uren"),
        "Contribution.note": _("vorm en toelichting"),
        "Moment.happens_on": _("dag"),
        "Moment.when": _("wanneer, in woorden"),
        "Moment.what": _("wat er gebeurt"),
        "Moment.is_held": _("is geweest"),
        "RijkCheck.answer": _("antwoord"),
        "RijkCheck.explanation": _("toelichting"),
        "Term.score": _("score"),
        "Term.argument": _("argument"),
        "Reservation.text": _("voorbehoud"),
        "SignalAnswer.text": _("wat de partijen ervan zeggen"),
        "Expectation.speaks_for_side": _("namens alle partijen aan die kant"),
        "Expectation.due_on": _("uiterlijk"),
        "Expectation.due_words": _("wanneer"),
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
    }
)
"""By class and field."""
PLACES: Final = MappingProxyType(
    {
        "reveal": _("Onthulling"),
        "provinces": _("Provincie"),
        "representatives": _("Vertegenwoordiger"),
        "positions": _("Positie"),
        "earlier": _("Eerdere positie"),
        "corners": _("Meerwaarde, steun en capaciteit"),
        "contributions": _("Bijdrage"),
        "moments": _("Democratisch moment"),
        "rijk_checks": _("Eén Rijk"),
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
"""What holds other fields, by its field in a snapshot; the organisation of a party goes under the party itself."""

ANSWERS: Final[Mapping[str, str]] = MappingProxyType({**labels.YES_NO, "not-yet": _("nog niet")})
SCORELESS: Final = frozenset({"Position.score", "Earlier.score", "Term.score"})
"""Where nothing as a score is an answer too."""
CHOICES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "Snapshot.status": labels.STATUSES,
        "Organisation.layer": labels.LAYERS,
        "Party.side": sides.LABELS,
        "CornerText.in_order": ANSWERS,
        "RijkCheck.answer": ANSWERS,
        "Funding.has_conditions": ANSWERS,
        "Funding.instruments": {key: meaning.label for key, meaning in funding.MEANINGS.items()},
        "ExpectationAnswer.answer": labels.REPLIES,
        "ExpectationAnswer.state": labels.STATES,
        "Phase.role": ladder.LABELS,
        "LegalBasis.character": {key: label for key, (label, _meaning) in law.CHARACTERS.items()},
        "LegalBasis.authority": {key: label for key, (label, _meaning) in law.AUTHORITIES.items()},
    }
)
"""What the values of a field are called, for the fields in which one chooses."""
MOMENTS: Final = {key: label for key, (label, _meaning) in democracy.KINDS.items()}
