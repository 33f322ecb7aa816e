"""Value, support and capacity: for the partnership, and for every party."""
