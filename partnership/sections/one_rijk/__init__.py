"""Whether the region deals with one Rijk."""
