"""Legal basis, ways out, and the moments at which elected people have a say."""
