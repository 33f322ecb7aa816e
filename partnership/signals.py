"""Points of attention that follow from a design: explained, with their source, never a verdict.

A rule is data plus one pure function that says whether it holds. Texts are Dutch message ids; the values that
the rule saw go in by name, so that a translation can place them where it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from partnership.profile import Profile, spread
from partnership.words import gettext_noop as _

Values = Mapping[str, int]
DIFFERING: Final = 2
"""From how many steps apart on parties are said to differ (screens and rules alike)."""


@dataclass(frozen=True, slots=True)
class Design:
    """What a rule may look at. Only what the reader may see goes in."""

    profile: Profile
    """The scores in view: an own position, or what the parties agreed."""
    positions: tuple[Profile, ...] = ()
    """The positions of all parties; empty before the reveal."""
    unknown: frozenset[str] = frozenset()
    """Keys of the axes that were answered with 'weten we nog niet'."""
    public_value_described: bool | None = None
    """None where the question does not arise, as in the public explorer."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule that holds for a design."""

    key: str
    title: str
    sentence: str
    """What the rule saw, with places for `values`."""
    discuss: str
    rule: str
    source: str
    axes: tuple[str, ...]
    """Keys of the axes it is about; empty when it is about none."""
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a signal is given, and what it then says."""

    key: str
    title: str
    sentence: str
    discuss: str
    rule: str
    source: str
    axes: tuple[str, ...]
    holds: Callable[[Design], Values | None]
    """Returns the values it saw, or None when the rule keeps quiet."""

    def signal(self, values: Values) -> Signal:
        return Signal(self.key, self.title, self.sentence, self.discuss, self.rule, self.source, self.axes, values)


def obliged_yet_equal(design: Design) -> Values | None:
    """Participation is obliged while the rest of the design speaks of equals (ROB 2021, par. 5.3, question 2)."""
    profile = design.profile
    speaks_of_equals = 3 in (profile.ambition, profile.decentral_funds, profile.execution_responsibility)
    if profile.obligation is None or profile.obligation < 2 or not speaks_of_equals:
        return None
    return {"obligation": profile.obligation}


def who_pays_decides(design: Design) -> Values | None:
    """The Rijk carries the cost and sets the demands (ROB 2021, par. 5.3, questions 3 and 4)."""
    funds, demands = design.profile.decentral_funds, design.profile.execution_demands
    if funds is None or demands is None or funds > 2 or demands < 4:
        return None
    return {"funds": funds, "demands": demands}


def responsibility_without_power(design: Design) -> Values | None:
    """The region answers for the execution while the Rijk sets the demands (ROB 2021, annex II)."""
    demands, responsibility = design.profile.execution_demands, design.profile.execution_responsibility
    if demands is None or responsibility is None or demands < 4 or responsibility < 4:
        return None
    return {"demands": demands, "responsibility": responsibility}


def account_beside_full_responsibility(design: Design) -> Values | None:
    """The region alone is responsible and still accounts to the Rijk (ROB 2021, par. 4.4 and 5.3, question 6)."""
    responsibility, accountability = design.profile.execution_responsibility, design.profile.accountability
    if responsibility != 5 or accountability is None or accountability < 2:
        return None
    return {"responsibility": responsibility, "accountability": accountability}


def ambition_unknown(design: Design) -> Values | None:
    """Nobody can say yet what the Rijk itself wants (ROB 2021, par. 5.3, question 1)."""
    return {} if "ambition" in design.unknown and design.profile.ambition is None else None


def ambition_differs(design: Design) -> Values | None:
    """The parties see the ambition of the Rijk differently (ROB 2021, par. 5.3, question 1)."""
    seen = spread(design.positions)["ambition"]
    if seen.steps is None or seen.lowest is None or seen.highest is None or seen.steps < DIFFERING:
        return None
    return {"lowest": seen.lowest, "highest": seen.highest, "n": seen.n}


def public_value_missing(design: Design) -> Values | None:
    """What it is all for has not been written down (ROB 2021, ch. 2)."""
    return {} if design.public_value_described is False else None


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        key="obliged-yet-equal",
        title=_("Niet helemaal vrij om mee te doen"),
        sentence=_("Bij verplicht karakter staat een %(obligation)s. Andere antwoorden spreken van gelijke partners."),
        discuss=_("Zeg open wat verplicht is. Doen alsof iedereen vrij is, geeft irritatie."),
        rule=_("verplicht karakter 2 of hoger, en ambitie, middelen of verantwoordelijkheid op 3"),
        source=_("ROB 2021, par. 5.3, vraag 2"),
        axes=("obligation",),
        holds=obliged_yet_equal,
    ),
    Rule(
        key="who-pays-decides",
        title=_("Wie betaalt, bepaalt"),
        sentence=_("De regio zet weinig eigen middelen in (%(funds)s) en het Rijk stelt veel eisen (%(demands)s)."),
        discuss=_("Bespreek wat het Rijk voor zijn geld verwacht, en welke keuzes bij de regio blijven."),
        rule=_("decentrale middelen 2 of lager, en eisen 4 of hoger"),
        source=_("ROB 2021, par. 5.3, vraag 3 en 4"),
        axes=("decentral_funds", "execution_demands"),
        holds=who_pays_decides,
    ),
    Rule(
        key="responsibility-without-power",
        title=_("De regio voert uit, het Rijk stelt de eisen"),
        sentence=_("Bij eisen staat een %(demands)s en bij verantwoordelijkheid een %(responsibility)s."),
        discuss=_("Bespreek of de regio genoeg ruimte heeft om verantwoordelijk te zijn."),
        rule=_("eisen 4 of hoger, en verantwoordelijkheid 4 of hoger"),
        source=_("ROB 2021, bijlage II: geen verantwoordelijkheid zonder bevoegdheid"),
        axes=("execution_demands", "execution_responsibility"),
        holds=responsibility_without_power,
    ),
    Rule(
        key="account-beside-full-responsibility",
        title=_("Zelf verantwoordelijk, en toch verantwoording aan het Rijk"),
        sentence=_("De regio voert alleen uit (5). Zij legt toch verantwoording af aan het Rijk (%(accountability)s)."),
        discuss=_("Bespreek of verantwoording aan de eigen raad, staten of het algemeen bestuur genoeg is."),
        rule=_("verantwoordelijkheid 5, en verantwoording 2 of hoger"),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 6"),
        axes=("execution_responsibility", "accountability"),
        holds=account_beside_full_responsibility,
    ),
    Rule(
        key="ambition-unknown",
        title=_("De ambitie van het Rijk is nog niet bekend"),
        sentence=_("Bij de eigen ambitie van het Rijk staat: weten we nog niet."),
        discuss=_("Vraag het Rijk wat het zelf wil bereiken. Een verborgen doel geeft later verwijten."),
        rule=_("ambitie beantwoord met ‘weten we nog niet’"),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 1"),
        axes=("ambition",),
        holds=ambition_unknown,
    ),
    Rule(
        key="ambition-differs",
        title=_("Partijen zien de ambitie van het Rijk anders"),
        sentence=_("De posities lopen van %(lowest)s tot %(highest)s (%(n)s partijen met een score)."),
        discuss=_("Laat het Rijk vertellen wat het wil, en vraag de anderen wat zij daarvan merken."),
        rule=_("verschil van 2 stappen of meer op ambitie"),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 1"),
        axes=("ambition",),
        holds=ambition_differs,
    ),
    Rule(
        key="public-value-missing",
        title=_("De meerwaarde is nog niet beschreven"),
        sentence=_("Er staat nog niet wat de samenwerking oplevert, voor wie, en hoe u dat merkt."),
        discuss=_("Beschrijf samen de meerwaarde. Zet de doelen van beide kanten op tafel."),
        rule=_("een van de drie vragen over meerwaarde is leeg"),
        source=_("ROB 2021, hoofdstuk 2 (driehoek van Moore)"),
        axes=(),
        holds=public_value_missing,
    ),
)


def signals_for(design: Design) -> tuple[Signal, ...]:
    """Return the signals that hold for a design, in the order of RULES."""
    seen = ((rule, rule.holds(design)) for rule in RULES)
    return tuple(rule.signal(values) for rule, values in seen if values is not None)
