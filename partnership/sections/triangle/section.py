from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.section import Section
from partnership.sections.triangle.progress import progress

TRIANGLE: Final = Section(
    key="triangle",
    name=_("Meerwaarde, steun en capaciteit"),
    why=_(
        "Een samenwerking werkt pas als waarde, steun en capaciteit alle drie op orde zijn, samen en bij elke partij."
    ),
    source=_("ROB 2021, hoofdstuk 2 (driehoek van Moore)"),
    progress=progress,
)
