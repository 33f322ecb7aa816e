from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.roles.progress import progress
from partnership.sections.section import Section

ROLES: Final = Section(
    key="roles",
    name=_("Wie doet wat"),
    why=_("Als niet is afgesproken wie uitvoert, wie meekijkt en wie beslist, blijft werk liggen."),
    source=_("ROB 2021, par. 2.4 en par. 5.3, vraag 5"),
    progress=progress,
)
