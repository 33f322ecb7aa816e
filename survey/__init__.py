"""24 statements about working together: rounds, answers, outcomes. Knows partnership, is not known by it."""
