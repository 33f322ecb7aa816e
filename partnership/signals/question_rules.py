"""Rules about the six questions, what the parties recorded about them, and what it is all for."""

from __future__ import annotations

from typing import Final

from partnership.axes import AXES
from partnership.profile import spread
from partnership.signals.design import DIFFERING, Design
from partnership.signals.rule import Rule, Section, Values
from partnership.words import gettext_noop as _


def obliged_yet_equal(design: Design) -> Values | None:
    """Participation is obliged while the rest of the design speaks of equals (ROB 2021, par. 5.3, question 2)."""
    profile = design.profile
    speaks_of_equals = 3 in (profile.ambition, profile.decentral_funds, profile.execution_responsibility)
    if design.obligation is None or not speaks_of_equals:
        return None
    return {"obligation": design.obligation}


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
    somebody_knows = design.profile.ambition is not None or spread(design.positions)["ambition"].n
    return {} if "ambition" in design.unknown and not somebody_knows else None


def ambition_not_said(design: Design) -> Values | None:
    """Others say what the Rijk wants, while the Rijk itself does not (ROB 2021, par. 4.4)."""
    others = spread(design.positions)["ambition"].n
    if "ambition" not in design.unknown_to_rijk or "ambition" in design.talked or not others:
        return None
    return {"n": others}


def ambition_differs(design: Design) -> Values | None:
    """The parties see the ambition of the Rijk differently (ROB 2021, par. 5.3, question 1)."""
    seen = spread(design.positions)["ambition"]
    if seen.steps is None or seen.lowest is None or seen.highest is None or seen.steps < DIFFERING:
        return None
    return {"lowest": seen.lowest, "highest": seen.highest, "n": seen.n}


def differing_without_talk(design: Design) -> Values | None:
    """Parties lie far apart and nothing was recorded about it (ROB 2021, par. 5.3).

    Quiet until they recorded something about at least one question, or agreed.
    """
    if not design.talked and not design.has_agreement:
        return None
    apart = spread(design.positions)
    silent = tuple(axis for axis in AXES if axis.key not in design.talked and (apart[axis.key].steps or 0) >= DIFFERING)
    return {"steps": DIFFERING, "axes": silent} if silent else None


def public_value_missing(design: Design) -> Values | None:
    """What it is all for has not been written down (ROB 2021, ch. 2)."""
    return {} if design.public_value_described is False else None


QUESTION_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        key="obliged-yet-equal",
        section=Section.QUESTIONS,
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
        section=Section.QUESTIONS,
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
        section=Section.QUESTIONS,
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
        section=Section.QUESTIONS,
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
        section=Section.QUESTIONS,
        title=_("De ambitie van het Rijk is nog niet bekend"),
        sentence=_("Bij de eigen ambitie van het Rijk staat: weten we nog niet."),
        discuss=_("Vraag het Rijk wat het zelf wil bereiken. Een verborgen doel geeft later verwijten."),
        rule=_("ambitie beantwoord met ‘weten we nog niet’, en nergens een score"),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 1"),
        axes=("ambition",),
        holds=ambition_unknown,
    ),
    Rule(
        key="ambition-not-said",
        section=Section.QUESTIONS,
        title=_("Het Rijk zegt nog niet wat het zelf wil"),
        sentence=_(
            "Het Rijk antwoordt op ambitie: weten we nog niet. Anderen geven wel een score (aantal partijen: %(n)s)."
        ),
        discuss=_("Vraag het Rijk wat het zelf wil bereiken. Dan weten de anderen waar zij aan beginnen."),
        rule=_(
            "het Rijk antwoordt ‘weten we nog niet’ op ambitie, een andere partij geeft een score, en over ambitie is"
            " nog niets vastgelegd"
        ),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 1"),
        axes=("ambition",),
        holds=ambition_not_said,
    ),
    Rule(
        key="ambition-differs",
        section=Section.QUESTIONS,
        title=_("Partijen zien de ambitie van het Rijk anders"),
        sentence=_("De posities lopen van %(lowest)s tot %(highest)s (%(n)s partijen met een score)."),
        discuss=_("Laat het Rijk vertellen wat het wil, en vraag de anderen wat zij daarvan merken."),
        rule=_("verschil van 2 stappen of meer op ambitie"),
        source=_("ROB 2021, par. 4.4 en par. 5.3, vraag 1"),
        axes=("ambition",),
        holds=ambition_differs,
    ),
    Rule(
        key="differing-without-talk",
        section=Section.AGREE,
        title=_("Een verschil waarover nog niets is vastgelegd"),
        sentence=_(
            "Partijen verschillen %(steps)s stappen of meer over: %(axes)s. Er is nog geen afspraak of argument"
            " vastgelegd."
        ),
        discuss=_("Bespreek dit verschil. Leg vast wat u afspreekt, of waarom u het niet eens bent."),
        rule=_("verschil van 2 stappen of meer, zonder afspraak en zonder argument"),
        source=_("ROB 2021, par. 4.4 en par. 5.3"),
        axes=(),
        holds=differing_without_talk,
    ),
    Rule(
        key="public-value-missing",
        section=Section.TASK,
        title=_("De meerwaarde is nog niet beschreven"),
        sentence=_("Er staat nog niet wat de samenwerking oplevert, voor wie, en hoe u dat merkt."),
        discuss=_("Beschrijf samen de meerwaarde. Zet de doelen van beide kanten op tafel."),
        rule=_("een van de drie vragen over meerwaarde is leeg"),
        source=_("ROB 2021, hoofdstuk 2 (driehoek van Moore)"),
        axes=(),
        holds=public_value_missing,
    ),
)
