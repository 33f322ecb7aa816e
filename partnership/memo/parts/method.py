"""The method in one page, where it comes from, and what this memo was made from."""

from __future__ import annotations

import hashlib

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.memo.blocks import Kind, Line, Lines, Paragraph, Section
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day


def method() -> Section:
    blocks = (
        Paragraph(
            _(
                "Partijen geven vóór de start antwoord op zes vragen, met een score van 1 tot 5. Zo wordt zichtbaar"
                " wat zij van elkaar verwachten."
            )
        ),
        Lines(tuple(map(question, AXES))),
        Paragraph(
            _(
                "Het ideaaltype is de zuiverste vorm van gelijkwaardig samenwerken. Het is een begin voor het gesprek,"
                " geen norm. Afwijken mag, als partijen het uitspreken en zeggen waarom. Eén stap is één punt verschil"
                " op de schaal. Een profiel ligt hooguit 16 stappen van het ideaaltype."
            )
        ),
        Paragraph(
            _(
                "Iedere partij geeft haar antwoorden zonder die van de anderen te zien. Daarna worden alle antwoorden"
                " tegelijk zichtbaar. De partijen bespreken de verschillen en spreken per vraag iets af."
            )
        ),
    )
    return Section("method", _("De methode in het kort"), blocks)


def question(axis: Axis) -> Line:
    values = {"lowest": _(axis.lowest_label), "highest": _(axis.highest_label), "ideal": axis.ideal}
    scale = _("1: %(lowest)s. 5: %(highest)s. Ideaaltype: %(ideal)s.") % values
    return Line(f"{_(axis.question)} {scale}", f"{axis.number}. {_(axis.label)}")


def sources(snapshot: Snapshot, data: bytes) -> Section:
    made = _("Versie %(number)s") % {"number": snapshot.number} if snapshot.number else _("Nog geen versie")
    lines = (
        Line(_("Raad voor het Openbaar Bestuur, Rol nemen, ruimte geven (2021), par. 5.3 en bijlage III."), _("Bron")),
        Line(_("De stappen en de punten om te bespreken zijn een uitwerking van Onderlegger."), _("Uitwerking")),
        Line(_("%(version)s, gemaakt op %(day)s.") % {"version": made, "day": day(snapshot.taken_on)}, _("Memo")),
        Line(_("versie %(number)s van de afspraken.") % {"number": snapshot.agreement}, _("Afspraken")),
        Line(_("memo.json in de pdf, in het formaat %(schema)s.") % {"schema": snapshot.schema}, _("Gegevens")),
        Line(sha256(data), _("Controlegetal van de gegevens (sha256)")),
    )
    ending = Paragraph(_("Met het controlegetal is te zien of de gegevens nog hetzelfde zijn."), kind=Kind.NOTE)
    return Section("sources", _("Bronnen en versies"), (Lines(lines), ending))


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
