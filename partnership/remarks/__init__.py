"""What people put to a question or a step, and what becomes of it."""
