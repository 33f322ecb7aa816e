"""After the reveal: comparing, agreeing per question, and reading what was agreed."""
