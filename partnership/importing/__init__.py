"""A memo that comes back in: read, judged, shown, and made into a partnership once somebody confirms it."""
