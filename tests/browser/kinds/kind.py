"""What a page needs to be opened as a reader would."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from cases.models import Finding
from partnership.models import Bundle, DemocraticMoment, Expectation, Invitation, Participant, Partnership, Party, Phase
from survey.models import Round

ONE = "/samenwerkingen/{pk}/"
"""The address of the partnership that was made for the page."""

LAST = (Bundle, Phase, Party, Invitation, Participant, DemocraticMoment, Expectation, Finding, Round)
"""What an address may name besides the partnership itself: the last one that was made."""


@dataclass(frozen=True)
class Kind:
    address: str
    """With `{pk}` where it is about a partnership, and `{phase}` and so on for the last of each in LAST."""
    who: str = ""
    """Fixture of the reader; empty for a visitor."""
    of: Callable | None = None
    """Makes the partnership, from two organisations."""
    then: Callable[[Page], None] | None = None
    """What the reader does there to get to see this page."""
    is_refusal: bool = False
    """The page answers with an error, as it should."""
    arrives_at: str = ""
    """The address in the end, where that is another one."""

    def address_of(self, made: Partnership | None) -> str:
        """Return the address, with the numbers of what was made for it."""
        last = {model._meta.model_name: model.objects.order_by("pk").last() for model in LAST}
        return self.address.format(
            pk=made.pk if made else 0, **{name: row.pk if row else 0 for name, row in last.items()}
        )
