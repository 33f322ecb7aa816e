"""The overview of all partnerships and known deals, with figures of what was agreed."""
