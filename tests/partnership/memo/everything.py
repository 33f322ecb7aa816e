"""A snapshot in which everything that a memo prints is filled in, built without a database."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from partnership.corners import CORNERS
from partnership.democracy import MomentKind
from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.law import Authority, Character
from partnership.memo.seen import View
from partnership.profile import Profile
from partnership.rijk_checks import CHECKS
from partnership.snapshot import parts
from tests.partnership.memo.taken import answers, snapshot

DAY = dt.date(2027, 3, 1)


def everything(**fields):
    """An agreement of three parties, with a word that occurs once for every field."""
    said = [
        replace(
            answers("Rijk (voorbeeldministerie)", Profile(4, 2, 4, 4, 4, 5), "rijk", plain="Het Rijk."), **own("rijk")
        ),
        replace(answers("Gemeente Beekdam", Profile(3, 1, 1, 2, 5, 2), plain="De raad."), **own("gemeente")),
        replace(answers("Waterschap De Voorde", Profile(3, 1, None, 3, 4, 3), "water-authority"), **own("waterschap")),
    ]
    return snapshot(View.AGREED, said=said, parties=(), agreed=Profile(4, 1, 3, 3, 4, 2), **shared() | fields)


def own(word):
    moved = parts.Position(
        axis="ambition",
        score=4,
        reason=f"reden-{word}",
        hope=f"hoop-{word}",
        earlier=(parts.Earlier(score=2, reason="", until=DAY),),
    )
    return {
        "positions": (moved,),
        "representatives": (parts.Person(name=f"Persoon-{word}"),),
        "corners": tuple(
            parts.CornerText(corner=corner.key, text=f"{corner.key}-{word}", in_order=parts.InOrder.PARTLY)
            for corner in CORNERS
        ),
        "contributions": (
            parts.Contribution(year=2027, euro=Decimal("1250000.50"), hours=Decimal(40), note=f"vorm-{word}"),
        ),
        "moments": (
            parts.Moment(
                kind=MomentKind.DECIDE, body=f"Bestuur-{word}", happens_on=DAY, what=f"besluit-{word}", is_held=True
            ),
            parts.Moment(kind=MomentKind.ACCOUNT, body=f"Orgaan-{word}", when=f"elk-najaar-{word}"),
        ),
        "rijk_checks": tuple(
            parts.RijkCheck(key=check.key, answer=parts.YesNo.PARTLY, explanation=f"{check.key}-uitleg")
            for check in CHECKS
        )
        if word == "rijk"
        else (),
    }


def shared():
    return {
        "number": 3,
        "review_on": dt.date(2028, 10, 1),
        "reservations": (parts.Reservation(party="p2", axis="accountability", text="Als de raad het wil."),),
        "signal_answers": (parts.SignalAnswer(signal="no-monitor", text="Dat doet de provincie."),),
        "corners": (parts.CornerText(corner="legitimacy", text="Samen-gesteund."),),
        "expectations": (
            parts.Expectation(
                party="p2",
                what="Eén loket.",
                of_party="p1",
                due_on=DAY,
                answers=(
                    parts.ExpectationAnswer(
                        party="p1", answer="accepted", state="busy", state_note="bijna", state_on=DAY
                    ),
                ),
            ),
            parts.Expectation(
                party="p1",
                what="Elk half jaar een stand.",
                of_group="everyone",
                due_words="elk half jaar",
                answers=(
                    parts.ExpectationAnswer(party="p2", answer="declined", reason="te vaak"),
                    parts.ExpectationAnswer(party="p3"),
                ),
            ),
        ),
        "division": parts.Division(
            executes=parts.Who(parties=("p2",), text="Uitvoerder-x"),
            monitors=parts.Who(text="Volger-x"),
            monitoring="Hoe-volgen-x",
            decides=parts.Who(text="Bemiddelaar-x"),
            contact=parts.Contact(name="Contact-x", function="Directeur-x", mandate="Mandaat-x"),
            ministries=(parts.Organisation(name="Ministerie-x", layer="rijk"),),
            leading=parts.Organisation(name="Ministerie-x", layer="rijk"),
            is_begun=True,
        ),
        "phases": (
            parts.Phase(
                name="Fase-x",
                starts_on=DAY,
                role=RijkRole.DIRECT,
                is_answered=True,
                does="Doet-x",
                terms=(parts.Term(axis="ambition", score=5, argument="Fase-argument-x"),),
            ),
        ),
        "funding": parts.Funding(
            who_pays="Betaler-x",
            instruments=(Instrument.JOINT_FUND,),
            has_conditions="yes",
            conditions="Voorwaarde-x",
            afterwards="Daarna-x",
        ),
        "legal_basis": parts.LegalBasis(
            character=Character.CONTRACT,
            authority=Authority.BOTH,
            article="Artikel-x",
            ground="Grond-x",
            leaving="Uittreden-x",
            consultation_starts_on=DAY,
            consultation_ends_on=DAY,
            is_begun=True,
        ),
        "remarks": (parts.Remark(subject="means", author="Auteur-x", text="Opmerking-x"),),
    }
