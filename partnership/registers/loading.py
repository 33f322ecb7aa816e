"""Load a folder of register files: read all, check all, and only then write, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.models import Organisation
from partnership.registers.checking import Readings, problems_between
from partnership.registers.known_deals import write_known_deals, write_members
from partnership.registers.problems import BrokenRegisters, Problem
from partnership.registers.reading import read
from partnership.registers.report import Report
from partnership.registers.rows import KNOWN_DEALS, ORGANISATIONS, PROGRAMMES, REGISTERS, RES_MEMBERS, RES_REGIONS
from partnership.registers.writing import write_organisations, write_programmes


def load_registers(folder: Path) -> Report:
    """Bring the database up to date with the register files in a folder.

    Adds and changes by natural key and removes nothing. Raises BrokenRegisters, with all that is wrong, before the
    first change.
    """
    readings = read_registers(folder)
    with transaction.atomic():
        return write_registers(readings)


def read_registers(folder: Path) -> Readings:
    """Return what the files say; raise BrokenRegisters when anything is wrong with them. Touches no database."""
    if not folder.is_dir():
        raise BrokenRegisters([Problem(str(folder), _("De map ontbreekt."))])
    readings = {register.file: read(register, folder) for register in REGISTERS}
    problems = [problem for reading in readings.values() for problem in reading.problems]
    problems += problems_between(readings)
    if problems:
        raise BrokenRegisters(problems)
    return readings


def write_registers(readings: Readings) -> Report:
    """Write what the files say, in an order in which every reference finds its target."""
    programmes = write_programmes(readings[PROGRAMMES.file].rows)
    tallies = [programmes.tally(PROGRAMMES.label)]

    organisations: Mapping[str, Organisation] = {}
    for register in ORGANISATIONS:
        written = write_organisations(readings[register.file].rows, register.layer, organisations)
        organisations = {**organisations, **written.objects}
        tallies.append(written.tally(register.label))

    deals = {}
    for register in KNOWN_DEALS:
        programme = programmes.objects[register.programme]
        deals[register] = write_known_deals(readings[register.file].rows, programme, organisations)
        tallies.append(deals[register].tally(register.label))

    members = readings[RES_MEMBERS.file].rows
    tallies.append(write_members(members, deals[RES_REGIONS].objects, organisations))
    return Report(tuple(tallies))
