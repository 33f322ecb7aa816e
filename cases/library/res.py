"""RES: the regional energy strategies (ROB 2021, par. 3.4)."""

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

RES = Description(
    key="res",
    name=_("RES"),
    title=_("Regionale Energiestrategie (RES)"),
    summary=_(
        "Dertig regio’s maken elk een plan voor hun deel van 35 TWh duurzame energie op land, en voor warmte. De"
        " kaders staan in het Klimaatakkoord."
    ),
    summary_source=_("ROB 2021, par. 1.4, par. 3.4 en tabel 3.1"),
    in_one_sentence=_("Dertig regio’s delen een landelijke opgave. Lukt het niet samen, dan kiest het Rijk."),
    profile=REFERENCES["res"],
    profile_source=PROFILE_SOURCE,
    characteristics=Characteristics(
        initiator=_("Koepels van decentrale overheden en het Rijk"),
        goal=_("Duurzame energie opwekken op land. Vraag en aanbod van warmte over gemeentegrenzen heen."),
        finance=_("Het Rijk. De regio brengt eigen uren en middelen in."),
        region_size=_("30 vaste regio’s"),
        approach=_("Per sector: energie en duurzame stroom. Integraal: de RES krijgt een plek in ruimtelijke plannen."),
        departments=_("BZK en EZK leiden. Andere departementen doen mee waar dat nodig is."),
        influence=_("Het Klimaatakkoord bepaalt de grenzen"),
    ),
    characteristics_source=CHARACTERISTICS_SOURCE,
    findings=(
        typical(
            Corner.PUBLIC_VALUE,
            _("De opgave staat centraal. Het Rijk heeft de leiding en decentrale overheden doen mee."),
            _("ROB 2021, tabel 4.1"),
        ),
        works(
            Corner.PUBLIC_VALUE,
            _("De opdracht is duidelijk: elke regio doet een eerlijk deel van dezelfde landelijke opgave."),
            _("ROB 2021, par. 3.4.1"),
        ),
        chafes(
            Corner.PUBLIC_VALUE,
            _("Grenzen tussen regio’s maken keuzes moeilijk. Het platteland vangt op wat in de stad niet kan."),
            _("ROB 2021, par. 3.4.1"),
        ),
        chafes(
            Corner.PUBLIC_VALUE,
            _("Over industrie, landbouw en verkeer praat men aan andere tafels. In de regio hoort het bij elkaar."),
            _("ROB 2021, par. 3.4.1"),
        ),
        typical(
            Corner.LEGITIMACY,
            _("Het Rijk heeft de steun van de regio’s nodig. Democratische controle is het zwakke punt."),
            _("ROB 2021, tabel 4.1"),
            "no-democratic-moment",
        ),
        works(
            Corner.LEGITIMACY,
            _(
                "Raden, staten en algemene besturen stelden het plan zelf vast voordat het naar het Rijk ging. Regio’s"
                " kozen daarbij een eigen werkwijze."
            ),
            _("ROB 2021, par. 3.4.2"),
            "no-democratic-moment",
        ),
        works(
            Corner.LEGITIMACY,
            _(
                "Noordoost-Brabant verdeelde de opgave over 17 gemeenten en maakte van hun plannen één plan. Zo zagen"
                " gemeenten zelf wat zij beter samen kunnen doen."
            ),
            _("ROB 2021, par. 3.4.2"),
        ),
        chafes(
            Corner.LEGITIMACY,
            _("De regio is zelf geen bestuurslaag. Elke gemeente, provincie en elk waterschap moet apart instemmen."),
            _("ROB 2021, par. 3.4.2"),
            "no-democratic-moment",
            "short-consultation",
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Lukt het samen niet, dan kiest het Rijk alsnog. Het is de vraag of dat een goede basis is."),
            _("ROB 2021, par. 3.4.2"),
            "obliged-yet-equal",
            "obliged-without-ground",
            "nobody-decides",
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Regio’s weten niet of er later geld is en of hun plan blijft staan. De steun is daardoor kwetsbaar."),
            _("ROB 2021, par. 3.4.2 en par. 4.2"),
            "obliged-without-means",
            "execution-without-means",
            "funding-ends-first",
        ),
        # In the text of table 4.1 the columns of this row run together; par. 3.4.3 says which lines are about RES.
        typical(
            Corner.CAPACITY,
            _("De regio mist begrip voor de eigen situatie. Ook hier werkt het Rijk niet als één geheel."),
            _("ROB 2021, tabel 4.1 en par. 3.4.3"),
        ),
        works(
            Corner.CAPACITY,
            _("Het Rijk helpt de regio met kennis, met het proces en met uitwisseling tussen regio’s."),
            _("ROB 2021, par. 4.2"),
        ),
        works(
            Corner.CAPACITY,
            _("De hulp van het Rijk bij het democratische proces is welkom."),
            _("ROB 2021, par. 4.3"),
        ),
        chafes(
            Corner.CAPACITY,
            _("Regio’s willen iemand van het Rijk die meedoet, het gebied kent en iets mag beslissen."),
            _("ROB 2021, par. 3.4.3"),
            "ministries-without-counterpart",
        ),
        chafes(
            Corner.CAPACITY,
            _("Nieuwe ideeën stuiten op grenzen tussen departementen. Denk aan windmolens langs een nieuwe weg."),
            _("ROB 2021, par. 3.4.3"),
            "ministries-without-counterpart",
        ),
    ),
    lessons=(
        Sourced(
            _("Zeg vooraf of meedoen verplicht is, en wat het Rijk doet als het samen niet lukt."),
            _("ROB 2021, par. 3.4.2 en par. 5.3, vraag 2"),
        ),
        Sourced(
            _("Regel vroeg wanneer raad, staten en algemeen bestuur iets te kiezen hebben."),
            _("ROB 2021, par. 3.4.2 en par. 5.3"),
        ),
        Sourced(
            _("Vraag het Rijk om één persoon die namens alle departementen mag spreken."),
            _("ROB 2021, par. 3.4.3"),
        ),
        Sourced(
            _("Spreek af wat er met het geld en met het plan gebeurt na de eerste ronde."),
            _("ROB 2021, par. 3.4.2 en par. 4.2"),
        ),
    ),
    tensions=(),
)
