"""Rules about who does what."""

from __future__ import annotations

from typing import Final

from partnership.signals.design import Design
from partnership.signals.rule import Rule, Section, Values
from partnership.words import gettext_noop as _

SEVERAL: Final = 2


def no_monitor(design: Design) -> Values | None:
    """Nobody follows the progress (ROB 2021, par. 5.3, question 5)."""
    is_named = design.roles is not None and design.roles.has_monitor
    return {} if design.may_ask_for(design.roles) and not is_named else None


def nobody_decides(design: Design) -> Values | None:
    """Nobody decides at an impasse (ROB 2021, par. 4.5)."""
    is_named = design.roles is not None and design.roles.has_decider
    return {} if design.may_ask_for(design.roles) and not is_named else None


def ministries_without_counterpart(design: Design) -> Values | None:
    """Several ministries take part and the region has not one contact (ROB 2021, par. 4.4 and 5.5.4)."""
    roles = design.roles
    if roles is None or roles.ministries < SEVERAL or roles.has_counterpart:
        return None
    return {"ministries": roles.ministries}


def role_never_changes(design: Design) -> Values | None:
    """The Rijk keeps one role over all phases (ROB 2021, par. 2.4).

    Quiet while the role in a phase is not known.
    """
    phases = design.roles.phases if design.roles else ()
    roles = {phase.role for phase in phases}
    role = next(iter(roles), None)
    if len(phases) < SEVERAL or len(roles) > 1 or role is None:
        return None
    return {"phases": len(phases), "role": role}


ROLE_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        key="no-monitor",
        section=Section.ROLES,
        title=_("Nog niemand volgt de voortgang"),
        sentence=_("Er staat nog niet wie de voortgang volgt."),
        discuss=_("Spreek af wie dat doet, hoe vaak, en wie de uitkomst krijgt."),
        rule=_("niemand genoemd die de voortgang volgt"),
        source=_("ROB 2021, par. 5.3, vraag 5"),
        axes=("execution_responsibility",),
        holds=no_monitor,
    ),
    Rule(
        key="nobody-decides",
        section=Section.ROLES,
        title=_("Nog niemand beslist als partijen er niet uitkomen"),
        sentence=_("Er staat nog niet wie beslist als partijen het niet eens worden."),
        discuss=_("Spreek vooraf af wie dan beslist. Midden in een meningsverschil is dat moeilijker."),
        rule=_("niemand genoemd die beslist als partijen er niet uitkomen"),
        source=_("ROB 2021, par. 4.5"),
        axes=(),
        holds=nobody_decides,
    ),
    Rule(
        key="ministries-without-counterpart",
        section=Section.ROLES,
        title=_("Meerdere ministeries, nog geen vast aanspreekpunt"),
        sentence=_("Er doen %(ministries)s ministeries mee. Er staat nog geen vast aanspreekpunt van het Rijk."),
        discuss=_("Vraag het Rijk om één persoon die namens alle ministeries mag spreken."),
        rule=_("twee of meer ministeries, en geen vast aanspreekpunt van het Rijk"),
        source=_("ROB 2021, par. 4.4 en par. 5.5.4"),
        axes=(),
        holds=ministries_without_counterpart,
    ),
    Rule(
        key="role-never-changes",
        section=Section.ROLES,
        title=_("Het Rijk houdt in elke fase dezelfde rol"),
        sentence=_("Er staan %(phases)s fasen. In elke fase heeft het Rijk dezelfde rol: %(role)s."),
        discuss=_("Bespreek of die rol bij elke fase past. Een rol mag per fase anders zijn."),
        rule=_("twee of meer fasen, met in elke fase dezelfde rol van het Rijk"),
        source=_("ROB 2021, par. 2.4 en par. 3.3.3"),
        axes=(),
        holds=role_never_changes,
    ),
)
