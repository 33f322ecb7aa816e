"""For respondents: a code, four pages of statements, and sending; without an account and without a name."""
