"""Who expects what of whom in an example: `[[examples.expectations]]`, with the answers by code of the organisation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from partnership.models import Expectation, ExpectationAnswer, Partnership, Party
from partnership.models.expectation import Receivers
from partnership.registers.example_rows import parties_by_code, saved


def add_expectations(partnership: Partnership, said: Sequence[Mapping[str, Any]], when: dt.datetime) -> None:
    """Add them with their answers; raises KeyError for who does not take part."""
    parties = parties_by_code(partnership)
    for told in said:
        columns = dict(told)
        answers = columns.pop("answers", {})
        columns |= receiver(columns.pop("of"), parties) | {"party": parties[columns["party"]]}
        made = saved(Expectation(edition=1, **columns))
        for code, answer in answers.items():
            add_answer(made, parties[code], answer)
        made.answers.update(updated_at=when)
    Expectation.objects.filter(party__in=parties.values()).update(updated_at=when)


def receiver(of: str, parties: Mapping[str, Party]) -> dict[str, Any]:
    return {"of_group": of} if of in Receivers else {"of_party": parties[of]}


def add_answer(expectation: Expectation, party: Party, said: Mapping[str, Any]) -> None:
    saved(ExpectationAnswer(expectation=expectation, party=party, edition=1, **said))
