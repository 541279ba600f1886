"""Filters with a name: of one person, or of everybody on the board."""
