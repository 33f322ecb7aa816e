"""Rules about money and hours."""

from __future__ import annotations

from typing import Final

from partnership.funding import Instrument
from partnership.signals.design import Design, Means
from partnership.signals.rule import Rule, Section, Values
from partnership.words import gettext_noop as _


def grant_with_conditions(design: Design) -> Values | None:
    """A decentralisation grant comes with conditions that were written down (ROB 2021, par. 3.3.2)."""
    means = design.means
    if means is None or Instrument.DECENTRALISATION_GRANT not in means.instruments or not means.has_conditions:
        return None
    return {}


def grant_with_demands(design: Design) -> Values | None:
    """A decentralisation grant stands beside demands on the execution (ROB 2021, par. 3.3.2).

    Quiet where conditions were written down: then the rule on conditions speaks.
    """
    means, demands = design.means, design.profile.execution_demands
    if means is None or Instrument.DECENTRALISATION_GRANT not in means.instruments or means.has_conditions:
        return None
    return {"demands": demands} if demands is not None and demands >= 3 else None


def grant_without_account(design: Design) -> Values | None:
    """A specific grant stands beside no account to the Rijk (Financiële-verhoudingswet art. 17a)."""
    means, accountability = design.means, design.profile.accountability
    if means is None or Instrument.SPECIFIC_GRANT not in means.instruments or accountability != 1:
        return None
    return {"accountability": accountability}


def obliged_without_means(design: Design) -> Values | None:
    """Taking part is obliged and the Rijk brings no money (Gemeentewet art. 108(3))."""
    if design.obligation is None or not rijk_brings_no_money(design.means):
        return None
    return {"obligation": design.obligation}


def execution_without_means(design: Design) -> Values | None:
    """The region answers for the execution and the Rijk brings no money (Financiële-verhoudingswet art. 2).

    Quiet where taking part is obliged: then the rule on that speaks.
    """
    responsibility = design.profile.execution_responsibility
    if responsibility is None or responsibility < 4 or design.obligation or not rijk_brings_no_money(design.means):
        return None
    return {"responsibility": responsibility}


def rijk_brings_no_money(means: Means | None) -> bool:
    """True when the Rijk filled in nought, or when only others filled something in and no grant is chosen.

    With a grant the money does come; how much is then not filled in yet.
    """
    if means is None:
        return False
    if means.rijk.euro is None:
        return means.has_contributions and not means.instruments - {Instrument.OWN_MEANS}
    return not means.rijk.euro


def funding_ends_first(design: Design) -> Values | None:
    """The last contribution is for a year before the one in which the work ends (ROB 2021, par. 3.4.2)."""
    last_year, last_day = design.means.last_year if design.means else None, design.last_day
    if last_year is None or last_day is None or last_year >= last_day.year:
        return None
    return {"last_year": last_year, "ends_on": last_day}


def no_hours(design: Design) -> Values | None:
    """Nobody puts in hours (ROB 2021, ch. 2 and par. 3.5)."""
    means = design.means
    return {} if means is not None and means.has_contributions and not means.hours else None


def no_hours_where_executed(design: Design) -> Values | None:
    """A side that executes puts in no hours, while others do (ROB 2021, ch. 2 and par. 3.5)."""
    means, roles = design.means, design.roles
    if means is None or roles is None or not means.hours:
        return None
    without = tuple(side for side in sorted(roles.executes) if not means.of(side).has_hours)
    return {"hours": means.hours, "sides": without} if without else None


MEANS_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        key="decentralisation-grant-with-conditions",
        section=Section.MEANS,
        title=_("Een decentralisatie-uitkering met voorwaarden"),
        sentence=_("Het geld komt als decentralisatie-uitkering, en er staan voorwaarden bij."),
        discuss=_(
            "Bespreek welke uitkering past. Bij de Regio Deals vond de Algemene Rekenkamer dat voorwaarden niet bij"
            " deze uitkering horen."
        ),
        rule=_("decentralisatie-uitkering, met voorwaarden"),
        source=_("ROB 2021, par. 3.3.2"),
        axes=("execution_demands",),
        holds=grant_with_conditions,
    ),
    Rule(
        key="decentralisation-grant-with-demands",
        section=Section.MEANS,
        title=_("Een decentralisatie-uitkering, en eisen van het Rijk"),
        sentence=_("Het geld komt als decentralisatie-uitkering. Bij eisen staat een %(demands)s."),
        discuss=_(
            "Bespreek of de eisen ook voorwaarden zijn voor het geld. Bij de Regio Deals vond de Algemene Rekenkamer"
            " dat voorwaarden niet bij deze uitkering horen."
        ),
        rule=_("decentralisatie-uitkering zonder voorwaarden, en eisen 3 of hoger"),
        source=_("ROB 2021, par. 3.3.2"),
        axes=("execution_demands",),
        holds=grant_with_demands,
    ),
    Rule(
        key="specific-grant-without-account",
        section=Section.MEANS,
        title=_("Een specifieke uitkering, en geen verantwoording aan het Rijk"),
        sentence=_("Het geld komt als specifieke uitkering. Bij verantwoording staat een %(accountability)s: geen."),
        discuss=_("Bespreek hoe dat samengaat. De wet vraagt bij deze uitkering verantwoording aan het Rijk."),
        rule=_("specifieke uitkering, en verantwoording 1"),
        source=_("ROB 2021, par. 3.3.2; Financiële-verhoudingswet, art. 17a"),
        axes=("accountability",),
        holds=grant_without_account,
    ),
    Rule(
        key="obliged-without-means",
        section=Section.MEANS,
        title=_("Verplicht, zonder geld van het Rijk"),
        sentence=_("Bij verplicht karakter staat een %(obligation)s. Bij de bijdragen staat geen geld van het Rijk."),
        discuss=_(
            "Bespreek wie de kosten draagt. De wet zegt dat het Rijk de kosten vergoedt van taken die het oplegt"
            " (medebewind)."
        ),
        rule=_("verplicht karakter 2 of hoger, en bij de bijdragen geen geld van het Rijk"),
        source=_("ROB 2021, bijlage II; Gemeentewet, art. 108, lid 3; Financiële-verhoudingswet, art. 2"),
        axes=("obligation",),
        holds=obliged_without_means,
    ),
    Rule(
        key="execution-without-means",
        section=Section.MEANS,
        title=_("De regio voert uit, zonder geld van het Rijk"),
        sentence=_(
            "Bij verantwoordelijkheid staat een %(responsibility)s. Bij de bijdragen staat geen geld van het Rijk."
        ),
        discuss=_(
            "Bespreek wat de uitvoering de regio kost, en wie dat betaalt. Verandert het Rijk taken van de regio? Dan"
            " hoort het de kosten te berekenen, en te zeggen hoe zij worden betaald."
        ),
        rule=_(
            "verantwoordelijkheid 4 of hoger, niet verplicht (of nog niet bekend), en bij de bijdragen geen geld van"
            " het Rijk"
        ),
        source=_("ROB 2021, bijlage II; Financiële-verhoudingswet, art. 2"),
        axes=("execution_responsibility",),
        holds=execution_without_means,
    ),
    Rule(
        key="funding-ends-first",
        section=Section.MEANS,
        title=_("Het geld stopt eerder dan de samenwerking"),
        sentence=_("De laatste bijdrage in geld is voor %(last_year)s. De samenwerking loopt tot en met %(ends_on)s."),
        discuss=_("Bespreek wie daarna betaalt, of wat er dan stopt."),
        rule=_("het laatste jaar met geld ligt vóór het jaar waarin de samenwerking of de laatste fase eindigt"),
        source=_("ROB 2021, par. 3.4.2"),
        axes=(),
        holds=funding_ends_first,
    ),
    Rule(
        key="no-hours",
        section=Section.MEANS,
        title=_("Er staan nog geen uren bij de bijdragen"),
        sentence=_("Er zijn bijdragen ingevuld. Geen van de partijen zet daarbij uren in."),
        discuss=_("Samenwerken kost tijd. Bespreek wie het werk doet, en hoeveel uren dat vraagt."),
        rule=_("bijdragen ingevuld, en bij geen van de partijen uren"),
        source=_("ROB 2021, hoofdstuk 2 en par. 3.5"),
        axes=(),
        holds=no_hours,
    ),
    Rule(
        key="no-hours-where-executed",
        section=Section.MEANS,
        title=_("Wie uitvoert, zet nog geen uren in"),
        sentence=_("Bij de bijdragen staan %(hours)s uren, maar nog geen uren van wie uitvoert: %(sides)s."),
        discuss=_("Bespreek wie het werk doet, en of daar genoeg mensen voor zijn."),
        rule=_("een kant voert uit en zet geen uren in, een andere kant zet wel uren in"),
        source=_("ROB 2021, hoofdstuk 2 en par. 3.5"),
        axes=("execution_responsibility",),
        holds=no_hours_where_executed,
    ),
)
