"""The cases of the source, one file per case. `load_cases` puts them in the database, where BZK takes over."""

from types import MappingProxyType
from typing import Final

from cases.case import Description, Sourced
from cases.library.mirt import MIRT
from cases.library.regio_deals import REGIO_DEALS
from cases.library.res import RES
from partnership.words import gettext_noop as _

LIBRARY: Final[tuple[Description, ...]] = (MIRT, RES, REGIO_DEALS)
"""In the order of annex III."""
CASES: Final = MappingProxyType({case.key: case for case in LIBRARY})
"""The cases by key."""

CAUTIONS: Final = (
    Sourced(
        _("De scores zijn een illustratie bij het model. De ROB beoordeelt de programma’s er niet mee."),
        _("ROB 2021, bijlage III"),
    ),
    Sourced(
        _(
            "De tekst vraagt het Rijk om terughoudend te zijn met eisen. In de tabel is het ideaal 3: het midden van"
            " de schaal. Wij volgen de tabel."
        ),
        _("ROB 2021, par. 5.3, vraag 4, en bijlage III"),
    ),
)
"""What holds for the profile of every case."""
