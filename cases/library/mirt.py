"""MIRT: the multi-year programme for infrastructure, spatial planning and transport (ROB 2021, par. 3.2)."""

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

MIRT = Description(
    key="mirt",
    name=_("MIRT"),
    title=_("Meerjarenprogramma Infrastructuur, Ruimte en Transport (MIRT)"),
    summary=_(
        "Rijk en regio werken in vijf vaste delen van het land aan wegen, spoor en vaarwegen. Rijk en regio betalen"
        " samen. Het Rijk heeft veel invloed op de keuzes."
    ),
    summary_source=_("ROB 2021, par. 1.4, par. 3.2 en tabel 3.1"),
    in_one_sentence=_("Het Rijk heeft het geld en de vakkennis; de regio wil een bredere aanpak."),
    profile=REFERENCES["mirt"],
    profile_source=PROFILE_SOURCE,
    characteristics=Characteristics(
        initiator=_("Rijk of regio"),
        goal=_("Betere infrastructuur die lang meegaat. Het doel is tastbaar."),
        finance=_("Rijk en regio samen. De verdeling verschilt per project."),
        region_size=_("Vijf vaste delen van het land"),
        approach=_(
            "Per sector: infrastructuur, ruimte en transport. Daarnaast vijf integrale gebiedsprogramma’s, vanuit"
            " mobiliteit en wonen."
        ),
        departments=_("I&W. Bij de gebiedsprogramma’s I&W en EZK."),
        influence=_("Groot"),
    ),
    characteristics_source=CHARACTERISTICS_SOURCE,
    findings=(
        typical(
            Corner.PUBLIC_VALUE,
            _("Het Rijk kijkt naar infrastructuur. De regio wil ook wonen, energie en duurzaamheid meenemen."),
            _("ROB 2021, tabel 4.1"),
            "ambition-differs",
        ),
        works(
            Corner.PUBLIC_VALUE,
            _("Nieuwe gebiedsprogramma’s gaan over mobiliteit in de breedte. Regio’s zijn daar blij mee."),
            _("ROB 2021, par. 3.2.3 en par. 4.3"),
        ),
        chafes(
            Corner.PUBLIC_VALUE,
            _("De regio stelt een brede vraag. Het programma heeft maar één doel, en dan past de vraag er niet in."),
            _("ROB 2021, par. 3.2.1"),
            "ambition-differs",
            "ministries-without-counterpart",
        ),
        typical(
            Corner.LEGITIMACY,
            _("Wie het geld heeft, beslist: dat is het Rijk. De regio voelt zich afhankelijk."),
            _("ROB 2021, tabel 4.1"),
            "who-pays-decides",
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Het Rijk kiest waar zijn geld komt. De regio kan haar geld alleen in het eigen gebied inzetten."),
            _("ROB 2021, par. 3.2.2"),
            "who-pays-decides",
        ),
        chafes(
            Corner.LEGITIMACY,
            _("Bij twijfel over het nut volgt vaak veel onderzoek. Een open gesprek over doelen blijft dan uit."),
            _("ROB 2021, par. 3.2.2"),
            "differing-without-talk",
            "public-value-missing",
        ),
        chafes(
            Corner.LEGITIMACY,
            _(
                "Bestuurders spreken pas over een voorstel als directeuren het hebben behandeld. Er is één moment per"
                " jaar waarop het Rijk en de regio beslissen."
            ),
            _("ROB 2021, par. 3.2.2"),
            "nobody-decides",
        ),
        typical(
            Corner.CAPACITY,
            _("Het Rijk heeft veel vakkennis, maar is per onderwerp ingericht."),
            _("ROB 2021, tabel 4.1"),
        ),
        works(
            Corner.CAPACITY,
            _("De kennis van het Rijk over grote projecten is veel waard, vooral die van Rijkswaterstaat."),
            _("ROB 2021, par. 3.2.3"),
        ),
        works(
            Corner.CAPACITY,
            _("Na het besluit gaat het goed. Rollen zijn helder. Het geld komt in fasen, zodat de regio tijd heeft."),
            _("ROB 2021, par. 3.2.3"),
            "role-never-changes",
            "funding-ends-first",
        ),
        chafes(
            Corner.CAPACITY,
            _("Een brede vraag wordt opgeknipt. De regio moet daarna zelf langs de departementen."),
            _("ROB 2021, par. 3.2.3"),
            "ministries-without-counterpart",
        ),
        chafes(
            Corner.CAPACITY,
            _("Mensen bij het Rijk wisselen snel van plek. Nieuwe mensen kennen de projecten in de regio nog niet."),
            _("ROB 2021, par. 3.2.3"),
        ),
    ),
    lessons=(
        Sourced(
            _("Praat eerst over het doel en daarna over geld. Vraag wat beide kanten willen bereiken."),
            _("ROB 2021, par. 3.2.2 en par. 4.4"),
        ),
        Sourced(
            _("Spreek af wie beslist, op welk moment, en wie er dan aan tafel zit."),
            _("ROB 2021, par. 3.2.2"),
        ),
        Sourced(
            _("Vraag het Rijk om één antwoord van alle departementen samen."),
            _("ROB 2021, par. 3.2.3 en par. 4.4"),
        ),
    ),
    tensions=(
        Sourced(
            _(
                "De ROB geeft het MIRT een 1 voor decentrale middelen. In par. 3.2.2 staat dat beide kanten de helft"
                " betalen, en in tabel 3.1 dat de verdeling verschilt. Wij volgen bijlage III."
            ),
            _("ROB 2021, bijlage III, par. 3.2.2 en tabel 3.1"),
        ),
    ),
)
