"""The six questions of the model for equal partnership, as data (ROB 2021, par. 5.3 and annex III)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _

LOWEST: Final = 1
HIGHEST: Final = 5
LEVELS: Final = range(LOWEST, HIGHEST + 1)


class Direction(StrEnum):
    """Where a partnership leans to when a score leaves the ideal type."""

    RIJK = "rijk"
    REGION = "region"

    @property
    def opposite(self) -> Direction:
        return Direction.REGION if self is Direction.RIJK else Direction.RIJK


@dataclass(frozen=True, slots=True)
class Axis:
    """One of the six questions. All texts are Dutch message ids, in our own words."""

    number: int
    """Place in the source and on the radar, 1–6, clockwise from the top."""
    key: str
    label: str
    short_label: str
    question: str
    lowest_label: str
    highest_label: str
    levels: tuple[str, str, str, str, str]
    """What a score of 1, 2, 3, 4 and 5 means."""
    ideal: int
    """The score of the ideal type: a start for the conversation, not a norm."""
    purest: str
    """The ideal type on this axis in one sentence."""
    why: str
    """Why the question is asked."""
    source: str
    high_leans_to: Direction
    """Where a score above the ideal leans to; below it is the opposite."""
    plain_question: str = ""
    """A question in plain words that par. 5.3 asks beside the score, if any."""
    plain_hint: str = ""

    def level(self, score: int) -> str:
        """Return the wording of a score from 1 to 5."""
        return self.levels[score - LOWEST]

    def deviation(self, score: int) -> int:
        """Return the signed number of steps from the ideal type."""
        return score - self.ideal

    def leans_to(self, score: int) -> Direction | None:
        """Return where this score leans to, None on the ideal type."""
        steps = self.deviation(score)
        if steps == 0:
            return None
        return self.high_leans_to if steps > 0 else self.high_leans_to.opposite


AXES: Final[tuple[Axis, ...]] = (
    Axis(
        number=1,
        key="ambition",
        label=_("Beleidsambitie Rijk"),
        short_label=_("Ambitie"),
        question=_("Hoe sterk is de eigen ambitie van het Rijk?"),
        lowest_label=_("Geen eigen ambitie"),
        highest_label=_("Zeer sterke eigen ambitie"),
        levels=(
            _("Het Rijk heeft hier geen eigen doel."),
            _("Het Rijk heeft een doel, maar volgt de regio."),
            _("De doelen van het Rijk en de regio wegen even zwaar."),
            _("Het doel van het Rijk weegt zwaarder."),
            _("Het doel van het Rijk bepaalt de richting."),
        ),
        ideal=3,
        purest=_("De doelen van Rijk en regio tellen even zwaar, en het Rijk is open over zijn eigen doel."),
        why=_("Een eigen doel van het Rijk is geen probleem, als het Rijk er open over is."),
        source=_("ROB 2021, par. 5.3, vraag 1, en bijlage III"),
        high_leans_to=Direction.RIJK,
    ),
    Axis(
        number=2,
        key="obligation",
        label=_("Verplicht karakter"),
        short_label=_("Verplicht"),
        question=_("Hoe verplicht is de samenwerking?"),
        lowest_label=_("Helemaal niet verplicht"),
        highest_label=_("Helemaal verplicht"),
        levels=(
            _("Elke partij kiest vrij of zij meedoet."),
            _("Meedoen is vrij, maar niet meedoen heeft nadelen."),
            _("Meedoen is voor een deel verplicht."),
            _("Meedoen is verplicht, de manier waarop is vrij."),
            _("Meedoen en de manier waarop zijn verplicht."),
        ),
        ideal=1,
        purest=_("Rijk en regio zijn even vrij om wel of niet mee te doen."),
        why=_("Een plicht kan goed zijn. Het wringt pas als partijen doen alsof zij vrij zijn."),
        source=_("ROB 2021, par. 5.3, vraag 2, en bijlage III"),
        high_leans_to=Direction.RIJK,
    ),
    Axis(
        number=3,
        key="decentral_funds",
        label=_("Decentrale middelen"),
        short_label=_("Middelen"),
        question=_("Hoeveel eigen middelen zet de regio in?"),
        lowest_label=_("Geen eigen middelen"),
        highest_label=_("Zeer veel eigen middelen"),
        levels=(
            _("De regio zet geen eigen geld of mensen in."),
            _("De regio zet een klein deel zelf in."),
            _("Rijk en regio dragen vergelijkbaar bij, ieder naar vermogen."),
            _("De regio draagt het grootste deel."),
            _("De regio draagt bijna alles zelf."),
        ),
        ideal=3,
        purest=_("Rijk en regio dragen vergelijkbaar bij. Dat hoeft niet hetzelfde bedrag te zijn."),
        why=_("Wie betaalt, verwacht vaak ook invloed. Spreek dat vooraf uit."),
        source=_("ROB 2021, par. 5.3, vraag 3, en bijlage III"),
        high_leans_to=Direction.REGION,
        plain_question=_("Wie betaalt wat?"),
        plain_hint=_("Noem per partij geld, uren of grond. Weet u het nog niet? Laat dit dan leeg."),
    ),
    Axis(
        number=4,
        key="execution_demands",
        label=_("Eisen aan uitvoering"),
        short_label=_("Eisen"),
        question=_("Hoeveel eisen stelt het Rijk aan de uitvoering?"),
        lowest_label=_("Geen eisen"),
        highest_label=_("Zeer veel eisen"),
        levels=(
            _("Het Rijk stelt geen eisen."),
            _("Het Rijk noemt een paar uitgangspunten."),
            _("Het Rijk stelt enkele eisen, de regio vult de rest in."),
            _("Het Rijk stelt veel eisen."),
            _("Het Rijk bepaalt hoe de uitvoering gaat."),
        ),
        ideal=3,
        purest=_("Het Rijk brengt zijn geld en kracht in, en is terughoudend met eisen."),
        why=_("Het Rijk heeft vaak het meeste geld. Terughoudend zijn met eisen houdt de verhouding gelijkwaardig."),
        source=_("ROB 2021, par. 5.3, vraag 4, en bijlage III"),
        high_leans_to=Direction.RIJK,
    ),
    Axis(
        number=5,
        key="execution_responsibility",
        label=_("Verantwoordelijkheid uitvoering"),
        short_label=_("Uitvoering"),
        question=_("Wie is verantwoordelijk voor de uitvoering?"),
        lowest_label=_("Alleen het Rijk"),
        highest_label=_("Alleen de regio"),
        levels=(
            _("Alleen het Rijk is verantwoordelijk."),
            _("Vooral het Rijk is verantwoordelijk."),
            _("Rijk en regio zijn samen verantwoordelijk, naar verhouding."),
            _("Vooral de regio is verantwoordelijk."),
            _("Alleen de regio is verantwoordelijk."),
        ),
        ideal=3,
        purest=_("Rijk en regio zijn samen verantwoordelijk voor de uitvoering, naar verhouding."),
        why=_("Als niet duidelijk is wie verantwoordelijk is, blijft werk liggen en ontstaat verwijt achteraf."),
        source=_("ROB 2021, par. 5.3, vraag 5, en bijlage III"),
        high_leans_to=Direction.REGION,
        plain_question=_("Wie volgt de voortgang?"),
        plain_hint=_("Noem de partij en hoe vaak. Weet u het nog niet? Laat dit dan leeg."),
    ),
    Axis(
        number=6,
        key="accountability",
        label=_("Verantwoording aan Rijk"),
        short_label=_("Verantw."),
        question=_("Hoeveel verantwoording legt de regio af aan het Rijk?"),
        lowest_label=_("Geen verantwoording"),
        highest_label=_("Zeer veel verantwoording"),
        levels=(
            _("Elke partij legt alleen verantwoording af aan de eigen volksvertegenwoordiging."),
            _("De regio deelt af en toe informatie met het Rijk."),
            _("De regio legt elk jaar kort verantwoording af."),
            _("De regio legt vaak en uitgebreid verantwoording af."),
            _("De regio legt over elk bedrag en resultaat verantwoording af."),
        ),
        ideal=1,
        purest=_("Iedere bestuurder legt verantwoording af aan de volksvertegenwoordiging van de eigen laag."),
        why=_("Verantwoording aan het Rijk kan voelen als wantrouwen. Bespreek of het ook anders kan."),
        source=_("ROB 2021, par. 5.3, vraag 6, en bijlage III"),
        high_leans_to=Direction.RIJK,
    ),
)

AXIS: Final = MappingProxyType({axis.key: axis for axis in AXES})
"""The axes by key."""
