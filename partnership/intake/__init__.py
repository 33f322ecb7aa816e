"""Where a partnership begins: starting one, describing it, choosing partners, and the task list that leads through."""
