"""The 24 statements of the survey of 2020, with what both groups answered (ROB 2021, par. 3.5, figure 3.2). No Django.

Wordings are ours. So are the categories: the figure tells them apart by colour, which its text does not carry.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from partnership.words import gettext_noop as _

APPROACHED: Final = 2721
RESPONDED: Final = 1394
SOURCE: Final = _("ROB 2021, par. 3.5, figuur 3.2")
CONCLUSION_SOURCE: Final = _("ROB 2021, par. 3.5, tussenconclusie")


class Group(StrEnum):
    """Whose answers: civil servants of the Rijk, or of provinces, municipalities and water authorities."""

    RIJK = "rijk"
    DECENTRAL = "decentral"


class Category(StrEnum):
    GOALS = "goals"
    RULES = "rules"
    RELATION = "relation"
    MEANS = "means"


class Dimension(StrEnum):
    """Where the source says the Rijk can improve; it ties one to each statement both groups have on top."""

    ATTITUDE = "attitude"
    STRUCTURE = "structure"
    CAPACITY = "capacity"


CATEGORY_LABELS: Final = MappingProxyType(
    {
        Category.GOALS: _("Doelen"),
        Category.RULES: _("Spelregels en verantwoording"),
        Category.RELATION: _("Relatie"),
        Category.MEANS: _("Middelen"),
    }
)
"""In the order of the figure's legend."""
DIMENSION_LABELS: Final = MappingProxyType(
    {
        Dimension.ATTITUDE: _("Houding"),
        Dimension.STRUCTURE: _("Structuur"),
        Dimension.CAPACITY: _("Capaciteit"),
    }
)


class Result(NamedTuple):
    """What one group answered: the mean from 1 (not at all) to 5 (very strongly), and its rank from 1 to 24."""

    rank: int
    mean: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """A possible cause of cooperation that falls short."""

    key: str
    text: str
    category: Category
    rijk: Result
    decentral: Result
    dimension: Dimension | None = None

    def result(self, group: Group) -> Result:
        return self.rijk if group is Group.RIJK else self.decentral

    @property
    def difference(self) -> Decimal:
        """The decentral mean minus that of the Rijk: above zero where decentral civil servants feel it more."""
        return self.decentral.mean - self.rijk.mean

    @property
    def gap(self) -> Decimal:
        """How far the means lie apart, whoever has the higher one."""
        return abs(self.difference)


def _result(rank: int, mean: str) -> Result:
    return Result(rank, Decimal(mean))


STATEMENTS: Final[tuple[Statement, ...]] = (
    Statement(
        "own_goals_too_free",
        _("Partijen hebben te veel ruimte voor eigen doelen binnen het gezamenlijke doel."),
        Category.GOALS,
        rijk=_result(1, "3.40"),
        decentral=_result(9, "3.19"),
    ),
    Statement(
        "staff_capacity",
        _("Er zijn te weinig mensen voor de samenwerking."),
        Category.MEANS,
        rijk=_result(2, "3.38"),
        decentral=_result(3, "3.39"),
        dimension=Dimension.CAPACITY,
    ),
    Statement(
        "not_held_to_results",
        _("Partijen worden te weinig aangesproken op hun resultaten."),
        Category.RULES,
        rijk=_result(3, "3.31"),
        decentral=_result(8, "3.21"),
    ),
    Statement(
        "not_held_to_contribution",
        _("Partijen worden te weinig aangesproken op hun inbreng."),
        Category.RULES,
        rijk=_result(4, "3.30"),
        decentral=_result(7, "3.25"),
    ),
    Statement(
        "rijk_not_one_voice",
        _("Organisaties van het Rijk zeggen niet allemaal hetzelfde."),
        Category.RELATION,
        rijk=_result(5, "3.26"),
        decentral=_result(5, "3.31"),
        dimension=Dimension.STRUCTURE,
    ),
    Statement(
        "rijk_unaware_of_concerns",
        _("Het Rijk kent de zorgen en opgaven van decentrale overheden te weinig."),
        Category.RELATION,
        rijk=_result(6, "3.19"),
        decentral=_result(1, "3.59"),
        dimension=Dimension.ATTITUDE,
    ),
    Statement(
        "room_to_experiment_unused",
        _("De ruimte in de wet om te proberen wordt te weinig gebruikt."),
        Category.RULES,
        rijk=_result(7, "3.11"),
        decentral=_result(4, "3.35"),
    ),
    Statement(
        "funds_insufficient",
        _("Er is te weinig geld."),
        Category.MEANS,
        rijk=_result(8, "3.06"),
        decentral=_result(11, "3.15"),
    ),
    Statement(
        "concerns_not_taken_seriously",
        _("Het Rijk neemt de zorgen van decentrale overheden niet serieus genoeg."),
        Category.RELATION,
        rijk=_result(9, "3.01"),
        decentral=_result(2, "3.42"),
    ),
    Statement(
        "rijk_unaware_of_local_relations",
        _("Het Rijk kent de bestuurlijke verhoudingen bij decentrale overheden te weinig."),
        Category.RELATION,
        rijk=_result(10, "2.98"),
        decentral=_result(10, "3.16"),
    ),
    Statement(
        "trust_rijk_decentral",
        _("Er is te weinig vertrouwen tussen het Rijk en decentrale partijen."),
        Category.RELATION,
        rijk=_result(11, "2.96"),
        decentral=_result(13, "2.98"),
    ),
    Statement(
        "goals_inflexible",
        _("Er is te weinig ruimte om doelen aan te passen of te combineren."),
        Category.GOALS,
        rijk=_result(12, "2.93"),
        decentral=_result(12, "3.10"),
    ),
    Statement(
        "rijk_too_little_direction",
        _("Het Rijk neemt te weinig regie."),
        Category.RELATION,
        rijk=_result(13, "2.87"),
        decentral=_result(15, "2.85"),
    ),
    Statement(
        "rijk_too_steering",
        _("Het Rijk stuurt te veel."),
        Category.RELATION,
        rijk=_result(14, "2.86"),
        decentral=_result(6, "3.30"),
    ),
    Statement(
        "stakeholder_support",
        _("Partijen buiten de overheid steunen de doelen te weinig."),
        Category.GOALS,
        rijk=_result(15, "2.83"),
        decentral=_result(18, "2.76"),
    ),
    Statement(
        "task_division_unclear",
        _("De taken van het Rijk en van decentrale overheden zijn niet duidelijk verdeeld."),
        Category.RULES,
        rijk=_result(16, "2.78"),
        decentral=_result(14, "2.96"),
    ),
    Statement(
        "trust_among_decentral",
        _("Er is te weinig vertrouwen tussen decentrale partijen."),
        Category.RELATION,
        rijk=_result(17, "2.75"),
        decentral=_result(21, "2.59"),
    ),
    Statement(
        "clash_with_autonomy_law",
        _("De werkwijze botst met de wet over autonomie en medebewind."),
        Category.RULES,
        rijk=_result(18, "2.72"),
        decentral=_result(20, "2.70"),
    ),
    Statement(
        "democratic_account_after",
        _("De democratische verantwoording achteraf schiet tekort."),
        Category.RULES,
        rijk=_result(19, "2.70"),
        decentral=_result(17, "2.80"),
    ),
    Statement(
        "goals_unclear",
        _("De doelen zijn niet duidelijk beschreven."),
        Category.GOALS,
        rijk=_result(20, "2.67"),
        decentral=_result(23, "2.57"),
    ),
    Statement(
        "democratic_steering_before",
        _("De democratische sturing vooraf schiet tekort."),
        Category.RULES,
        rijk=_result(21, "2.66"),
        decentral=_result(16, "2.81"),
    ),
    Statement(
        "decentral_too_dependent",
        _("Decentrale overheden stellen zich te afhankelijk op."),
        Category.RELATION,
        rijk=_result(22, "2.66"),
        decentral=_result(19, "2.73"),
    ),
    Statement(
        "decentral_too_assertive",
        _("Decentrale overheden stellen zich te mondig op."),
        Category.RELATION,
        rijk=_result(23, "2.65"),
        decentral=_result(24, "2.20"),
    ),
    Statement(
        "own_goals_too_restricted",
        _("Partijen hebben te weinig ruimte voor eigen doelen binnen het gezamenlijke doel."),
        Category.GOALS,
        rijk=_result(24, "2.45"),
        decentral=_result(22, "2.58"),
    ),
)
"""In the order of the Rijk's rank. Two means of the Rijk are equal (2.66, ranks 21 and 22); the source orders them."""

STATEMENT: Final = MappingProxyType({statement.key: statement for statement in STATEMENTS})
"""The statements by key."""
