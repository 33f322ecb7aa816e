"""Who does what, and the role of the Rijk in every phase."""
