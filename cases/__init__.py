"""What was learned elsewhere: cases to search, to compare and to learn from. Knows partnership, is not known by it."""
