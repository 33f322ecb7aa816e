"""One question at a time, on a screen for the meeting."""
