"""The core. Modules here are the model and what all rooms share; most folders are a room, for one thing people do."""
