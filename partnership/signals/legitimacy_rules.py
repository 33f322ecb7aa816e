"""Rules about law, consent and time to respond."""

from __future__ import annotations

from typing import Final

from partnership.signals.design import Design
from partnership.signals.rule import Rule, Section, Values
from partnership.words import gettext_noop as _

MONTHS_TO_RESPOND: Final = 2
"""How long a formal consultation lasts at least (Code Interbestuurlijke Verhoudingen 2013)."""


def no_democratic_moment(design: Design) -> Values | None:
    """A party agrees without its own representatives (ROB 2021, par. 5.3)."""
    if not design.may_ask_for(design.legitimacy):
        return None
    without = design.parties if design.legitimacy is None else design.legitimacy.without_moment
    return {"parties": without} if without else None


def obliged_without_ground(design: Design) -> Values | None:
    """Taking part is obliged and no law or rule is named that says so (Grondwet art. 124)."""
    if design.obligation is None or design.legitimacy is None or design.legitimacy.has_legal_ground:
        return None
    return {"obligation": design.obligation}


def short_consultation(design: Design) -> Values | None:
    """Parties have less than two months to respond (Code Interbestuurlijke Verhoudingen 2013)."""
    consultation = design.legitimacy.consultation if design.legitimacy else None
    if consultation is None or consultation.whole_months >= MONTHS_TO_RESPOND:
        return None
    return {"starts_on": consultation.starts_on, "ends_on": consultation.ends_on}


LEGITIMACY_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        key="no-democratic-moment",
        section=Section.LEGITIMACY,
        title=_("Nog geen democratisch moment vóór de afspraak"),
        sentence=_("Vóór de afspraak is er nog geen democratisch moment bij: %(parties)s."),
        discuss=_(
            "Bespreek wanneer de raad, de staten, het algemeen bestuur of de Tweede Kamer meepraat: vooraf over het"
            " kader, of met een besluit."
        ),
        rule=_("een partij zonder democratisch moment vóór de afspraak"),
        source=_("ROB 2021, par. 3.4.2 en par. 5.3"),
        axes=(),
        holds=no_democratic_moment,
    ),
    Rule(
        key="obliged-without-ground",
        section=Section.LEGITIMACY,
        title=_("Verplicht, en nog geen wet of regel genoemd"),
        sentence=_("Bij verplicht karakter staat een %(obligation)s. Er staat nog niet welke wet of regel dat zegt."),
        discuss=_("Bespreek waar de plicht vandaan komt, en wat er gebeurt als een partij niet meedoet."),
        rule=_("verplicht karakter 2 of hoger, en geen wet of regel genoemd"),
        source=_("ROB 2021, par. 2.2 en bijlage II; Grondwet, art. 124"),
        axes=("obligation",),
        holds=obliged_without_ground,
    ),
    Rule(
        key="short-consultation",
        section=Section.LEGITIMACY,
        title=_("De consultatie duurt korter dan twee maanden"),
        sentence=_("De consultatie loopt van %(starts_on)s tot en met %(ends_on)s."),
        discuss=_(
            "In de code van 2013 spraken overheden twee maanden af. Bespreek of elke partij op tijd kan antwoorden."
        ),
        rule=_("consultatie korter dan twee maanden"),
        source=_("ROB 2021, bijlage II; Code Interbestuurlijke Verhoudingen 2013"),
        axes=(),
        holds=short_consultation,
    ),
)
