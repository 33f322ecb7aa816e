"""Going back from an agreement to the conversation, and reading the versions before."""
