"""For who holds a survey: opening a round, inviting people, following and closing it."""
