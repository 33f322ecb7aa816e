"""The one thing a reader does next in a partnership."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES
from partnership.intake.facts import Facts
from partnership.intake.tasks import what_is_not_described
from partnership.life import Action, why_not_now
from partnership.memo.signing.standing import Stand
from partnership.memo.signing.wording import progress_of
from partnership.models import Party, Status
from partnership.progress import TaskStatus
from partnership.sections.registry import SECTIONS
from partnership.sections.section import Section
from partnership.turnout import FEWEST_PARTIES
from partnership.wording import day, listed, moment

MOST_NAMES = 3
"""Of the parties without people; the others are counted."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A sentence and, where there is something to do, one button."""

    text: str
    label: str = ""
    address: str = ""


def next_step_of(facts: Facts) -> NextStep:
    """Return the first thing that is open: preparing, the own positions, the reveal, the conversation, the memo."""
    if facts.to_sign:
        return to_sign(facts)
    if facts.partnership.has_agreement:
        return to_close(facts) or to_settle(facts)
    if facts.partnership.is_revealed:
        return in_conversation(facts)
    return to_reveal(facts) or to_prepare(facts) or to_answer(facts) or to_wait(facts)


def to_sign(facts: Facts) -> NextStep:
    """Return where the reader, who is named to sign, reads the version and signs."""
    number = {"number": facts.signing.memo.number}
    who = {"organisations": listed([str(party) for party in facts.to_sign], most=MOST_NAMES)}
    text = _("U bent gevraagd om het memo te ondertekenen namens %(organisations)s.") % who
    address = facts.address("memo-version", facts.signing.memo.number)
    return NextStep(text, _("Lees en onderteken versie %(number)d") % number, address)


def to_settle(facts: Facts) -> NextStep:
    """Return what comes after the agreement: a version of the memo, who signs it, and what became of that."""
    signing = facts.signing
    if why_not_now(facts.partnership, Action.SIGN) and not (signing and signing.is_settled):
        return to_read(facts)
    if signing is None or signing.stand in (Stand.REOPENED, Stand.INTERIM):
        return to_complete(facts) or (to_make_version(facts) if facts.may_describe else to_read(facts))
    address, number = facts.address("memo-version", signing.memo.number), {"number": signing.memo.number}
    if signing.declined:
        who = {"organisation": signing.declined.party, **number}
        text = _("%(organisation)s heeft versie %(number)d van het memo niet ondertekend. Lees waarom.") % who
        return NextStep(text, _("Bekijk versie %(number)d") % number, address)
    if signing.is_open and (unnamed := to_name(facts)):
        who = {"organisations": listed([str(party) for party in unnamed], most=MOST_NAMES), **number}
        text = _("Kies wie versie %(number)d van het memo ondertekent namens %(organisations)s.") % who
        return NextStep(text, _("Kies wie tekent"), address)
    if signing.is_open:
        text = _("De partijen ondertekenen versie %(number)d van het memo.") % number
        return NextStep(f"{text} {progress_of(signing)}", _("Bekijk versie %(number)d") % number, address)
    if facts.partnership.status != Status.AGREED:
        return to_read(facts)
    text = _("Alle partijen hebben versie %(number)d van het memo ondertekend.") % number
    if facts.may_describe:
        more = _("Is de samenwerking begonnen? Zeg dat dan hier.")
        return NextStep(f"{text} {more}", _("Laat de samenwerking beginnen"), facts.address("life"))
    return NextStep(text, _("Bekijk het memo"), facts.address("memo"))


def to_name(facts: Facts) -> list[Party]:
    """Return the parties for which nobody is named yet to sign, of those for which the reader may do that."""
    return [party for party in facts.signing.unnamed if facts.may_describe or party in facts.standing.edits]


def to_complete(facts: Facts) -> NextStep | None:
    """Return what the reader's own party has left to say, before a version of the memo is made."""
    left = open_section(facts) if facts.partnership.status == Status.AGREED else None
    if left is None:
        return None
    text = _("De afspraken zijn vastgelegd. Voor %(organisation)s is ‘%(section)s’ nog niet af.") % left.names
    return left.after(text)


def to_make_version(facts: Facts) -> NextStep:
    text = _("De afspraken zijn vastgelegd. Maak een versie van het memo die de partijen kunnen ondertekenen.")
    return NextStep(text, _("Maak een versie"), facts.address("memo-make"))


def to_read(facts: Facts) -> NextStep:
    """Return the memo, with how the partnership is doing: agreed, running or over."""
    if facts.partnership.status == Status.CLOSED:
        text = _("De samenwerking is afgerond. U kunt blijven lezen wat de partijen van elkaar verwachtten.")
    elif facts.partnership.status == Status.RUNNING:
        text = f"{_('De samenwerking loopt.')} {when_to_look_back(facts)}".strip()
    else:
        text = _("De afspraken zijn vastgelegd. Lees in het memo wat de partijen van elkaar verwachten.")
    return NextStep(text, _("Bekijk het memo"), facts.address("memo"))


def to_close(facts: Facts) -> NextStep | None:
    """Return where the coordinator rounds off what has come to its end; None before that, and for others."""
    last_day = facts.partnership.ends_on
    if not facts.may_describe or not last_day or last_day >= facts.sharing.today:
        return None
    if why_not_now(facts.partnership, Action.CLOSE):
        return None
    text = _("De looptijd eindigde op %(day)s. Is de samenwerking klaar? Rond haar dan af.") % {"day": day(last_day)}
    return NextStep(text, _("Rond de samenwerking af"), facts.address("life"))


def when_to_look_back(facts: Facts) -> str:
    on = facts.partnership.review_on
    if on is None:
        return _("Lees in het memo wat de partijen van elkaar verwachten.")
    if on >= facts.sharing.today:
        return _("Op %(day)s kijkt u samen terug: kloppen de afspraken nog?") % {"day": day(on)}
    return _("De dag om samen terug te kijken was %(day)s. Kloppen de afspraken nog?") % {"day": day(on)}


@dataclass(frozen=True, slots=True)
class OpenSection:
    """A section in which a party that the reader fills in for has something left to say."""

    section: Section
    party: Party

    @property
    def names(self) -> dict[str, str]:
        return {"organisation": self.party.organisation.name, "section": _(self.section.name)}

    def after(self, text: str) -> NextStep:
        """Return the step there, with the sentence that leads to it."""
        return NextStep(text, _("Ga naar ‘%(section)s’") % self.names, self.section.address(self.party.partnership))


def open_section(facts: Facts) -> OpenSection | None:
    """Return the first one; None when there is none, or nobody writes there now."""
    if why_not_now(facts.partnership, Action.ARRANGE_OWN):
        return None
    return next(
        (
            OpenSection(section, party)
            for section in SECTIONS
            for party, status in facts.sections[section.key].per_party
            if status != TaskStatus.DONE and party in facts.standing.edits
        ),
        None,
    )


def in_conversation(facts: Facts) -> NextStep:
    if facts.to_share:
        return to_bring_in(facts, facts.to_share[0])
    if facts.agreed == len(AXES) and facts.may_describe:
        text = _("Over alle zes vragen is gesproken. Kijk de afspraken na en leg ze vast.")
        return NextStep(text, _("Bekijk de afspraken"), facts.address("agree"))
    if facts.agreed and facts.is_at_the_table:
        text = _("Het gesprek is begonnen. U ziet bij elke vraag wat er is afgesproken en wat nog open is.")
        label = _("Ga verder met het gesprek") if facts.may_describe else _("Volg het gesprek")
        return NextStep(f"{text} {besides(facts)}".strip(), label, facts.address("conversation"))
    text = _("De posities zijn te zien. Bekijk waar de partijen van elkaar verschillen: daar begint het gesprek.")
    return NextStep(f"{text} {besides(facts)}".strip(), _("Vergelijk de posities"), facts.address("compare"))


def besides(facts: Facts) -> str:
    """Return what the reader's own party has left to say during the conversation; empty for nothing."""
    left = open_section(facts)
    return _("Daarnaast is voor %(organisation)s ‘%(section)s’ nog niet af.") % left.names if left else ""


def to_bring_in(facts: Facts, party: Party) -> NextStep:
    """Return how a party that was left out of the reveal still joins."""
    text = _("De posities zijn onthuld zonder die van %(organisation)s. U kunt ze nog inbrengen.")
    address = facts.check_address(party) if party.answered == len(AXES) else facts.answer_address(party)
    return NextStep(text % {"organisation": party.organisation.name}, _("Breng uw posities in"), address)


def to_reveal(facts: Facts) -> NextStep | None:
    """Return the reveal, once the coordinator need not wait any longer and the own parties are in."""
    if facts.to_share or not facts.may_reveal:
        return None
    text = _("De datum is voorbij. Onthul de posities die er zijn, of wacht nog op wie niet heeft gedeeld.")
    return NextStep(text, _("Onthul zonder wie er nog niet is"), facts.address("reveal"))


def to_prepare(facts: Facts) -> NextStep | None:
    if not facts.may_describe:
        return None
    if not facts.partnership.task:
        text = _("Vertel in een paar zinnen waar deze samenwerking over gaat. Half ingevuld is goed.")
        return NextStep(text, _("Beschrijf de opgave"), facts.address("task"))
    if len(facts.parties) < FEWEST_PARTIES:
        text = _("Kies met welke organisaties u samenwerkt.")
        return NextStep(text, _("Kies de partners"), facts.address("partners"))
    if facts.deserted:
        who = {"organisations": listed([str(party) for party in facts.deserted], most=MOST_NAMES)}
        text = _("Voor %(organisations)s kan nog niemand invullen. Nodig iemand uit die dat doet.") % who
        return NextStep(text, _("Nodig mensen uit"), facts.people_address())
    if what_is_not_described(facts) and not facts.standing.edits:
        text = _("Maak de beschrijving af, zodat de partijen weten waarover zij antwoorden.")
        return NextStep(text, _("Ga verder met de opgave"), facts.address("task"))
    return None


def to_answer(facts: Facts) -> NextStep | None:
    if not facts.to_share:
        return None
    party = facts.to_share[0]
    who = {"organisation": party.organisation.name}
    if party.answered == len(AXES):
        text = _("%(organisation)s heeft de zes vragen beantwoord. Kijk ze na en deel ze met de andere partijen.") % who
        return NextStep(text, _("Controleer en deel uw posities"), facts.check_address(party))
    if party.answered:
        left = len(AXES) - party.answered
        text = ngettext(
            "Voor %(organisation)s staat nog %(n)d vraag open.",
            "Voor %(organisation)s staan nog %(n)d vragen open.",
            left,
        ) % {"n": left, **who}
        return NextStep(text, _("Ga verder met de zes vragen"), facts.answer_address(party))
    text = _("Zeg bij zes vragen wat %(organisation)s wil. De andere partijen zien dat pas als iedereen heeft gedeeld.")
    return NextStep(text % who, _("Beantwoord de zes vragen"), facts.answer_address(party))


def to_wait(facts: Facts) -> NextStep:
    shared = [party.handed_in_at for party in facts.standing.edits if party.handed_in_at]
    if shared:
        text = _("U hebt uw posities %(when)s gedeeld. Zodra alle partijen hebben gedeeld, ziet u elkaars posities.")
        return meanwhile(text % {"when": moment(max(shared))}, facts)
    if facts.standing.reads:
        return to_read_along(facts)
    return NextStep(_("U hoeft nu niets te doen. De partijen bereiden hun posities voor."))


def to_read_along(facts: Facts) -> NextStep:
    """Return where a reader finds what the own organisation has answered so far."""
    text = _("U leest mee. Een invuller van uw organisatie beantwoordt de vragen.")
    if not any(party.answered for party in facts.standing.reads):
        return NextStep(text)
    return NextStep(text, _("Lees de antwoorden van uw organisatie"), facts.address("compare"))


def meanwhile(text: str, facts: Facts) -> NextStep:
    """Return what who waits for others can do in the meantime, after the sentence that says so."""
    left = open_section(facts)
    if left is None:
        return NextStep(text)
    more = _("Intussen kunt u voor %(organisation)s verder met ‘%(section)s’.") % left.names
    return left.after(f"{text} {more}")
