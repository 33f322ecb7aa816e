"""All of a partnership at one moment, as frozen facts: taken for one reader, to canonical JSON and back."""
