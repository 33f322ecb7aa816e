"""The explanation of the model, for everybody."""
