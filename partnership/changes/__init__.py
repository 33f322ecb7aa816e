"""The history of a partnership, to read and to put back what was taken away."""
