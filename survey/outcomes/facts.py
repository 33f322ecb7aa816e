"""From what is stored to what may be shown: the outcome of a closed round, and what it says beside the agreements."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext as _

from partnership.models import Contribution, Partnership, User
from partnership.models.partnership import WITH_AGREEMENT
from survey.actions import count_round
from survey.figures import SMALLEST
from survey.models import Round
from survey.outcomes.crosschecks import Agreed, CrossCheck, axis_label, cross_checks
from survey.outcomes.memo import may_take, said
from survey.outcomes.outcome import Outcome, Side, Sides, outcome
from survey.statements import SOURCE, STATEMENT, Group


@dataclass(frozen=True, slots=True)
class Point:
    """A cross-check in the reader's language."""

    name: str
    """What a form calls it."""
    may_take: bool
    """Whether the reader can take it along to the memo now."""
    is_taken: bool
    """Whether it stands with the remarks already."""
    says: str
    beside: str
    asks: str
    statement: str
    group: Group
    mean: float
    n: int
    axis: str
    score: int | None
    source: str


def counted(round_: Round) -> Round:
    """Return the round, counted: a round whose last day is over is counted by the first who asks for it."""
    if round_.is_closed and round_.counted_on is None:
        count_round(round_)
        round_.refresh_from_db()
    return round_


def sides_of(round_: Round) -> Sides:
    return {Group(tally.side): Side(tally.responses, tally.counts) for tally in round_.tallies.all()}


def outcome_of(round_: Round) -> tuple[Outcome, Sides]:
    """Return the outcome of a counted round beside the one before it, and the counts it is made of."""
    sides, earlier = sides_of(round_), before(round_)
    then = outcome(earlier.instrument, sides_of(earlier)) if earlier else None
    return outcome(round_.instrument, sides, then), sides


def before(round_: Round) -> Round | None:
    """Return the round before this one about the same partnership, or the whole country, with the same statements."""
    same = Round.objects.over().filter(partnership=round_.partnership_id, version=round_.version)
    last = same.filter(first_day__lt=round_.first_day).order_by("-first_day", "-pk").first()
    return counted(last) if last else None


def newest_counted(partnership: Partnership) -> Round | None:
    """Return the last round about a partnership that is over; counts it when nobody has."""
    last = partnership.survey_rounds.over().order_by("-first_day", "-pk").first()
    return counted(last) if last else None


def remarks_of(round_: Round) -> list[str]:
    """Return the remarks of a counted round, in no order; none when fewer than five people answered."""
    total = sum(round_.tallies.values_list("responses", flat=True))
    return list(round_.remarks.order_by("pk").values_list("text", flat=True)) if total >= SMALLEST else []


def points_of(round_: Round, shown: Outcome, user: User) -> list[Point]:
    """Return what the survey says beside what the parties agreed, for this reader."""
    checks = checks_of(round_, shown)
    taken = set(round_.partnership.remarks.values_list("text", flat=True)) if checks else set()
    return [point(check, may_take=may_take(user, round_, check), is_taken=said(check) in taken) for check in checks]


def checks_of(round_: Round, shown: Outcome) -> tuple[CrossCheck, ...]:
    """Return the cross-checks of a round; none while nothing is agreed."""
    partnership = round_.partnership
    if partnership is None or partnership.status not in WITH_AGREEMENT:
        return ()
    return cross_checks(shown, agreed_in(partnership))


def name_of(check: CrossCheck) -> str:
    return f"{check.rule.key}-{check.rule.group}"


def agreed_in(partnership: Partnership) -> Agreed:
    """Return what is agreed. Hours are those of parties that are in: from the reveal on everybody sees them."""
    hours = Contribution.objects.shared().filter(party__partnership=partnership)
    total: Decimal | None = hours.aggregate(total=Sum("hours"))["total"]
    return Agreed(partnership.agreed_profile, total)


def point(check: CrossCheck, *, may_take: bool, is_taken: bool) -> Point:
    rule, label = check.rule, axis_label(check)
    return Point(
        name=name_of(check),
        may_take=may_take and not is_taken,
        is_taken=is_taken,
        says=_(rule.says),
        beside=_(rule.beside),
        asks=_(rule.asks),
        statement=_(STATEMENT[rule.key].text),
        group=rule.group,
        mean=check.mean,
        n=check.n,
        axis=_(label) if label else "",
        score=check.score,
        source=_(SOURCE),
    )
