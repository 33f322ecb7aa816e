"""The sentences of the memo about the memo: where it stands, for whom it is, the summary, what is still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXIS
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import axis_names, lies_from_ideal, one_line, steps
from partnership.profile import IDEAL, Profile, spread
from partnership.reading import read
from partnership.turnout import FEWEST_PARTIES
from partnership.wording import day, listed

MOST_NAMES: Final = 12
"""Names of one sentence; the others are counted."""


def state(seen: Seen, settled: dt.date | None) -> str:
    """Return where the partnership stands. Until the day that all have signed every memo is a draft."""
    if settled:
        return _("Vastgesteld op %(day)s. Alle partijen hebben ondertekend.") % {"day": day(settled)}
    match seen.snapshot.status:
        case "draft" | "not-described":
            return _("De partijen vullen hun antwoorden nog in.")
        case "positions":
            return _handed_in(seen)
        case "conversation":
            return _("De posities zijn onthuld. De partijen bespreken de verschillen.")
    if seen.snapshot.agreed_on is None:
        return _("Afgesproken. Dit memo is nog niet ondertekend.")
    agreed_on = day(seen.snapshot.agreed_on)
    return _("Afgesproken op %(day)s. Dit memo is nog niet ondertekend.") % {"day": agreed_on}


def handling(seen: Seen) -> str:
    """Return who may have this memo."""
    match seen.view:
        case View.OWN:
            names = listed([one_line(answers.name) for answers in seen.answers])
            return _("Alleen %(names)s: uw posities staan erin, en andere partijen zien die nog niet.") % {
                "names": names
            }
        case View.HIDDEN:
            return _("De partijen, de coördinator en BZK. Er staan nog geen posities in.")
    return _("De partijen, de coördinator en BZK.")


def summary(seen: Seen, *, points: int, still_open: int) -> tuple[str, ...]:
    """Return the memo in at most five sentences."""
    return (_how_many_parties(len(seen.snapshot.parties)), *_what_the_answers_say(seen), *_counts(points, still_open))


def _how_many_parties(number: int) -> str:
    if not number:
        return _("Er zijn nog geen partijen gekozen.")
    return ngettext(
        "Aan deze samenwerking doet %(n)s partij mee.", "Aan deze samenwerking doen %(n)s partijen mee.", number
    ) % {"n": number}


def _what_the_answers_say(seen: Seen) -> list[str]:
    if seen.view is View.AGREED:
        return _about(_("Het afgesproken profiel"), seen.snapshot.agreed_profile)
    if len(seen.answers) > 1:
        return [_furthest_apart(seen)]
    if not seen.answers:
        return [_handed_in(seen)] if seen.snapshot.parties else []
    own = seen.answers[0]
    return _about(_("Het profiel van %(party)s") % {"party": one_line(own.name)}, own.profile)


def _handed_in(seen: Seen) -> str:
    values = {"n": seen.handed_in, "all": len(seen.snapshot.parties)}
    return (
        ngettext(
            "%(n)s van de %(all)s partijen heeft haar posities gedeeld; niemand anders ziet die al.",
            "%(n)s van de %(all)s partijen hebben hun posities gedeeld; niemand anders ziet die al.",
            seen.handed_in,
        )
        % values
    )


def _about(what: str, profile: Profile) -> list[str]:
    """Return one sentence about the distance and one about the largest deviation, if any."""
    if not profile.known:
        return [_("%(what)s heeft nog geen enkele score.") % {"what": what}]
    sentences = [f"{what} {lies_from_ideal(profile)}"]
    furthest = read(profile).furthest
    if furthest and furthest[0].steps != profile.steps_from(IDEAL):
        where = _with_steps([row.axis.key for row in furthest], furthest[0].steps)
        sentences.append(_("De afwijking is het grootst bij %(where)s.") % {"where": where})
    return sentences


def _furthest_apart(seen: Seen) -> str:
    apart = {axis: on_axis.steps or 0 for axis, on_axis in spread(each.profile for each in seen.answers).items()}
    furthest = max(apart.values())
    if not furthest:
        return _("De bekende scores van de partijen verschillen niet.")
    where = _with_steps([axis for axis, by in apart.items() if by == furthest], furthest)
    return _("De partijen liggen het verst uit elkaar bij %(where)s.") % {"where": where}


def _with_steps(axes: list[str], number: int) -> str:
    """Return axes with their number of steps: 'Verplicht karakter: 2 stappen'."""
    values = {"axes": axis_names(axes), "steps": steps(number)}
    return _("%(axes)s: elk %(steps)s") % values if len(axes) > 1 else _("%(axes)s: %(steps)s") % values


def _counts(points: int, still_open: int) -> Iterator[str]:
    if points:
        yield ngettext("Er is %(n)s punt om te bespreken.", "Er zijn %(n)s punten om te bespreken.", points) % {
            "n": points
        }
    if still_open:
        yield ngettext("Er staat nog %(n)s punt open.", "Er staan nog %(n)s punten open.", still_open) % {
            "n": still_open
        }


def still_open(seen: Seen, settled: dt.date | None = None) -> tuple[str, ...]:
    """Return what has not been filled in, answered, argued, handed in or signed, as far as the reader may know."""
    unsigned = [_("Dit memo is nog niet ondertekend.")] if seen.view is View.AGREED and not settled else []
    return (*_open_in_description(seen), *_open_in_answers(seen), *unsigned)


def _open_in_description(seen: Seen) -> Iterator[str]:
    snapshot = seen.snapshot
    if not snapshot.task.strip():
        yield _("De opgave is niet ingevuld.")
    if not snapshot.public_value_described:
        yield _("De meerwaarde is niet of niet helemaal beschreven: wat, voor wie en hoe merken wij het.")
    if not (snapshot.starts_on and snapshot.ends_on):
        yield _("De looptijd is niet helemaal ingevuld.")
    if not (snapshot.provinces or snapshot.region.strip()):
        yield _("Het gebied is niet ingevuld.")
    if len(seen.snapshot.parties) < FEWEST_PARTIES:
        yield _("Er zijn minder dan twee partijen.")


def _open_in_answers(seen: Seen) -> Iterator[str]:
    if seen.view is View.AGREED:
        yield from _open_in_agreement(seen)
        return
    for answers in seen.answers[:MOST_NAMES]:
        yield from _open_of(answers)
    if seen.left_out:
        yield _("Niet ingebracht door: %(names)s.") % {"names": _some(seen.left_out)}
    elif seen.missing:
        yield _("Nog niet gedeeld door: %(names)s.") % {"names": _some(seen.missing)}


def _open_of(answers: Answers) -> Iterator[str]:
    for sentence, axes in (
        (_("%(party)s gaf nog geen antwoord op: %(axes)s."), answers.unanswered),
        (_("%(party)s weet nog geen score voor: %(axes)s."), [key for key in AXIS if key in answers.unknown]),
        (_("%(party)s gaf nog geen argument bij: %(axes)s."), answers.without_reason),
    ):
        if axes:
            yield sentence % {"party": one_line(answers.name), "axes": axis_names(axes)}


def _open_in_agreement(seen: Seen) -> Iterator[str]:
    scores = seen.snapshot.agreed_profile.as_mapping()
    without_score = [axis for axis, score in scores.items() if score is None]
    without_argument = [axis for axis, term in seen.terms.items() if term.needs_argument]
    if without_score:
        yield _("Geen overeenstemming over: %(axes)s.") % {"axes": axis_names(without_score)}
    if without_argument:
        yield _("Er is nog geen argument bij: %(axes)s.") % {"axes": axis_names(without_argument)}
    if seen.snapshot.review_on is None:
        yield _("Er is geen dag gekozen om samen terug te kijken.")


def _some(names: list[str]) -> str:
    shown = [one_line(name) for name in names[:MOST_NAMES]]
    others = len(names) - len(shown)
    if not others:
        return listed(shown)
    more = ngettext("nog %(n)s partij", "nog %(n)s partijen", others) % {"n": others}
    return listed([*shown, more])
