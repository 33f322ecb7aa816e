from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.expectations.progress import progress
from partnership.sections.section import Section

EXPECTATIONS: Final = Section(
    key="expectations",
    name=_("Verwachtingen over en weer"),
    why=_(
        "Wat u niet uitspreekt, stelt later teleur. Zeg daarom vóór de start wat u verwacht, en zeg er ja of nee op."
    ),
    source=_("ROB 2021, par. 4.4 en par. 5.3"),
    progress=progress,
)
