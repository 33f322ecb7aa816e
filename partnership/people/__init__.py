"""Logging in, and the people of the demonstration."""
