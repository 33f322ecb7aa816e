"""Trying the model, without an account and without keeping anything."""
