"""What the database refuses about the reveal and about memos, whatever code asks for it: triggers.

What can be seen in one row is a constraint of its model. A guard looks at what a row was before, or at other rows.
"""
