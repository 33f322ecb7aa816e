"""What the forms of all rooms are made of: how they show their fields, what people may type, and the scale of an axis."""
