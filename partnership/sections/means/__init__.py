"""What every party puts in per year, and how the money comes."""
