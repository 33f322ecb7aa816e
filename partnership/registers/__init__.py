"""Real registers, known deals and examples: reading files, checking them and bringing the database up to date."""

from partnership.registers.loading import load_registers
from partnership.registers.problems import BrokenRegisters
from partnership.registers.report import Report

__all__ = ["BrokenRegisters", "Report", "load_registers"]
