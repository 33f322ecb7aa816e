"""What the parties work out beside the six questions, one folder per section (ROB 2021, ch. 2 and par. 5.3–5.5)."""
