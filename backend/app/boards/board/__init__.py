"""A board itself: its fields, its members, its trash."""
