"""Who takes part: inviting people, letting them in, reminding them, and handing the coordination over."""
