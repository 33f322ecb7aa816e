"""The core. The modules here are the model and what all rooms share; each folder is a room, for one thing people do."""
