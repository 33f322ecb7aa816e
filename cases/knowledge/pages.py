"""What is worth knowing about the model, as data: short, in plain words, each part with a source."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with a few sentences or points. Texts are Dutch message ids, in our own words."""

    heading: str
    text: str
    source: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    key: str
    title: str
    lead: str
    parts: tuple[Part, ...]
    shows: str = ""
    """What of the model itself stands on the page: `questions`, `ladder`, or nothing."""


PAGES: Final[tuple[Page, ...]] = (
    Page(
        key="model",
        title=_("Het model"),
        lead=_("Zes vragen die overheden aan elkaar beantwoorden, voordat zij gaan samenwerken."),
        parts=(
            Part(
                _("Waarom zes vragen?"),
                _(
                    "Samenwerken valt tegen als partijen niet uitspreken wat zij verwachten. De zes vragen gaan over"
                    " doel, plicht, geld, eisen, uitvoering en verantwoording."
                ),
                _("ROB 2021, par. 4.4 en par. 5.3"),
            ),
            Part(
                _("Het ideaaltype is een onderlegger"),
                _(
                    "Per vraag zegt de ROB wat helemaal gelijkwaardig samenwerken zou zijn. Daar begint u. Een ander"
                    " antwoord mag altijd, als u het bespreekt en uitlegt waarom."
                ),
                _("ROB 2021, par. 5.3 en bijlage III"),
            ),
            Part(
                _("Geen oordeel"),
                _(
                    "Een score zegt hoe u samenwerkt, niet hoe goed. Wij tellen stappen van het ideaaltype en zeggen of"
                    " die meer bij het Rijk of meer bij de regio liggen. Dat tellen is van ons, niet van de ROB."
                ),
                _("ROB 2021, bijlage III; telling van Onderlegger"),
            ),
            Part(
                _("Gelijkwaardig is een houding"),
                _(
                    "Partijen hoeven niet even veel macht te hebben. Het helpt wel als iedereen weet wie waarover gaat."
                    " Doen alsof iedereen vrij is terwijl er een plicht is, geeft irritatie."
                ),
                _("ROB 2021, par. 4.5 en par. 5.3, vraag 2"),
            ),
            Part(
                _("Waar de bron twee dingen zegt"),
                _("Het advies is niet overal precies. Wij laten zien waar, en zeggen wat wij volgen."),
                _("ROB 2021, par. 5.3 en bijlage III"),
                (
                    _(
                        "Eisen: de tekst vraagt het Rijk om terughoudend te zijn, de tabel zet het ideaal op 3. Wij"
                        " volgen de tabel."
                    ),
                    _(
                        "Geld en voortgang: de tekst vraagt ook wie betaalt en wie de voortgang volgt, de tabel geeft"
                        " daar geen score voor. Daarom vragen wij dat in gewone woorden."
                    ),
                ),
            ),
        ),
        shows="questions",
    ),
    Page(
        key="driehoek",
        title=_("De driehoek van Moore"),
        lead=_("Drie dingen moeten kloppen: wat het oplevert, wie het steunt, en of het te doen is."),
        parts=(
            Part(
                _("Maatschappelijke meerwaarde"),
                _("Welke waarde maakt u samen, en voor wie? Leg de doelen van alle partijen op tafel, ook de eigen."),
                _("ROB 2021, hoofdstuk 2"),
            ),
            Part(
                _("Legitimiteit en steun"),
                _("Een samenwerking heeft ruimte in de wet nodig, en mensen die achter haar staan."),
                _("ROB 2021, hoofdstuk 2"),
                (
                    _("raad, staten, algemeen bestuur en Tweede Kamer kunnen meesturen en controleren"),
                    _("inwoners, bedrijven en andere betrokkenen steunen het doel"),
                    _("er is geld, en duidelijk is van wie"),
                ),
            ),
            Part(
                _("Operationele capaciteit"),
                _("Zijn er mensen, middelen en een werkwijze? Samenwerken kost zelf ook tijd. Reken die mee."),
                _("ROB 2021, hoofdstuk 2"),
            ),
            Part(
                _("Samen en ieder voor zich"),
                _(
                    "De drie hoeken moeten kloppen voor de samenwerking als geheel, en bij elke partij. Zij versterken"
                    " elkaar: wie resultaat laat zien, krijgt steun, en met steun komen er middelen."
                ),
                _("ROB 2021, hoofdstuk 2"),
            ),
        ),
    ),
    Page(
        key="participatieladder",
        title=_("De participatieladder"),
        lead=_("Vijf rollen die het Rijk kan hebben, van loslaten tot reguleren."),
        parts=(
            Part(
                _("Geen rol is de beste"),
                _(
                    "Welke rol past, hangt af van de opgave en is een politieke keuze. Spreek uit welke rol het Rijk"
                    " heeft, en wat het dan doet. De ROB spreekt van de overheidsparticipatietrap."
                ),
                _("ROB 2021, par. 2.4"),
            ),
            Part(
                _("Rollen wisselen"),
                _(
                    "In de ene fase stuurt het Rijk, in de andere laat het los. Dat mag, als partijen vooraf weten"
                    " wanneer de rol verandert."
                ),
                _("ROB 2021, par. 2.4 en par. 3.3.3"),
            ),
        ),
        shows="ladder",
    ),
    Page(
        key="4w",
        title=_("Het 4W-model"),
        lead=_("Vier korte vragen die helpen om de afspraken compleet te maken."),
        parts=(
            Part(
                _("Wat, wie, wie doet wat, waarmee"),
                _("Loop ze na voordat u tekent. In Onderlegger vindt u de antwoorden op deze plekken:"),
                _("Studiegroep Interbestuurlijke en financiële verhoudingen 2020, aangehaald in ROB 2021, par. 5.3"),
                (
                    _("Wat: de opgave en de meerwaarde, bij ‘Opgave’"),
                    _("Wie: de partijen en hun mensen, bij ‘Partijen’"),
                    _("Wie doet wat: uitvoeren, volgen en beslissen, bij de rollen"),
                    _("Waarmee: geld, uren en het soort uitkering, bij de middelen"),
                ),
            ),
        ),
    ),
    Page(
        key="wettelijk-kader",
        title=_("Het wettelijk kader"),
        lead=_("Wat wetten en afspraken zeggen over overheden die samenwerken."),
        parts=(
            Part(
                _("Autonomie en medebewind"),
                _(
                    "Gemeenten en provincies regelen hun eigen zaken. Een wet kan hun taken opdragen. Het maakt uit wat"
                    " van de twee u samen doet: wie iets moet, is niet vrij om nee te zeggen."
                ),
                _("Grondwet, art. 124"),
            ),
            Part(
                _("Geld"),
                _("Wie een taak krijgt opgedragen, hoort te weten wie haar betaalt."),
                _(
                    "Grondwet, art. 132 lid 6; Gemeentewet, art. 108 lid 3; Financiële-verhoudingswet, art. 2, 6, 12 en"
                    " 15a"
                ),
                (
                    _("Kosten van medebewind worden vergoed."),
                    _("Het Rijk legt uit wat nieuw beleid decentrale overheden kost en hoe dat wordt betaald."),
                    _("Een algemene uitkering is vrij te besteden, een specifieke uitkering is voor één doel."),
                    _("Een gemeente die het zelf niet meer redt, kan extra geld krijgen. Het Rijk kijkt dan mee."),
                ),
            ),
            Part(
                _("Europees Handvest"),
                _("Gemeenten en provincies hebben recht op zelfbestuur. Vier vragen laten zien of dat zo is:"),
                _("Europees Handvest inzake lokale autonomie; ROB 2021, bijlage II"),
                (
                    _("Doen zij samen een flink deel van het werk van de overheid?"),
                    _("Mogen zij dat werk zelf regelen, en niet alleen uitvoeren?"),
                    _("Is het hun eigen verantwoordelijkheid, zonder dat het Rijk hen bij de hand houdt?"),
                    _("Staat het belang van hun inwoners voorop?"),
                ),
            ),
            Part(
                _("Code Interbestuurlijke Verhoudingen"),
                _(
                    "Decentraal wat kan, centraal wat moet. Is een voorstel af, dan hebben overheden twee maanden om"
                    " officieel te reageren. Dat staat in de code van 2013, waar de ROB over schrijft. Rijk,"
                    " provincies, gemeenten en waterschappen hebben de code in maart 2023 vernieuwd: lees daar wat nu"
                    " geldt."
                ),
                _("Code Interbestuurlijke Verhoudingen 2013, aangehaald in ROB 2021, bijlage II"),
            ),
            Part(
                _("Samen een vorm kiezen"),
                _(
                    "Gemeenten, provincies en waterschappen kunnen een gemeenschappelijke regeling maken. Een deal of"
                    " convenant kan een contract zijn, of een politieke afspraak. Schrijf op wat u bedoelt."
                ),
                _("Grondwet, art. 134 en 135; Wet gemeenschappelijke regelingen; ROB 2021, par. 5.3 en bijlage II"),
            ),
            Part(
                _("Geen verantwoordelijkheid zonder macht"),
                _(
                    "Wie ergens voor verantwoordelijk is, moet er ook over kunnen beslissen. Een minister die"
                    " verantwoordelijk is voor een stelsel, zorgt dat het geheel werkt; de uitvoering is van anderen."
                ),
                _("ROB 2021, bijlage II"),
            ),
        ),
    ),
    Page(
        key="aanbevelingen",
        title=_("De aanbevelingen"),
        lead=_("Wat de ROB het kabinet vraagt om een betere partner te zijn."),
        parts=(
            Part(
                _("Werk als één Rijk"),
                _("Breek de muren tussen departementen af, zonder alles opnieuw in te delen."),
                _("ROB 2021, par. 5.4"),
                (
                    _("één verantwoordelijke minister voor elke grote opgave"),
                    _("BZK zorgt voor het stelsel en bewaakt de kaders"),
                    _("het geld volgt de samenwerking, bijvoorbeeld met een gezamenlijk fonds"),
                ),
            ),
            Part(
                _("Ken de regio"),
                _("Wie de regio kent, stelt betere vragen en geeft betere antwoorden."),
                _("ROB 2021, par. 5.5"),
                (
                    _("kennis van regio’s verzamelen en delen"),
                    _("een visie per departement op samenwerken met andere overheden"),
                    _("opleiding en training voor ambtenaren"),
                    _("ambtenaren die in de regio werken, met een mandaat, en uitwisseling van mensen"),
                ),
            ),
            Part(
                _("Wat Onderlegger hiervan helpt uitvoeren"),
                _(
                    "U beantwoordt de zes vragen, kiest één aanspreekpunt voor alle ministeries, laat elk ministerie"
                    " zeggen of het meedoet, en legt vast wie wat van wie verwacht."
                ),
                _("ROB 2021, par. 5.3 tot en met 5.5"),
            ),
        ),
    ),
)
PAGE: Final = MappingProxyType({page.key: page for page in PAGES})
"""The pages by key."""
