"""Who expects what of whom, by when."""
