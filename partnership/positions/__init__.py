"""A party's own answers to the six questions, unseen by others until the reveal."""
