"""From a closed partnership to a case: BZK asks, and every party says yes or no."""
