"""Words that a reader may not know, in plain words, with where they come from and on which pages they are used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from partnership.axes import AXIS
from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Term:
    """One word. Texts are Dutch message ids, in our own words."""

    key: str
    word: str
    meaning: str
    source: str
    places: frozenset[str] = frozenset()
    """Keys of the questions and sections on whose pages the word helps; `task` for the description."""


def term(key: str, word: str, meaning: str, source: str, *places: str) -> Term:
    return Term(key, word, meaning, source, frozenset(places))


MODEL: Final = _("ROB 2021, par. 5.3 en bijlage III")
LAW: Final = _("ROB 2021, bijlage II")

TERMS: Final[tuple[Term, ...]] = (
    term(
        "autonomy",
        _("autonomie"),
        _("Wat een gemeente, provincie of waterschap uit zichzelf mag doen, zonder dat het Rijk dat vraagt."),
        _("Grondwet, art. 124; ROB 2021, bijlage II"),
        "obligation",
        "legitimacy",
    ),
    term(
        "broad-prosperity",
        _("brede welvaart"),
        _("Alles wat het leven goed maakt: niet alleen geld, ook gezondheid, natuur, veiligheid en elkaar kennen."),
        _("ROB 2021, par. 3.3"),
        "task",
        "triangle",
    ),
    term(
        "co-governance",
        _("medebewind"),
        _("Een taak die een wet aan gemeenten, provincies of waterschappen opdraagt. Zij moeten meewerken."),
        _("Grondwet, art. 124; ROB 2021, bijlage II"),
        "obligation",
        "legitimacy",
    ),
    term(
        "decentralisation-grant",
        _("decentralisatie-uitkering"),
        _("Geld van het Rijk dat vrij te besteden is. Er mogen geen voorwaarden of verantwoording bij horen."),
        _("ROB 2021, par. 3.3.2"),
        "decentral_funds",
        "execution_demands",
        "accountability",
        "means",
    ),
    term(
        "ideal-type",
        _("ideaaltype"),
        _("Gelijkwaardig samenwerken in de zuiverste vorm: een begin voor het gesprek, geen norm."),
        MODEL,
        *("ambition", "obligation", "decentral_funds"),
        *("execution_demands", "execution_responsibility", "accountability"),
    ),
    term(
        "mandate",
        _("mandaat"),
        _("Wat iemand namens een organisatie mag toezeggen of beslissen, en waarvoor hij terug moet."),
        _("ROB 2021, par. 3.4.3"),
        "roles",
        "legitimacy",
        "one-rijk",
    ),
    term(
        "joint-regulation",
        _("gemeenschappelijke regeling"),
        _("Een samenwerking die in de wet is geregeld, vaak met een eigen bestuur waar de partijen in zitten."),
        _("Wet gemeenschappelijke regelingen; ROB 2021, bijlage II"),
        "legitimacy",
        "roles",
    ),
    term(
        "legitimacy",
        _("legitimiteit"),
        _("Dat mensen een besluit aanvaarden: het mag van de wet, gekozen bestuurders stuurden mee, en er is steun."),
        _("ROB 2021, hoofdstuk 2"),
        "legitimacy",
        "triangle",
    ),
    term(
        "participation-ladder",
        _("participatieladder"),
        _("Vijf rollen voor het Rijk, van loslaten tot reguleren. Geen rol is de beste."),
        _("ROB 2012, aangehaald in ROB 2021, par. 2.4"),
        "roles",
    ),
    term(
        "silos",
        _("verkokering"),
        _("Elk departement werkt aan zijn eigen onderwerp, en niemand kijkt naar het geheel."),
        _("ROB 2021, par. 4.4"),
        "one-rijk",
        "roles",
        "triangle",
    ),
    term(
        "specific-grant",
        _("specifieke uitkering (SPUK)"),
        _("Geld van het Rijk voor één doel, met voorwaarden. Wie het krijgt, legt er verantwoording over af."),
        _("Financiële-verhoudingswet, art. 15a; ROB 2021, par. 3.3.2"),
        "decentral_funds",
        "execution_demands",
        "accountability",
        "means",
    ),
    term(
        "step",
        _("stap"),
        _("Eén punt verschil met het ideaaltype op één vraag. Meer stappen is niet slechter."),
        _("Eigen telling bij ROB 2021, bijlage III"),
    ),
    term(
        "system-responsibility",
        _("stelselverantwoordelijkheid"),
        _("Een minister zorgt dat het geheel van regels en geld werkt, maar doet het werk niet zelf."),
        LAW,
        "execution_responsibility",
        "one-rijk",
    ),
    term(
        "public-value",
        _("maatschappelijke meerwaarde"),
        _("Wat de samenwerking oplevert voor mensen en hun omgeving, en wat er zonder haar niet zou zijn."),
        _("ROB 2021, hoofdstuk 2"),
        "task",
        "triangle",
        "ambition",
    ),
    term(
        "accountability",
        _("verantwoording"),
        _("Laten zien wat u met geld en taken deed. Ieder doet dat eerst aan de eigen raad, staten of Kamer."),
        _("ROB 2021, par. 5.3, vraag 6"),
        "accountability",
        "legitimacy",
    ),
    term(
        "expectation",
        _("verwachting"),
        _("Wat de ene partij van de andere nodig heeft, en wanneer. Zeg het hardop: anders valt het later tegen."),
        _("ROB 2021, par. 4.4"),
        "expectations",
    ),
)


def terms_on(place: str) -> tuple[Term, ...]:
    """Return the words to explain on the page of a question or a section."""
    return tuple(one for one in TERMS if place in one.places)


def terms_only_on(axis: str) -> tuple[Term, ...]:
    """Return the words to explain at a question that stands among the others, without those of all questions."""
    return tuple(one for one in terms_on(axis) if not one.places.issuperset(AXIS))
