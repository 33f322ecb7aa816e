"""What a memo says and how it is printed: snapshot, facts, blocks, and then a page, a PDF or a Word file."""
