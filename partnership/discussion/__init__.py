"""The points to discuss that follow from a design, and what the parties said about each."""
