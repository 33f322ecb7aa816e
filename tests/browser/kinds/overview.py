"""Pages with all partnerships and known deals."""

from tests.browser.kinds.kind import Kind
from tests.browser.kinds.states import agreed

KINDS = {
    "overview": Kind("/overzicht/", "bea", agreed),
    "overview, nothing found": Kind("/overzicht/?q=xyz", "bea"),
    "distribution": Kind("/overzicht/verdeling/", "bea", agreed),
}
