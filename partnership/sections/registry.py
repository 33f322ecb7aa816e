"""The sections, in the order of the task list."""

from __future__ import annotations

from typing import Final

from partnership.sections.expectations.section import EXPECTATIONS
from partnership.sections.legitimacy.section import LEGITIMACY
from partnership.sections.means.section import MEANS
from partnership.sections.one_rijk.section import ONE_RIJK
from partnership.sections.roles.section import ROLES
from partnership.sections.section import Section
from partnership.sections.triangle.section import TRIANGLE

TO_PREPARE: Final[tuple[Section, ...]] = (TRIANGLE,)
"""Before the positions: what it is for and what it takes."""
TO_WORK_OUT: Final[tuple[Section, ...]] = (ROLES, MEANS, LEGITIMACY, EXPECTATIONS, ONE_RIJK)
"""What goes with the agreed profile."""
SECTIONS: Final = (*TO_PREPARE, *TO_WORK_OUT)
