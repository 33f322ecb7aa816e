"""Which cases are most like a partnership."""
