"""What a closed round says, beside 2020 and beside what was agreed."""
