"""Regio Deals: Rijk and region work on the broad prosperity of an area (ROB 2021, par. 3.3)."""

from cases.case import (
    CHARACTERISTICS_SOURCE,
    PROFILE_SOURCE,
    Characteristics,
    Corner,
    Description,
    Sourced,
    chafes,
    typical,
    works,
)
from partnership.profile import REFERENCES
from partnership.words import gettext_noop as _

REGIO_DEALS = Description(
    key="regio-deal",
    name=_("Regio Deals"),
    title=_("Regio Deals"),
    summary=_(
        "Rijk en regio werken samen aan brede welvaart in een gebied: goed wonen, werken en leven. Het Rijk legt in"
        " totaal 950 miljoen euro in. De regio’s leggen evenveel in. In 2020 waren er dertig deals."
    ),
    summary_source=_("ROB 2021, par. 1.4, par. 3.3 en tabel 3.1"),
    in_one_sentence=_("De regio leidt en het Rijk helpt, tot het gaat over eisen en verantwoording."),
    profile=REFERENCES["regio-deal"],
    profile_source=PROFILE_SOURCE,
    characteristics=Characteristics(
        initiator=_("De regio"),
        goal=_("Meer brede welvaart die lang meegaat. Het doel is niet tastbaar."),
        finance=_("Het Rijk 50 procent, de regio 50 procent"),
        region_size=_("Hangt af van de opgave"),
        approach=_("Integraal. De deals verschillen, binnen het kader van brede welvaart."),
        departments=_("LNV en BZK leiden. Andere departementen doen mee waar dat nodig is."),
        influence=_("Klein: de regio kiest en het Rijk denkt mee"),
    ),
    characteristics_source=CHARACTERISTICS_SOURCE,
    findings=(
        typical(
            Corner.PUBLIC_VALUE,
            _("De vraag is breed. Het Rijk vraagt hoe het kan helpen. Na de aanvraag heeft de regio de leiding."),
            _("ROB 2021, tabel 4.1"),
        ),
        works(
            Corner.PUBLIC_VALUE,
            _("Het Rijk vroeg eerst wat de regio nodig had. De regio zag dat als erkenning van haar eigen opgave."),
            _("ROB 2021, par. 3.3.1"),
        ),
        works(
            Corner.PUBLIC_VALUE,
            _("Rijk en regio waren het eens over het doel: welvaart in brede zin."),
            _("ROB 2021, par. 3.3.1"),
            "public-value-missing",
        ),
        chafes(
            Corner.PUBLIC_VALUE,
            _("Het Rijk had soms eigen doelen die het niet vanaf het begin op tafel legde."),
            _("ROB 2021, par. 3.3.1"),
            "ambition-unknown",
            "ambition-not-said",
        ),
        chafes(
            Corner.PUBLIC_VALUE,
            _("Bij de uitvoering viel de brede vraag uiteen. De regio moest met elk departement apart praten."),
            _("ROB 2021, par. 3.3.1 en par. 4.2"),
            "ministries-without-counterpart",
        ),
        typical(
            Corner.LEGITIMACY,
            _(
                "Het Rijk vraagt soms verantwoording over het geld. Bij een specifieke uitkering komt die uit de"
                " administratie van de regio."
            ),
            _("ROB 2021, tabel 4.1"),
            "specific-grant-without-account",
            "account-beside-full-responsibility",
        ),
        works(
            Corner.LEGITIMACY,
            _("Partijen maakten de deal echt samen, met korte lijnen. Ambtenaren van het Rijk dachten goed mee."),
            _("ROB 2021, par. 3.3.2"),
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Plannen voor het geld moeten vooraf precies zijn. Pas onderweg wordt duidelijk wat het beste werkt."),
            _("ROB 2021, par. 3.3.2"),
            "responsibility-without-power",
        ),
        chafes(
            Corner.LEGITIMACY,
            _(
                "De decentralisatie-uitkering paste niet bij de voorwaarden, vond de Algemene Rekenkamer. Nieuwe deals"
                " kregen een specifieke uitkering, met verantwoording aan het Rijk."
            ),
            _("ROB 2021, par. 3.3.2"),
            "decentralisation-grant-with-conditions",
            "decentralisation-grant-with-demands",
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Regio’s vragen zich af waarom een gelijkwaardige overheid verantwoording aan een andere moet afleggen."),
            _("ROB 2021, par. 3.3.2"),
            "account-beside-full-responsibility",
        ),
        typical(
            Corner.CAPACITY,
            _("Ambtenaren van het Rijk weten veel en denken goed mee."),
            _("ROB 2021, tabel 4.1"),
        ),
        works(
            Corner.CAPACITY,
            _("Rijk en regio nemen elkaar serieus als partners met kennis, en staan open voor tegenspraak."),
            _("ROB 2021, par. 3.3.3"),
        ),
        chafes(
            Corner.CAPACITY,
            _("Of een brede aanpak lukt, hangt vaak af van de ambtenaar die u bij een departement treft."),
            _("ROB 2021, par. 3.3.3"),
        ),
        chafes(
            Corner.CAPACITY,
            _("Aan het begin bespraken partijen te weinig wat elk inbrengt. Dat kan later teleurstellen."),
            _("ROB 2021, par. 4.4"),
            "no-hours",
            "no-hours-where-executed",
        ),
        chafes(
            Corner.CAPACITY,
            _("Bij de start spraken partijen bijna niet over wie welke rol heeft."),
            _("ROB 2021, par. 3.3.3"),
            "no-monitor",
            "role-never-changes",
        ),
    ),
    lessons=(
        Sourced(
            _("Leg eigen doelen meteen op tafel. Ook doelen van één departement."),
            _("ROB 2021, par. 3.3.1 en par. 4.4"),
        ),
        Sourced(
            _("Kies vooraf het soort uitkering, en bespreek welke verantwoording daarbij hoort."),
            _("ROB 2021, par. 3.3.2"),
        ),
        Sourced(
            _("Schrijf op wie welke rol heeft, en wanneer een rol verandert."),
            _("ROB 2021, par. 3.3.3"),
        ),
    ),
    tensions=(
        Sourced(
            _(
                "In bijlage III staat een 2 voor eisen aan de uitvoering. In par. 3.3.2 vertellen regio’s over precieze"
                " eisen vooraf aan hun plannen voor het geld. Wij volgen bijlage III."
            ),
            _("ROB 2021, bijlage III en par. 3.3.2"),
        ),
    ),
)
