"""What a difference calls the values of a choice. Texts are Dutch message ids."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from partnership import democracy, funding, ladder, law, sides
from partnership.memo import labels
from partnership.words import gettext_noop as _

ANSWERS: Final[Mapping[str, str]] = MappingProxyType({**labels.YES_NO, "not-yet": _("nog niet")})
SCORELESS: Final = frozenset({"Position.score", "Earlier.score", "Term.score"})
"""Where nothing as a score is an answer too."""
CHOICES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "Snapshot.status": labels.STATUSES,
        "Organisation.layer": labels.LAYERS,
        "Party.side": sides.LABELS,
        "CornerText.in_order": ANSWERS,
        "RijkCheck.answer": ANSWERS,
        "Funding.has_conditions": ANSWERS,
        "Funding.instruments": {key: meaning.label for key, meaning in funding.MEANINGS.items()},
        "ExpectationAnswer.answer": labels.REPLIES,
        "ExpectationAnswer.state": labels.STATES,
        "Phase.role": ladder.LABELS,
        "LegalBasis.character": {key: label for key, (label, _meaning) in law.CHARACTERS.items()},
        "LegalBasis.authority": {key: label for key, (label, _meaning) in law.AUTHORITIES.items()},
    }
)
"""What the values of a field are called, for the fields in which one chooses."""
MOMENTS: Final = {key: label for key, (label, _meaning) in democracy.KINDS.items()}
