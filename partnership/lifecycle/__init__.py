"""Moving a partnership on to its next status, and putting it in the archive."""
