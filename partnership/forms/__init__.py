"""What the forms of all rooms are made of: how fields look, what people may type, the scale of an axis."""
