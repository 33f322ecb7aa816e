"""Versions of a memo that nobody can change, and what differs between two."""
