"""What the survey says beside what was agreed: points to talk about, each with its n and its source. No Django.

A rule looks at one statement of one side. It speaks when that side feels the statement strongly, and something else was
agreed that does not go with it. It is never a verdict: the parties may have good reasons for both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from partnership.axes import AXIS
from partnership.profile import Profile
from partnership.words import gettext_noop as _
from survey.outcomes.outcome import Outcome
from survey.statements import SOURCE, Group

STRONG: Final = 3.5
"""A mean from here on, on the scale of 1 to 5, counts as felt strongly. Ours; the source names no limit."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the parties agreed, as far as the rules look at it."""

    profile: Profile
    hours: Decimal | None = None
    """That all parties put in together; None when nobody filled in any."""


@dataclass(frozen=True, slots=True)
class Rule:
    key: str
    """Of the statement."""
    group: Group
    says: str
    """What the survey says, in words."""
    beside: str
    """What was agreed, in words."""
    asks: str
    """What there is to talk about."""
    applies: Callable[[Agreed], bool]
    axis: str = ""
    """The question that was agreed on; empty where the rule looks at something else."""
    source: str = SOURCE


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """A rule that speaks, with the figures that made it do so."""

    rule: Rule
    mean: float
    n: int
    score: int | None
    """What was agreed on the axis of the rule."""


def _at_least(axis: str, score: int) -> Callable[[Agreed], bool]:
    def applies(agreed: Agreed) -> bool:
        found = agreed.profile.as_mapping()[axis]
        return found is not None and found >= score

    return applies


def _at_most(axis: str, score: int) -> Callable[[Agreed], bool]:
    def applies(agreed: Agreed) -> bool:
        found = agreed.profile.as_mapping()[axis]
        return found is not None and found <= score

    return applies


def _without_hours(agreed: Agreed) -> bool:
    return not agreed.hours


RULES: Final = (
    Rule(
        "rijk_too_steering",
        Group.DECENTRAL,
        _("Decentrale overheden vinden sterk dat het Rijk te veel stuurt."),
        _("Afgesproken is dat het Rijk veel eisen stelt aan de uitvoering."),
        _("Welke eisen zijn echt nodig, en waarom?"),
        _at_least("execution_demands", 4),
        "execution_demands",
    ),
    Rule(
        "rijk_too_little_direction",
        Group.RIJK,
        _("Het Rijk vindt zelf sterk dat het te weinig regie neemt."),
        _("Afgesproken is dat het Rijk weinig eisen stelt aan de uitvoering."),
        _("Waar missen mensen regie, en kan dat zonder meer eisen?"),
        _at_most("execution_demands", 2),
        "execution_demands",
    ),
    Rule(
        "own_goals_too_restricted",
        Group.DECENTRAL,
        _("Decentrale overheden vinden sterk dat zij te weinig ruimte hebben voor eigen doelen."),
        _("Afgesproken is dat de ambitie van het Rijk zwaar weegt."),
        _("Welke doelen van de regio krijgen een plek in de gezamenlijke opgave?"),
        _at_least("ambition", 4),
        "ambition",
    ),
    Rule(
        "clash_with_autonomy_law",
        Group.DECENTRAL,
        _("Decentrale overheden vinden sterk dat de werkwijze botst met de wet over autonomie en medebewind."),
        _("Afgesproken is dat meedoen deels verplicht is."),
        _("Op welke wet steunt de verplichting?"),
        _at_least("obligation", 3),
        "obligation",
    ),
    Rule(
        "funds_insufficient",
        Group.DECENTRAL,
        _("Decentrale overheden vinden sterk dat er te weinig geld is."),
        _("Afgesproken is dat zij zelf veel middelen inbrengen."),
        _("Kunnen alle partijen hun deel betalen, ook in latere jaren?"),
        _at_least("decentral_funds", 4),
        "decentral_funds",
    ),
    Rule(
        "democratic_account_after",
        Group.DECENTRAL,
        _("Decentrale overheden vinden sterk dat de democratische verantwoording achteraf tekortschiet."),
        _("Afgesproken is dat zij verantwoording afleggen aan het Rijk."),
        _("Hoe houden raden en Staten genoeg zicht, naast de verantwoording aan het Rijk?"),
        _at_least("accountability", 3),
        "accountability",
    ),
    Rule(
        "decentral_too_dependent",
        Group.RIJK,
        _("Het Rijk vindt sterk dat decentrale overheden zich te afhankelijk opstellen."),
        _("Afgesproken is dat het Rijk de meeste verantwoordelijkheid voor de uitvoering heeft."),
        _("Welke verantwoordelijkheid kan naar de regio?"),
        _at_most("execution_responsibility", 2),
        "execution_responsibility",
    ),
    *(
        Rule(
            "staff_capacity",
            group,
            says,
            _("Er zijn geen uren ingevuld die partijen inbrengen."),
            _("Wie doet het werk, en hoeveel uur is daarvoor?"),
            _without_hours,
        )
        for group, says in (
            (Group.RIJK, _("Het Rijk vindt sterk dat er te weinig mensen zijn.")),
            (Group.DECENTRAL, _("Decentrale overheden vinden sterk dat er te weinig mensen zijn.")),
        )
    ),
)


def cross_checks(outcome: Outcome, agreed: Agreed) -> tuple[CrossCheck, ...]:
    """Return the rules that speak, in the order of RULES. What is hidden makes no rule speak."""
    lines = {line.key: line for line in outcome.lines}
    found = []
    for rule in RULES:
        shown = lines[rule.key].of(rule.group) if rule.key in lines else None
        if shown and shown.mean is not None and shown.n and shown.mean >= STRONG and rule.applies(agreed):
            score = agreed.profile.as_mapping()[rule.axis] if rule.axis else None
            found.append(CrossCheck(rule, shown.mean, shown.n, score))
    return tuple(found)


def axis_label(check: CrossCheck) -> str:
    """Return the name of the question that a rule looks at; empty where it looks at something else."""
    return AXIS[check.rule.axis].label if check.rule.axis else ""
