from typing import Final

from django.utils.translation import gettext_noop as _

from partnership.sections.legitimacy.progress import progress
from partnership.sections.section import Section

LEGITIMACY: Final = Section(
    key="legitimacy",
    name=_("Recht, looptijd en democratie"),
    why=_(
        "Wie tekent namens een raad, staten of bestuur, moet die op tijd laten meebeslissen. En wie weet wat een "
        "afspraak juridisch is en hoe lang zij duurt, wordt later niet verrast."
    ),
    source=_("ROB 2021, par. 3.4.2, par. 5.3 en bijlage II"),
    progress=progress,
)
