"""Putting the examples into the database: what is not there yet is added, the rest is left as people made it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from partnership.models import Agreement, Organisation, Partnership, Party, Position, Programme, User
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.profile import IDEAL
from partnership.registers.demo_people import editors
from partnership.registers.example_parts import add_parts
from partnership.registers.examples import Example, ExampleOrganisation, ExampleParty


class RegistersMissing(Exception):
    """The examples refer to programmes and provinces that are not in the database yet."""


@dataclass(frozen=True, slots=True)
class Places:
    """What examples refer to, by key, code and e-mail address."""

    programmes: Mapping[str, Programme]
    organisations: Mapping[str, Organisation]
    people: Mapping[str, User]

    @classmethod
    def of(cls, examples: Iterable[Example], people: Mapping[str, User]) -> Places:
        """Look them up; raises RegistersMissing when one is not there. People may be absent."""
        keys = {example.programme for example in examples}
        codes = {code for example in examples for code in example.provinces}
        codes |= {party.organisation for example in examples for party in example.parties}
        programmes = Programme.objects.in_bulk(keys, field_name="key")
        organisations = Organisation.objects.in_bulk(codes, field_name="code")
        missing = sorted((keys - programmes.keys()) | (codes - organisations.keys()))
        if missing:
            raise RegistersMissing(_("Niet gevonden: %(missing)s.") % {"missing": ", ".join(missing)})
        return cls(programmes, organisations, people)


def add_organisations(organisations: Iterable[ExampleOrganisation]) -> tuple[int, int]:
    """Add the invented organisations that are not there yet; return how many were added and how many were left."""
    there = Organisation.objects.in_bulk([place.code for place in organisations], field_name="code")
    new = [place for place in organisations if place.code not in there]
    Organisation.objects.bulk_create(
        Organisation(
            code=place.code,
            name=place.name,
            short_name=place.short_name,
            layer=place.layer,
            note=_("Verzonnen, voor de voorbeelden."),
        )
        for place in new
    )
    return len(new), len(there)


def add_examples(examples: Iterable[Example], people: Mapping[str, User]) -> tuple[int, int]:
    """Add the examples that are not there yet; return how many were added and how many were left.

    One that was added before there were people gets its coordinator now.
    """
    places = Places.of(examples, people)
    uids = [example.uid for example in examples]
    there = Partnership.objects.in_bulk(uids, field_name="uid")
    for example in examples:
        if example.uid not in there:
            add_example(example, places)
        elif example.coordinator in people:
            without = Partnership.objects.described().filter(uid=example.uid, coordinator=None)
            without.update(coordinator=people[example.coordinator])
    return len(uids) - len(there), len(there)


def add_example(example: Example, places: Places) -> None:
    partnership = Partnership(
        uid=example.uid,
        status=example.status,
        programme=places.programmes[example.programme],
        coordinator=places.people.get(example.coordinator),
        is_example=True,
        **example.description,
    )
    if example.status in REVEALED:
        partnership.revealed_on = timezone.localdate(example.description["revealed_at"])
        partnership.parties_at_reveal = len(example.parties)
        partnership.in_at_reveal = len(example.in_at_reveal)
    if example.status in WITH_AGREEMENT:
        agreed = example.agreed_profile
        partnership.agreed_at = example.agreed_at
        partnership.agreed_steps = agreed.steps_from(IDEAL)
        partnership.agreed_to_rijk = agreed.lean_from(IDEAL).rijk
    partnership.full_clean()
    partnership.save()
    partnership.provinces.set(places.organisations[code] for code in example.provinces)
    for party in example.parties:
        add_party(partnership, party, example, places)
    add_agreement(partnership, example)
    add_parts(partnership, example.parts, example.updated_at)
    # The moments are set by the database layer on saving; an example tells a story that happened before.
    Partnership.objects.filter(pk=partnership.pk).update(
        created_at=example.created_at, updated_at=example.updated_at, updated_by=partnership.coordinator
    )


def add_party(partnership: Partnership, party: ExampleParty, example: Example, places: Places) -> None:
    editor = editors(places.people).get(party.organisation)
    made = Party.objects.create(
        partnership=partnership,
        organisation=places.organisations[party.organisation],
        handed_in_at=party.handed_in_at,
        handed_in_by=editor if party.handed_in_at else None,
    )
    positions = [
        Position(
            party=made,
            axis=axis,
            score=answer.score,
            reason=answer.reason,
            plain_answer=answer.plain_answer,
            hope=answer.hope,
            updated_by=editor,
        )
        for axis, answer in party.answers.items()
    ]
    for position in positions:
        position.clean_fields(exclude=["party", "updated_by"])
    made.positions.bulk_create(positions)
    made.positions.update(updated_at=party.handed_in_at or example.updated_at)


def add_agreement(partnership: Partnership, example: Example) -> None:
    agreements = [
        Agreement(
            partnership=partnership,
            axis=axis,
            score=answer.score,
            argument=answer.reason,
            recorded_by=partnership.coordinator,
        )
        for axis, answer in example.agreement.items()
    ]
    for agreement in agreements:
        agreement.clean_fields(exclude=["partnership", "recorded_by"])
    partnership.agreements.bulk_create(agreements)
    partnership.agreements.update(recorded_at=example.agreed_at)
