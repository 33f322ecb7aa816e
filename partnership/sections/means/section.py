from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.means.progress import progress
from partnership.sections.section import Section

MEANS: Final = Section(
    key="means",
    name=_("Waarmee"),
    why=_("Wie betaalt, verwacht vaak invloed. Zet daarom geld en uren van alle partijen naast elkaar."),
    source=_("ROB 2021, par. 5.3, vraag 3"),
    progress=progress,
)
