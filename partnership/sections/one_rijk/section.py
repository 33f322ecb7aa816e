from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.one_rijk.progress import progress
from partnership.sections.section import Section

ONE_RIJK: Final = Section(
    key="one-rijk",
    name=_("Eén Rijk"),
    why=_("De regio heeft het liefst met één Rijk te maken, niet met losse ministeries."),
    source=_("ROB 2021, par. 5.4 en 5.5"),
    progress=progress,
)
