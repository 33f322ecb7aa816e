"""Every kind of page, by name; a module a room. A new kind of page goes into the table of its room."""

from tests.browser.kinds import cases, dialogue, intake, memo, overview, people, public, sections, start, survey

ROOMS = (public, start, intake, dialogue, sections, people, memo, survey, cases, overview)
KINDS = {name: kind for room in ROOMS for name, kind in room.KINDS.items()}
