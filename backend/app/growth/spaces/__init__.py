"""Places of the private side: the day at a glance, and The Cave."""
