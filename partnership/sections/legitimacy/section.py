from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.legitimacy.progress import progress
from partnership.sections.section import Section

LEGITIMACY: Final = Section(
    key="legitimacy",
    name=_("Recht, looptijd en democratie"),
    why=_("Wie tekent namens een raad, staten of bestuur, moet die op tijd laten meebeslissen."),
    source=_("ROB 2021, hoofdstuk 2 en bijlage II"),
    progress=progress,
)
