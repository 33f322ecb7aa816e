"""Finding cases in Dutch, also by other forms of a word."""
