"""For anybody: is this PDF a memo of this site, and still what it was?"""
